package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.internal.SerialForm;

/**
 * How long one subject has been in its stage, beside others.
 *
 * @param subject who
 * @param age its time in the stage so far; zero or more
 * @param takeLonger which share of subjects stays longer in that stage, from 0 to 1; empty if none
 *     is known to have left it
 * @param isOverdue whether the age is above the stage's limit
 * @since 0.1
 */
public record AgedSubject(
    SubjectId subject, Duration age, Optional<Double> takeLonger, boolean isOverdue)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the age is negative or the share is none
   */
  public AgedSubject {
    requireNonNull(subject, "subject");
    checkArgument(!age.isNegative(), "age of %s: must not be negative, was %s", subject, age);
    checkArgument(
        takeLonger.isEmpty() || (takeLonger.get() >= 0 && takeLonger.get() <= 1),
        "age of %s: share that takes longer must lie between 0 and 1, was %s",
        subject,
        takeLonger.orElse(null));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
