package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.internal.SerialForm;

/**
 * What is lost for one reason.
 *
 * @param reason the reason; empty for what was lost without saying why
 * @param lost how many sales were lost for it; above zero
 * @param probability the probability to be lost for it by the oldest age watched, from 0 to 1
 * @param standardError the standard error of {@code probability}; the losses for different reasons
 *     vary together, so that of their sum is {@link EventualRate#lostError}
 * @since 0.1
 */
public record EventualLoss(
    Optional<LossReasonId> reason, long lost, double probability, double standardError)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing was lost, the probability is not between 0 and 1,
   *     or the error is negative
   */
  public EventualLoss {
    requireNonNull(reason, "reason");
    checkArgument(lost > 0, "eventual loss: lost must be above zero, was %s", lost);
    checkArgument(
        probability >= 0 && probability <= 1,
        "eventual loss: probability must lie between 0 and 1, was %s",
        probability);
    checkArgument(
        standardError >= 0,
        "eventual loss: standard error must not be negative, was %s",
        standardError);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
