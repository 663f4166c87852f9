package org.salesprocess.metrics.retention.lifetime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What a customer spent on repeat purchases, in a currency known elsewhere.
 *
 * @param purchases how many; above zero
 * @param total the sum in its one form; above zero
 */
record Spend(long purchases, BigDecimal total) implements Comparable<Spend>, Serializable {

  private static final Comparator<Spend> ORDER =
      Comparator.comparingLong(Spend::purchases).thenComparing(Spend::total);

  @Override
  public int compareTo(Spend other) {
    return ORDER.compare(this, other);
  }
}
