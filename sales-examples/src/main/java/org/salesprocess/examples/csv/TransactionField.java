package org.salesprocess.examples.csv;

import java.util.Locale;

/** What a column of a file of deals, invoices, payments and returns can mean. */
public enum TransactionField {
  /** The id of the row's transaction, by which another names what it takes back. */
  ID,
  /**
   * Whether it is a booking, an invoice, a payment, or a return, credit note or refund, which take
   * back of these three; a booking where empty.
   */
  TYPE,
  /** The deal; a booking is one of its own where it is empty. */
  DEAL,
  /** When it happened: a day, or a time. */
  DATE,
  /** The seller responsible; may be empty. */
  OWNER,
  /** How much; zero or more. */
  AMOUNT,
  /** The currency; that of the program where empty. */
  CURRENCY,
  /** The product, if it is one; may be empty. */
  PRODUCT,
  /** Where; may be empty. */
  TERRITORY,
  /** Who bought; may be empty. */
  CUSTOMER,
  /** What it costs the company; may be empty. */
  COST,
  /** How many pieces; may be empty. */
  QUANTITY,
  /** The department outside sales that it came from; may be empty. */
  DEPARTMENT,
  /** Whether it has not happened yet and is only forecast; no where empty. */
  EXPECTED,
  /** The id of the transaction that a return, credit note or refund takes back. */
  REVERSES,
  /** The agreed shares, such as {@code ana=1/2;ben=1/2}; may be empty. */
  SPLIT,
  /** Who had which role in it, such as {@code specialist:ben;lead-manager:cem}; may be empty. */
  PARTICIPANTS,
  /** When it was recorded; when it happened, where empty. */
  RECORDED_AT,
  /** The source's order among those of one time; a whole number, zero where empty. */
  SEQUENCE;

  /** Returns the name of its column. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
