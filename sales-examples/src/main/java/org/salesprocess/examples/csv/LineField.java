package org.salesprocess.examples.csv;

import java.util.Locale;

/** What a column of a file of order lines can mean. */
public enum LineField {
  /** The id of the transaction that the line is of. */
  ID,
  /** How much the line comes to; instead of it, price and quantity. */
  AMOUNT,
  /** What one piece costs. */
  PRICE,
  /** How many pieces. */
  QUANTITY,
  /** Which part of the price is not to be paid, 0 to 1; nothing where empty. */
  DISCOUNT;

  /** Returns the word for it on the command line, which is also the usual name of its column. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
