package org.salesprocess.examples.csv;

/** What becomes of a row that ends before it starts. */
public enum EndBeforeStart {
  /** The row is rejected. */
  REJECT("reject"),
  /** The row counts, and the dates that contradict each other are left out and reported. */
  KEEP_WITHOUT_DURATION("keep-without-duration");

  private final String key;

  EndBeforeStart(String key) {
    this.key = key;
  }

  /** Returns the word for it in a mapping file. */
  public String key() {
    return key;
  }
}
