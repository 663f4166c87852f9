package org.salesprocess.bench;

/**
 * What one seller has reached in one quarter, as a fact of the rules.
 *
 * @since 0.1
 */
public final class DroolsAccount {

  private final int seller;
  private final int quarter;
  private long reached;
  private long exact;
  private long posted;

  /** Makes an account of nothing yet. */
  public DroolsAccount(int seller, int quarter) {
    this.seller = seller;
    this.quarter = quarter;
  }

  /** Returns the number of its seller. */
  public int getSeller() {
    return seller;
  }

  /** Returns its quarter. */
  public int getQuarter() {
    return quarter;
  }

  /** Returns how many cents are credited. */
  public long getReached() {
    return reached;
  }

  /** Sets how many cents are credited. */
  public void setReached(long cents) {
    reached = cents;
  }

  /** Adds what a slice earns, in ten-thousandths of a cent. */
  public void earn(long slice) {
    exact += slice;
  }

  /** Posts what the total has grown by since the line before, in cents, and returns it. */
  public long post() {
    long line = CommissionTerms.rounded(exact) - posted;
    posted += line;
    return line;
  }

  /** Returns what is posted, in cents. */
  public long getPosted() {
    return posted;
  }
}
