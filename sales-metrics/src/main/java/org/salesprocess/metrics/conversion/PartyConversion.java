package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.org.Party;

/**
 * What a role or department makes of what it is handed.
 *
 * @param party who is responsible
 * @param conversion from the first stage it owns to the one where its work is done
 * @since 0.1
 */
public record PartyConversion(Party party, Conversion conversion) implements Serializable {

  /** Checks that nothing is missing. */
  public PartyConversion {
    requireNonNull(party, "party");
    requireNonNull(conversion, "conversion");
  }
}
