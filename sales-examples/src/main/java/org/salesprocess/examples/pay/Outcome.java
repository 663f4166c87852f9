package org.salesprocess.examples.pay;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Locale;

/**
 * What became of one transaction that was told, as one version of it.
 *
 * @param kind what became of it
 * @param reasons why it pays nobody, in sentences; of one that counts, what is to be looked at
 */
public record Outcome(Kind kind, ImmutableList<String> reasons) {

  /** Checks that nothing is missing. */
  public Outcome {
    requireNonNull(kind, "kind");
    requireNonNull(reasons, "reasons");
  }

  static Outcome of(Kind kind, String... reasons) {
    return new Outcome(kind, ImmutableList.copyOf(reasons));
  }

  /** What can become of a row that tells of a transaction. */
  public enum Kind {
    /** It counts, or will once it has happened if it is only expected. */
    COUNTED,
    /** It says again what another says. */
    REPEATED,
    /** It was corrected by one that was recorded later. */
    CORRECTED,
    /** It became known only later. */
    LATER,
    /** It counts in a later pay period. */
    AFTER_PERIOD,
    /** It breaks a rule of its own, so that it tells of nothing. */
    REJECTED,
    /** Another has its id and another content, and neither is known to be the correction. */
    CONTRADICTED,
    /** It is an invoice or a payment, which no plan pays by, of a deal that nobody has booked. */
    OF_NO_DEAL,
    /** A part of it is credited to nobody. */
    UNCREDITED,
    /** It is credited to somebody who is on no plan. */
    WITHOUT_PLAN;

    /** Says whether it pays nobody, at least in part, though it should. */
    public boolean isLeftOut() {
      return compareTo(REJECTED) >= 0;
    }

    /** Returns the word for it in files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
