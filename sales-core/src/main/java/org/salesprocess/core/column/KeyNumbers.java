package org.salesprocess.core.column;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.OptionalInt;

/**
 * The keys of a table to which nothing is added any more, numbered from zero: stripe by stripe, in
 * the order of their codes.
 */
public final class KeyNumbers {

  private final KeyTable keys;
  private final int[] firsts = new int[KeyTable.STRIPES + 1]; // of each stripe; then how many

  /** Numbers the keys of a table. */
  public KeyNumbers(KeyTable keys) {
    this.keys = keys;
    for (int stripe = 0; stripe < KeyTable.STRIPES; stripe++) {
      firsts[stripe + 1] = firsts[stripe] + keys.size(stripe);
    }
  }

  /** Returns how many keys there are. */
  public int size() {
    return firsts[KeyTable.STRIPES];
  }

  /** Returns the number of a code. */
  public int number(int code) {
    return firsts[code & (KeyTable.STRIPES - 1)] + (code >>> KeyTable.STRIPE_BITS);
  }

  /**
   * Returns the code of a number.
   *
   * @throws IndexOutOfBoundsException if there is no such number
   */
  public int code(int number) {
    checkElementIndex(number, size(), "number");
    // stripes are about as long as each other, so that the guess is seldom off by more than one
    int stripe = (int) (((long) number << KeyTable.STRIPE_BITS) / size());
    while (number < firsts[stripe]) {
      stripe--;
    }
    while (number >= firsts[stripe + 1]) {
      stripe++;
    }
    return ((number - firsts[stripe]) << KeyTable.STRIPE_BITS) | stripe;
  }

  /**
   * Returns the text of a key.
   *
   * @throws IndexOutOfBoundsException if there is no such number
   */
  public String text(int number) {
    return keys.text(code(number));
  }

  /** Says whether a key was marked. */
  public boolean isMarked(int number) {
    return keys.isMarked(code(number));
  }

  /** Returns the number of a key, or empty if it is none. */
  public OptionalInt find(String key) {
    if (!Utf8Text.isWhole(key)) {
      return OptionalInt.empty();
    }
    Utf8Text text = new Utf8Text();
    text.set(key);
    int code = keys.find(text);
    return code < 0 ? OptionalInt.empty() : OptionalInt.of(number(code));
  }

  /** Returns the values of all keys in a column, by number; the table keeps them no longer. */
  public int[] takeColumn(int column) {
    return keys.takeColumn(column);
  }
}
