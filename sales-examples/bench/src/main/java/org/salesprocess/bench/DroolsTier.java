package org.salesprocess.bench;

/**
 * A tier as a fact of the rules.
 *
 * @since 0.1
 */
public final class DroolsTier {

  private final long from;
  private final long to;
  private final long rate;

  DroolsTier(long from, long to, long rate) {
    this.from = from;
    this.to = to;
    this.rate = rate;
  }

  /** Returns where it begins, in cents, itself included. */
  public long getFrom() {
    return from;
  }

  /** Returns where it ends, in cents, itself excluded. */
  public long getTo() {
    return to;
  }

  /** Returns what it pays, in ten-thousandths. */
  public long getRate() {
    return rate;
  }
}
