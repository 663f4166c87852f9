package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies one qualification of a lead.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record QualificationId(String value) implements Id, Comparable<QualificationId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public QualificationId {
    Checks.id("qualification", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static QualificationId of(String value) {
    return new QualificationId(value);
  }

  @Override
  public int compareTo(QualificationId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code qualification X} instead of a record's
   * form.
   */
  @Override
  public String toString() {
    return value;
  }
}
