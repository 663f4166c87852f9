package org.salesprocess.examples.csv;

import java.util.Locale;

/** What a column of a file of events can mean. */
public enum EventField {
  /** The id of the event; without it, each row is an event of its own. */
  ID,
  /** The id of whom it happened to. */
  SUBJECT,
  /** The type of the event, where it is no change of stage. */
  EVENT,
  /** The stage that was entered. */
  STAGE,
  /** When it happened; may be empty. */
  AT,
  /** When it was recorded; may be empty. */
  RECORDED_AT,
  /** The source's order among events of one time; a whole number, zero where empty. */
  SEQUENCE,
  /** The seller who did it; may be empty. */
  BY;

  /** Returns the word for it on the command line, which is also the usual name of its column. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
