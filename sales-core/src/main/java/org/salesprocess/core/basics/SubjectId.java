package org.salesprocess.core.basics;

import java.util.Comparator;

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
    return Comparator.comparing(SubjectKind::of).thenComparing(Id::value).compare(this, other);
  }
}
