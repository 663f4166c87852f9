package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * The cutting of a funnel's attempts by an attribute of their events or of the subject itself.
 *
 * @param attribute the name of the attribute
 * @param attribution whose attribute counts
 * @param step the name of the step; only with {@link Attribution#AT_STEP}
 * @since 0.1
 */
public record AttributeBreakdown(String attribute, Attribution attribution, Optional<String> step)
    implements Serializable {

  /**
   * Checks the parts; the question that it is put into checks the step.
   *
   * @throws IllegalArgumentException if the attribute's name is blank, or there is a step although
   *     the attribution needs none, or none although it does
   */
  public AttributeBreakdown {
    Checks.name("attribute", attribute);
    requireNonNull(attribution, "attribution");
    checkArgument(
        step.isPresent() == (attribution == Attribution.AT_STEP),
        "breakdown by %s: a step belongs to %s and to it alone, was %s with %s",
        attribute,
        Attribution.AT_STEP,
        attribution,
        step.orElse(null));
  }

  /** Returns the cutting by the first event of the attempt that has the attribute. */
  public static AttributeBreakdown firstTouch(String attribute) {
    return new AttributeBreakdown(attribute, Attribution.FIRST_TOUCH, Optional.empty());
  }

  /** Returns the cutting by the last event of the attempt that has the attribute. */
  public static AttributeBreakdown lastTouch(String attribute) {
    return new AttributeBreakdown(attribute, Attribution.LAST_TOUCH, Optional.empty());
  }

  /** Returns the cutting by the event of one step. */
  public static AttributeBreakdown atStep(String attribute, String step) {
    return new AttributeBreakdown(attribute, Attribution.AT_STEP, Optional.of(step));
  }

  /** Returns the cutting by what the events of all steps agree on. */
  public static AttributeBreakdown sameAtEveryStep(String attribute) {
    return new AttributeBreakdown(attribute, Attribution.SAME_AT_EVERY_STEP, Optional.empty());
  }

  /** Returns the cutting by what is known of the subject itself, such as its channel. */
  public static AttributeBreakdown ofSubject(String attribute) {
    return new AttributeBreakdown(attribute, Attribution.OF_SUBJECT, Optional.empty());
  }

  /** Says whether each attempt belongs to one group: no value is searched on its own. */
  public boolean isExclusive() {
    return switch (attribution) {
      case FIRST_TOUCH, LAST_TOUCH, OF_SUBJECT -> true;
      case AT_STEP, SAME_AT_EVERY_STEP -> false;
    };
  }

  /** Returns such as {@code source, FIRST_TOUCH} or {@code source, AT_STEP meeting}. */
  @Override
  public String toString() {
    return attribute + ", " + attribution + step.map(name -> " " + name).orElse("");
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
