package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.OptionalInt;
import org.salesprocess.core.column.KeyTable;
import org.salesprocess.core.column.Utf8Text;

/** The owners of a log, once all are known, numbered from zero. */
final class NumberedOwners {

  private final KeyTable keys;
  private final int[] firsts = new int[KeyTable.STRIPES + 1]; // of each stripe; then their number

  NumberedOwners(KeyTable keys) {
    this.keys = keys;
    for (int stripe = 0; stripe < KeyTable.STRIPES; stripe++) {
      firsts[stripe + 1] = firsts[stripe] + keys.size(stripe);
    }
  }

  int size() {
    return firsts[KeyTable.STRIPES];
  }

  /** Returns the number of the owner with a code. */
  int number(int code) {
    return firsts[code & (KeyTable.STRIPES - 1)] + (code >>> KeyTable.STRIPE_BITS);
  }

  /** Returns the text of an owner. */
  String text(int number) {
    checkElementIndex(number, size(), "owner");
    int stripe = 0;
    while (number >= firsts[stripe + 1]) {
      stripe++;
    }
    return keys.text(((number - firsts[stripe]) << KeyTable.STRIPE_BITS) | stripe);
  }

  /** Returns the number of an owner, or empty if it is none. */
  OptionalInt find(String owner) {
    Utf8Text text = new Utf8Text();
    text.set(owner);
    int code = keys.find(text);
    return code < 0 ? OptionalInt.empty() : OptionalInt.of(number(code));
  }
}
