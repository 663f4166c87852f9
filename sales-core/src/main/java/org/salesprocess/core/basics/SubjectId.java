package org.salesprocess.core.basics;

/**
 * The id of something that can travel a journey: a lead, a deal, a customer, or a key of the
 * caller's own.
 *
 * <p>The order is total: by kind (leads, deals, customers, other keys), then by value. A lead and a
 * deal with the same text are different subjects.
 *
 * @since 0.1
 */
public sealed interface SubjectId extends Id, Comparable<SubjectId>
    permits LeadId, DealId, CustomerId, SubjectKey {

  @Override
  default int compareTo(SubjectId other) {
    int byKind = SubjectKind.of(this).compareTo(SubjectKind.of(other));
    return byKind == 0 ? value().compareTo(other.value()) : byKind;
  }
}
