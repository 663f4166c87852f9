package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.internal.Checks;

/**
 * One step of a funnel question.
 *
 * @param name what the report calls it; not blank, and unique within the question
 * @param pattern the entries that reach it
 * @param optional whether an attempt may go on without it
 * @since 0.1
 */
public record FunnelStep(String name, EntryPattern pattern, boolean optional)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or has outer spaces
   */
  public FunnelStep {
    Checks.name("funnel step", name);
    requireNonNull(pattern, "pattern");
  }

  /** Returns the step of entering a stage, named after it. */
  public static FunnelStep stage(String stage) {
    return stage(StageId.of(stage));
  }

  /** Returns the step of entering a stage, named after it. */
  public static FunnelStep stage(StageId stage) {
    return of(stage.value(), EntryPattern.stage(stage));
  }

  /** Returns the step of an event of a type, named after it. */
  public static FunnelStep event(String type) {
    return of(type, EntryPattern.event(type));
  }

  /** Returns a step under a name of its own. */
  public static FunnelStep of(String name, EntryPattern pattern) {
    return new FunnelStep(name, pattern, false);
  }

  /** Returns this step, which attempts may go on without. */
  public FunnelStep asOptional() {
    return new FunnelStep(name, pattern, true);
  }

  /** Returns such as {@code meeting held: call where result = agreed (optional)}. */
  @Override
  public String toString() {
    return name + ": " + pattern + (optional ? " (optional)" : "");
  }
}
