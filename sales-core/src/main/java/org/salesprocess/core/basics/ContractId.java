package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a contract with a customer.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ContractId(String value) implements Id, Comparable<ContractId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ContractId {
    Checks.id("contract", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ContractId of(String value) {
    return new ContractId(value);
  }

  @Override
  public int compareTo(ContractId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code contract X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
