package org.salesprocess.examples.csv;

import java.nio.file.Path;
import java.util.Optional;

/** The one form in which findings about files are told. */
final class Sentences {
  private static final int LONGEST_VALUE = 80;

  private Sentences() {}

  /** Returns a sentence such as {@code a.csv line 17, column b, value c: must be d}. */
  static String finding(
      String file, long line, Optional<String> column, Optional<String> value, String rule) {
    return oneLine(
        file
            + " line "
            + line
            + column.map(name -> ", column " + name).orElse("")
            + value.map(text -> ", value " + shown(text)).orElse("")
            + ": "
            + rule);
  }

  /** Returns the value as a sentence shows it: never empty, and not too long. */
  static String shown(String value) {
    if (value.isBlank()) {
      return "(empty)";
    }
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    boolean halved = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1));
    return value.substring(0, halved ? LONGEST_VALUE - 1 : LONGEST_VALUE) + "...";
  }

  /**
   * Returns the text with every run of line breaks, control characters and marks that turn the
   * direction of writing as one space.
   */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ").strip();
  }

  /** Returns the last name of a path, or the path itself where it has none. */
  static String nameOf(Path file) {
    Path name = file.getFileName();
    String text = name == null ? file.toString() : name.toString();
    return text.isEmpty() ? "(empty)" : text;
  }
}
