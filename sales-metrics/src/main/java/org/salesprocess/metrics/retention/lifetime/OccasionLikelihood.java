package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

/** The likelihood of purchases on occasions under the {@link BetaGeometricBetaBernoulli}. */
final class OccasionLikelihood implements GroupedLogLikelihood {

  private static final int LEAST_OCCASIONS = 3; // with two there are three free shares

  private final ImmutableList<Map.Entry<OccasionSummary, Long>> rows;

  private OccasionLikelihood(ImmutableList<Map.Entry<OccasionSummary, Long>> rows) {
    this.rows = rows;
  }

  static OccasionLikelihood of(OccasionSummaries customers) {
    return new OccasionLikelihood(
        customers.counts().entrySet().stream()
            .filter(row -> row.getKey().occasions() > 0)
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns why these data cannot tell the four parameters apart, or empty if they may. */
  <M extends Serializable> Optional<NotFitted<M>> obstacle(String model) {
    if (rows.isEmpty()) {
      return Optional.of(
          new NotFitted<>(Reason.NO_DATA, model + ": there is no customer who had an occasion"));
    }
    if (rows.stream().allMatch(row -> row.getKey().purchases() == 0)) {
      return Optional.of(
          new NotFitted<>(Reason.TOO_LITTLE_DATA, model + ": nobody bought a second time"));
    }
    int most = rows.stream().mapToInt(row -> row.getKey().occasions()).max().orElse(0);
    return most >= LEAST_OCCASIONS
        ? Optional.empty()
        : Optional.of(
            new NotFitted<>(
                Reason.TOO_LITTLE_DATA,
                "%s: its 4 parameters need customers who had %s occasions, the most are %s"
                    .formatted(model, LEAST_OCCASIONS, most)));
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public long count(int row) {
    return rows.get(row).getValue();
  }

  @Override
  public IntToDoubleFunction at(double[] parameters) {
    OccasionTerms terms =
        new OccasionTerms(parameters[0], parameters[1], parameters[2], parameters[3]);
    return row -> terms.logLikelihood(rows.get(row).getKey());
  }
}
