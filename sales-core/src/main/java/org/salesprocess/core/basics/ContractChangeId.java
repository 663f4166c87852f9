package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a change to a contract.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ContractChangeId(String value) implements Id, Comparable<ContractChangeId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ContractChangeId {
    Checks.id("contract change", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ContractChangeId of(String value) {
    return new ContractChangeId(value);
  }

  @Override
  public int compareTo(ContractChangeId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code contract change X} instead of a record's
   * form.
   */
  @Override
  public String toString() {
    return value;
  }
}
