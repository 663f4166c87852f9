package org.salesprocess.examples.guide;

import static org.salesprocess.core.deal.Outcome.LOST;
import static org.salesprocess.core.deal.Outcome.OPEN;
import static org.salesprocess.core.deal.Outcome.WON;

import java.util.List;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.metrics.conversion.WinRate;

/**
 * What share of the decided deals did each seller win? The rate of all is counted over all deals;
 * it is not the average of the sellers' rates.
 */
public final class WinRateExample {

  private WinRateExample() {}

  /** Prints the win rate of each seller and of all. */
  public static void main(String[] args) {
    var ana = SellerId.of("ana");
    var ben = SellerId.of("ben");
    var deals =
        List.of(
            Deal.builder().id(DealId.of("d1")).owner(ana).outcome(WON).build(),
            Deal.builder().id(DealId.of("d2")).owner(ana).outcome(LOST).build(),
            Deal.builder().id(DealId.of("d3")).owner(ben).outcome(OPEN).build(),
            Deal.builder().id(DealId.of("d4")).owner(ben).outcome(WON).build());
    var rates = new WinRate().by(Deal::owner).measure(deals);
    rates.groups().forEach((who, won) -> System.out.println(who + ": " + won));
    System.out.println("all: " + rates.total());
  }
}
