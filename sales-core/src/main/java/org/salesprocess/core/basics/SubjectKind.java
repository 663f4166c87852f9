package org.salesprocess.core.basics;

/**
 * A sort of subject: of what a journey is.
 *
 * @since 0.1
 */
public enum SubjectKind {
  /** Leads, by their {@link LeadId}. */
  LEAD,
  /** Deals, by their {@link DealId}. */
  DEAL,
  /** Customers, by their {@link CustomerId}. */
  CUSTOMER,
  /** Whatever a key of the caller's own names, as a {@link SubjectKey}. */
  KEY;

  /**
   * Returns the id of a subject of this kind.
   *
   * @throws IllegalArgumentException if the text can be no id
   */
  public SubjectId id(String value) {
    return switch (this) {
      case LEAD -> LeadId.of(value);
      case DEAL -> DealId.of(value);
      case CUSTOMER -> CustomerId.of(value);
      case KEY -> SubjectKey.of(value);
    };
  }

  /** Returns of which kind a subject is. */
  public static SubjectKind of(SubjectId subject) {
    if (subject instanceof LeadId) {
      return LEAD;
    }
    if (subject instanceof DealId) {
      return DEAL;
    }
    return subject instanceof CustomerId ? CUSTOMER : KEY;
  }
}
