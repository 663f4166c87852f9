package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies something that a customer came back with.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ServiceCaseId(String value) implements Id, Comparable<ServiceCaseId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ServiceCaseId {
    Checks.id("service case", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ServiceCaseId of(String value) {
    return new ServiceCaseId(value);
  }

  @Override
  public int compareTo(ServiceCaseId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code service case X} instead of a record's
   * form.
   */
  @Override
  public String toString() {
    return value;
  }
}
