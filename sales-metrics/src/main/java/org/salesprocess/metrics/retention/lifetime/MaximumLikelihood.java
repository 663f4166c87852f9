package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.metrics.retention.lifetime.NotFitted.Reason;

/**
 * The parameters that make grouped data most likely, or why there are none.
 *
 * <p>The {@link Search} goes over the logarithms of the parameters, with a simplex (J. A. Nelder
 * and R. Mead, The Computer Journal 7, 1965) and Newton's steps. Its best place counts only if a
 * search from another start came there too, if nothing is to be gained from going on, if no
 * parameter is at the edge of the search, and if the peak is curved in every direction. Where the
 * rows are many, the starts are searched on a part of the customers, and only the best is climbed
 * with all.
 *
 * <p>Standard errors are those of the observed information, the negative matrix of second
 * derivatives (B. Efron and D. V. Hinkley, Biometrika 65, 1978).
 */
final class MaximumLikelihood {

  private static final int MANY_ROWS = 2000;
  private static final int FINER = 16;

  private MaximumLikelihood() {}

  /**
   * Fits a model.
   *
   * @param name the model, as a sentence about it begins
   * @param unknowns its parameters, at most four
   * @param model makes the model of the parameters, in the same order
   */
  static <M extends Serializable> FitOutcome<M> fit(
      String name,
      ImmutableList<Unknown> unknowns,
      GroupedLogLikelihood data,
      Function<double[], M> model) {
    if (data.rows() == 0) {
      return new NotFitted<>(Reason.NO_DATA, name + ": there are no customers");
    }
    LogSurface surface = new LogSurface(unknowns, data);
    Search search = search(surface, data);
    Optional<NotFitted<M>> obstacle = obstacle(name, surface, search);
    if (obstacle.isPresent()) {
      return obstacle.orElseThrow();
    }
    Peak best = search.best().orElseThrow();
    double[] values = LogSurface.parameters(best.place());
    return new Fitted<>(
        model.apply(values),
        best.height(),
        data.customers(),
        estimates(unknowns, values, best.standardErrors()),
        search.starts(),
        search.agreeing());
  }

  private static Search search(LogSurface surface, GroupedLogLikelihood data) {
    if (data.rows() > MANY_ROWS) {
      Search climbed = Search.over(surface.with(ThinnedLogLikelihood.of(data, MANY_ROWS)));
      if (data.rows() > MANY_ROWS * FINER) {
        climbed = climbed.climbedOn(surface.with(ThinnedLogLikelihood.of(data, MANY_ROWS * FINER)));
      }
      climbed = climbed.climbedOn(surface);
      if (climbed.isSettled() && climbed.agreeing() > 1) {
        return climbed;
      }
    }
    return Search.over(surface);
  }

  private static ImmutableList<ParameterEstimate> estimates(
      ImmutableList<Unknown> unknowns, double[] values, double[] errors) {
    ImmutableList.Builder<ParameterEstimate> parameters = ImmutableList.builder();
    for (int i = 0; i < values.length; i++) {
      parameters.add(new ParameterEstimate(unknowns.get(i).name(), values[i], errors[i]));
    }
    return parameters.build();
  }

  private static <M extends Serializable> Optional<NotFitted<M>> obstacle(
      String name, LogSurface surface, Search search) {
    if (search.best().isEmpty()) {
      return because(
          Reason.NOT_CONVERGED, name + ": the likelihood could not be computed at any start");
    }
    Peak best = search.best().orElseThrow();
    Optional<Unknown> atBound = surface.atBound(best.place());
    if (atBound.isPresent()) {
      return because(
          Reason.NOT_IDENTIFIED,
          "%s: %s runs to the bound of the search, these data do not tell it"
              .formatted(name, atBound.orElseThrow().name()));
    }
    if (!best.isSettled()) {
      return because(Reason.NOT_CONVERGED, name + ": the search ended before it had settled");
    }
    if (best.isFlat()) {
      return because(
          Reason.NOT_IDENTIFIED,
          name + ": the likelihood is flat, these data do not tell the parameters apart");
    }
    if (search.agreeing() < 2) {
      return because(
          Reason.STARTS_DISAGREE,
          "%s: of %s starts only one came to the best parameters".formatted(name, search.starts()));
    }
    return Optional.empty();
  }

  private static <M extends Serializable> Optional<NotFitted<M>> because(
      Reason reason, String sentence) {
    return Optional.of(new NotFitted<>(reason, sentence));
  }
}
