package org.salesprocess.examples.csv;

/** Outer spaces: of every kind, so also those that do not break and the byte order mark. */
final class Spaces {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private Spaces() {}

  /** Returns the text without the spaces around it. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char letter) {
    return (letter <= ' ' || letter > '~') && isAnySpace(letter); // most letters are plain
  }

  private static boolean isAnySpace(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || letter == BYTE_ORDER_MARK;
  }
}
