package org.salesprocess.core.funnel;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.internal.Checks;

/**
 * Why a sale did not happen.
 *
 * @param id its id within the funnel
 * @param name what people call it; not blank
 * @since 0.1
 */
public record LossReason(LossReasonId id, String name) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or has outer spaces
   */
  public LossReason {
    requireNonNull(id, "id");
    Checks.text("loss reason", id, "name", name);
  }

  /** Returns a loss reason. */
  public static LossReason of(String id, String name) {
    return new LossReason(LossReasonId.of(id), name);
  }
}
