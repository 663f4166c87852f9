package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Whose way is followed: by what the events of one subject belong together.
 *
 * @param kind what sort of subject
 * @param attribute the event attribute that holds the key; only with {@link SubjectKind#KEY}
 * @since 0.1
 */
public record SubjectChoice(SubjectKind kind, Optional<String> attribute) implements Serializable {

  /**
   * Checks that there is an attribute exactly where it is needed.
   *
   * @throws IllegalArgumentException if there is not, or it is blank
   */
  public SubjectChoice {
    requireNonNull(kind, "kind");
    attribute.ifPresent(name -> Checks.name("attribute", name));
    checkArgument(
        attribute.isPresent() == (kind == SubjectKind.KEY),
        "subject: an attribute belongs to %s and to it alone, was %s with %s",
        SubjectKind.KEY,
        kind,
        attribute.orElse(null));
  }

  /** Returns leads. */
  public static SubjectChoice lead() {
    return new SubjectChoice(SubjectKind.LEAD, Optional.empty());
  }

  /** Returns deals. */
  public static SubjectChoice deal() {
    return new SubjectChoice(SubjectKind.DEAL, Optional.empty());
  }

  /** Returns customers. */
  public static SubjectChoice customer() {
    return new SubjectChoice(SubjectKind.CUSTOMER, Optional.empty());
  }

  /** Returns whatever a text attribute of the events names. */
  public static SubjectChoice key(String attribute) {
    return new SubjectChoice(SubjectKind.KEY, Optional.of(attribute));
  }

  /** Says whether a subject is of this kind. */
  public boolean covers(SubjectId subject) {
    return SubjectKind.of(subject) == kind;
  }

  /**
   * Returns to which subject of this kind an entry belongs, or empty if it has no key: it is of
   * another kind of subject, or its attribute is missing, no text, or no possible id.
   */
  public Optional<SubjectId> of(JourneyEntry entry) {
    if (kind != SubjectKind.KEY) {
      return Optional.of(entry.subject()).filter(this::covers);
    }
    return entry
        .attributes()
        .text(attribute.orElseThrow())
        .filter(Checks::isText)
        .map(SubjectKey::of);
  }

  /** Returns such as {@code lead} or {@code key in attribute session}. */
  @Override
  public String toString() {
    return switch (kind) {
      case LEAD -> "lead";
      case DEAL -> "deal";
      case CUSTOMER -> "customer";
      case KEY -> "key in attribute " + attribute.orElseThrow();
    };
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
