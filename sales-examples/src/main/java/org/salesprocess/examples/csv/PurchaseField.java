package org.salesprocess.examples.csv;

import java.util.Locale;

/** What a column of a file of transactions with customers can mean. */
public enum PurchaseField {
  /** The id of the transaction; without it, each row is one of its own. */
  ID,
  /** The id of the customer. */
  CUSTOMER,
  /** When it happened: a day, or a time. */
  DATE,
  /** How much; below zero where something was taken back. */
  AMOUNT;

  /** Returns the word for it on the command line, which is also the usual name of its column. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
