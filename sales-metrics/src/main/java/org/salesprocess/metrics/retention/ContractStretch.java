package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.Validity;

/** Days on which a contract is in force on the same terms. */
record ContractStretch(
    ContractId contract, LocalDate start, Optional<LocalDate> end, Fraction perYear)
    implements Serializable {

  ContractStretch {
    requireNonNull(contract, "contract");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(perYear, "perYear");
  }

  boolean contains(LocalDate day) {
    return Validity.of(start, end).contains(day);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
