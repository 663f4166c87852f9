package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.org.Party;

/**
 * What a role or department makes of what it is handed: the conversion of its hand-off to the next
 * party.
 *
 * @param party who is responsible
 * @param next who takes over at the end; empty if nobody does
 * @param conversion from the first stage it owns to the one where its work is done
 * @since 0.1
 */
public record PartyConversion(Party party, Optional<Party> next, Conversion conversion)
    implements Serializable {

  /** Checks that nothing is missing. */
  public PartyConversion {
    requireNonNull(party, "party");
    requireNonNull(next, "next");
    requireNonNull(conversion, "conversion");
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
