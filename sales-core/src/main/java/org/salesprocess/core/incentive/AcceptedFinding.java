package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Something that a review of the plan finds and that is meant to be so. It changes nothing of what
 * is paid.
 *
 * @param kind what kind of finding, by the word that the review has for it, such as {@code cliff};
 *     not blank
 * @param component the component that it is in; empty for every finding of the kind
 * @param reason why it is meant to be so; not blank
 * @since 0.1
 */
public record AcceptedFinding(String kind, Optional<ComponentId> component, String reason)
    implements Serializable {

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if a text is blank
   */
  public AcceptedFinding {
    Checks.name("accepted finding", kind);
    requireNonNull(component, "component");
    Checks.text("accepted finding", kind, "reason", reason);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
