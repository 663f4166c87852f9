package org.salesprocess.metrics.retention.lifetime;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.Function;

/**
 * No model was found that could be relied on.
 *
 * @param reason the kind of obstacle
 * @param sentence the obstacle in these data, in one sentence that names the model
 * @param <M> the kind of model
 * @since 0.1
 */
public record NotFitted<M extends Serializable>(Reason reason, String sentence)
    implements FitOutcome<M> {

  /** Checks that nothing is missing. */
  public NotFitted {
    requireNonNull(reason, "reason");
    requireNonNull(sentence, "sentence");
  }

  @Override
  public <R> R match(Function<Fitted<M>, R> fitted, Function<NotFitted<M>, R> notFitted) {
    return notFitted.apply(this);
  }

  /** Returns the sentence. */
  @Override
  public String toString() {
    return sentence;
  }

  /** What stood in the way of a fit. */
  public enum Reason {
    /** There is no customer at all. */
    NO_DATA,
    /** There are customers, but what they did cannot tell so many parameters apart. */
    TOO_LITTLE_DATA,
    /**
     * The likelihood has no peak, or is flat along a line: a parameter runs to the bound of the
     * search, or could be nearly any. Often the customers are all alike, and a model with fewer
     * parameters would do.
     */
    NOT_IDENTIFIED,
    /** The search ended before the slope of the likelihood was zero. */
    NOT_CONVERGED,
    /** Only one of the searches from different starts came to the best peak. */
    STARTS_DISAGREE
  }
}
