package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;

/**
 * The end of a term, by which a contract was to be renewed, and what came of it so far.
 *
 * @param day the agreed end, the first day that the term does not cover any more
 * @param perYear what recurred in a year when the term ended
 * @param endedOn when the contract was ended by a change, if it was; not after {@code day}
 * @param renewedFrom from when it goes on, if it does, be it by a contract that follows
 * @param renewedPerYear what recurs in a year from then on; zero if it does not go on
 */
record RenewalDue(
    ContractId contract,
    LocalDate day,
    Fraction perYear,
    Optional<LocalDate> endedOn,
    Optional<LocalDate> renewedFrom,
    Fraction renewedPerYear)
    implements Serializable {

  RenewalDue {
    requireNonNull(contract, "contract");
    requireNonNull(day, "day");
    requireNonNull(perYear, "perYear");
    requireNonNull(endedOn, "endedOn");
    requireNonNull(renewedFrom, "renewedFrom");
    requireNonNull(renewedPerYear, "renewedPerYear");
  }

  RenewalDue renewed(LocalDate from, Fraction amount) {
    return new RenewalDue(contract, day, perYear, endedOn, Optional.of(from), amount);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
