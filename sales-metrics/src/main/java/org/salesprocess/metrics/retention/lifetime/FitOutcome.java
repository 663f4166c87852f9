package org.salesprocess.metrics.retention.lifetime;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of fitting a model to data: the model with its precision, or why there is none. A fit
 * that has not converged is never returned as a model.
 *
 * @param <M> the kind of model
 * @since 0.1
 */
public sealed interface FitOutcome<M extends Serializable> extends Serializable
    permits Fitted, NotFitted {

  /** Returns the answer of the function for this kind of outcome. */
  <R> R match(Function<Fitted<M>, R> fitted, Function<NotFitted<M>, R> notFitted);

  /** Returns the model, or empty if there is none. */
  default Optional<M> model() {
    return match(fitted -> Optional.of(fitted.estimate()), notFitted -> Optional.empty());
  }

  /**
   * Returns the fit.
   *
   * @throws IllegalStateException if there is none; the text is {@link NotFitted#sentence()}
   */
  default Fitted<M> orElseThrow() {
    return match(
        fitted -> fitted,
        notFitted -> {
          throw new IllegalStateException(notFitted.sentence());
        });
  }
}
