package org.salesprocess.core.funnel;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.StageId;

/**
 * A move from one stage to another.
 *
 * @param from the stage left
 * @param to the stage entered
 * @since 0.1
 */
public record Transition(StageId from, StageId to) implements Serializable {

  /** Checks that nothing is missing. */
  public Transition {
    requireNonNull(from, "from");
    requireNonNull(to, "to");
  }
}
