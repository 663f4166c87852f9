package org.salesprocess.examples.csv;

import org.jspecify.annotations.Nullable;

/**
 * The texts of one column that were read lately, so that one that comes again needs no object of
 * its own. Each has one place, where the next that belongs there takes over; a column whose texts
 * hardly ever come again is not looked up any more.
 */
final class SharedTexts {

  private static final int PLACES = 1 << 12;
  private static final int TRIED = 1 << 16;
  private static final int LONGEST = 64;
  private static final int LEAST_HITS = TRIED / 8;
  private static final int MULTIPLIER = 31;

  private @Nullable String @Nullable [] texts = new String[PLACES];
  private int looked;
  private int found;

  /** Returns the text of some characters. */
  String text(char[] buffer, int offset, int length) {
    if (texts == null || length > LONGEST) {
      return new String(buffer, offset, length);
    }
    int hash = 0;
    for (int i = offset; i < offset + length; i++) {
      hash = hash * MULTIPLIER + buffer[i];
    }
    int place = (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (PLACES - 1);
    String known = texts[place];
    looked++;
    if (known != null && isSame(known, buffer, offset, length)) {
      found++;
      return known;
    }
    String text = new String(buffer, offset, length);
    texts[place] = text;
    if (looked == TRIED) {
      if (found < LEAST_HITS) {
        texts = null;
      }
      looked = 0;
      found = 0;
    }
    return text;
  }

  private static boolean isSame(String text, char[] buffer, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
