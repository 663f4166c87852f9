package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a department outside sales, such as production.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record DepartmentId(String value) implements Id, Comparable<DepartmentId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public DepartmentId {
    Checks.id("department", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static DepartmentId of(String value) {
    return new DepartmentId(value);
  }

  @Override
  public int compareTo(DepartmentId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code department X} instead of a record's form.
   */
  @Override
  public String toString() {
    return value;
  }
}
