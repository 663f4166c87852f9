package org.salesprocess.examples.report;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a report as they come together, none longer than a width. */
final class Lines {

  private static final String HANGING = "  ";
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  // an amount stays with its currency, and a percent sign with its number
  private static final Pattern BREAK =
      Pattern.compile(" (?!%(?![\\p{L}\\p{N}]))(?<!\\b[A-Z]{3} (?=-?\\d))");

  private static final Splitter BREAKS = Splitter.on(BREAK);

  private final int width;
  private final List<String> lines = new ArrayList<>();

  Lines(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** Adds text, broken at spaces where it is too long; what follows the break is indented. */
  void add(String text) {
    add(0, text);
  }

  /** Adds text at a level of indentation, broken in the same way. */
  void add(int level, String text) {
    String indent = HANGING.repeat(level);
    StringBuilder line = new StringBuilder(indent);
    for (String word : BREAKS.split(text)) {
      boolean starts = line.length() == indent.length() || line.toString().equals(indent + HANGING);
      if (!starts && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent + HANGING);
        starts = true;
      }
      line.append(starts ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  /** Adds a title after an empty line. */
  void title(String title) {
    lines.add("");
    int first = lines.size();
    add(title);
    lines.add("-".repeat(columns(lines.get(first))));
  }

  // the signs of some scripts take two columns of a terminal
  private static int columns(String line) {
    return line.codePoints()
        .map(sign -> Character.isIdeographic(sign) || isWide(sign) ? 2 : 1)
        .sum();
  }

  private static boolean isWide(int sign) {
    return switch (Character.UnicodeScript.of(sign)) {
      case HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  /** Adds a table under a title, or nothing if the table has no rows. */
  void table(String title, TextTable table) {
    if (!table.isEmpty()) {
      title(title);
      lines.addAll(table.lines(width));
    }
  }

  /** Returns the lines, in which nothing steers the terminal or turns the direction of writing. */
  ImmutableList<String> all() {
    return lines.stream()
        .map(line -> STEERING.matcher(line).replaceAll(""))
        .collect(ImmutableList.toImmutableList());
  }
}
