package org.salesprocess.bench;

/**
 * A booking as a fact of the rules: how much of it is not credited yet, and what it has earned.
 *
 * @since 0.1
 */
public final class DroolsSale {

  private final int id;
  private final int seller;
  private final int quarter;
  private final int order;
  private long open;
  private long earned;

  DroolsSale(int id, int seller, int quarter, int order, long cents) {
    this.id = id;
    this.seller = seller;
    this.quarter = quarter;
    this.order = order;
    this.open = cents;
  }

  /** Returns the booking's id. */
  public int getId() {
    return id;
  }

  /** Returns the number of its seller. */
  public int getSeller() {
    return seller;
  }

  /** Returns its quarter. */
  public int getQuarter() {
    return quarter;
  }

  /** Returns its place in the order in which bookings count. */
  public int getOrder() {
    return order;
  }

  /** Returns how many cents of it are not credited yet. */
  public long getOpen() {
    return open;
  }

  /** Sets how many cents of it are not credited yet. */
  public void setOpen(long cents) {
    open = cents;
  }

  /** Returns what it has earned, in cents; known once nothing of it is open. */
  public long getEarned() {
    return earned;
  }

  /** Sets what it has earned. */
  public void setEarned(long cents) {
    earned = cents;
  }
}
