package org.salesprocess.metrics.incentive;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Quantity;

/**
 * Rounds lines one after another so that those of one group sum to their rounded total: each
 * carries the rounded total so far less what the lines before it carry.
 *
 * <p>Where deals or credits are rounded by themselves, a modifier of the whole still brings the sum
 * of all lines to its rounded result, so that what is gated pays nothing and what is capped pays
 * the cap.
 */
final class LineRounding {

  private static final String ALL = "all";

  private final Rounding rounding;
  private final Map<Object, Sum> sums = new HashMap<>();

  LineRounding(Rounding rounding) {
    this.rounding = rounding;
  }

  /** What a line carries, and the exact total that it was rounded with. */
  record Rounded(Quantity exactSoFar, Money amount) {}

  private record Sum(Quantity exact, Quantity posted) {}

  /** Returns what the next line of a group carries. */
  Rounded next(Object group, Quantity amount) {
    Sum before = sum(group, amount);
    Quantity after = before.exact.plus(amount);
    Quantity rounded = Quantity.of(after.rounded(rounding.mode()));
    Quantity line = rounded.minus(before.posted);
    sums.put(group, new Sum(after, rounded));
    return new Rounded(after, line.rounded(rounding.mode()));
  }

  /**
   * Returns what the next line of a component carries.
   *
   * @param ofCredit the deal of the line's credit, if it has one
   */
  Rounded next(LineKey key, Optional<DealId> ofCredit, Quantity amount) {
    Object group = group(key, ofCredit);
    Rounded rounded = next(group, amount);
    Quantity line = Quantity.of(rounded.amount());
    // the lines of a deal or credit count in the wider groups too, as they were rounded
    if (!group.equals(ALL)) {
      ofCredit.ifPresent(deal -> widen(deal, group, amount, line));
      widen(ALL, group, amount, line);
    }
    return rounded;
  }

  private void widen(Object wider, Object group, Quantity amount, Quantity line) {
    if (!wider.equals(group)) {
      Sum before = sum(wider, amount);
      sums.put(wider, new Sum(before.exact.plus(amount), before.posted.plus(line)));
    }
  }

  private Sum sum(Object group, Quantity amount) {
    return sums.getOrDefault(group, new Sum(amount.zero(), amount.zero()));
  }

  // all of a result, a deal, or the line itself
  private Object group(LineKey key, Optional<DealId> ofCredit) {
    return switch (rounding.place()) {
      case RESULT, HIERARCHY_LEVEL -> ALL;
      case DEAL -> ofCredit.<Object>map(deal -> deal).orElseGet(() -> ofNoCredit(key));
      case CREDIT -> key.credit().isPresent() ? key : ofNoCredit(key);
    };
  }

  private static Object ofNoCredit(LineKey key) {
    if (key.part() != LineKey.Part.MODIFIER) {
      return key;
    }
    return key.deal().<Object>map(deal -> deal).orElse(ALL);
  }
}
