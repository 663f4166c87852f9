package org.salesprocess.metrics;

/**
 * What a test says about a difference.
 *
 * @since 0.1
 */
public enum Verdict {
  /** A difference of this size is rare if nothing has changed. */
  MORE_THAN_NOISE("more than noise"),
  /** A difference of this size is common even if nothing has changed. */
  WITHIN_NOISE("within noise"),
  /** There is too little to go by, or the numbers do not allow a test. */
  NOT_TESTABLE("not testable");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** Returns the answer in words. */
  public String words() {
    return words;
  }
}
