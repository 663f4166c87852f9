package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a customer's answer to a survey.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record SurveyResponseId(String value) implements Id, Comparable<SurveyResponseId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public SurveyResponseId {
    Checks.id("survey response", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static SurveyResponseId of(String value) {
    return new SurveyResponseId(value);
  }

  @Override
  public int compareTo(SurveyResponseId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code survey response X} instead of a record's
   * form.
   */
  @Override
  public String toString() {
    return value;
  }
}
