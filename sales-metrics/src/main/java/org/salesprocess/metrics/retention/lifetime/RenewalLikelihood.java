package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

/**
 * The likelihood of renewals under a model: of a loss at renewal t the chance of that, and of those
 * still there after t renewals the chance of renewing so often. Who never stood before a renewal
 * tells nothing.
 */
final class RenewalLikelihood implements GroupedLogLikelihood {

  private record Row(int renewals, boolean isLost, long count) {}

  /** What a model says of a customer, in logarithms. */
  interface Chances {
    /** Of being lost at that renewal. */
    double logLoss(int renewal);

    /** Of renewing so often or more. */
    double logSurvival(int renewals);
  }

  private final ImmutableList<Row> rows;
  private final Function<double[], Chances> chances;

  private RenewalLikelihood(ImmutableList<Row> rows, Function<double[], Chances> chances) {
    this.rows = rows;
    this.chances = chances;
  }

  static RenewalLikelihood of(RenewalCounts counts, Function<double[], Chances> chances) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (Map.Entry<Integer, Long> lost : counts.lost().entrySet()) {
      rows.add(new Row(lost.getKey(), true, lost.getValue()));
    }
    for (Map.Entry<Integer, Long> rest : counts.stillThere().entrySet()) {
      if (rest.getKey() > 0) {
        rows.add(new Row(rest.getKey(), false, rest.getValue()));
      }
    }
    return new RenewalLikelihood(rows.build(), chances);
  }

  /** Returns why these data cannot tell so many parameters apart, or empty if they may. */
  <M extends Serializable> Optional<NotFitted<M>> obstacle(String model, int parameters) {
    if (rows.isEmpty()) {
      return Optional.of(
          new NotFitted<>(
              Reason.NO_DATA, model + ": there is no customer who stood before a renewal"));
    }
    if (rows.stream().noneMatch(Row::isLost)) {
      return Optional.of(new NotFitted<>(Reason.TOO_LITTLE_DATA, model + ": nobody was lost"));
    }
    int last = rows.stream().mapToInt(Row::renewals).max().orElse(0);
    return last >= parameters
        ? Optional.empty()
        : Optional.of(
            new NotFitted<>(
                Reason.TOO_LITTLE_DATA,
                "%s: its %s parameters need customers who stood before as many renewals, there are %s"
                    .formatted(model, parameters, last)));
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public long count(int row) {
    return rows.get(row).count();
  }

  @Override
  public IntToDoubleFunction at(double[] parameters) {
    Chances chance = chances.apply(parameters);
    return index -> {
      Row row = rows.get(index);
      return row.isLost() ? chance.logLoss(row.renewals()) : chance.logSurvival(row.renewals());
    };
  }
}
