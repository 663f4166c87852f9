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
    return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
  }

  /** Returns the text with every run of line breaks and control characters as one space. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
  }

  /** Returns the last name of a path, or the path itself where it has none. */
  static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
