package org.salesprocess.metrics.incentive;

import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Quantity;

/**
 * Rounds lines one after another so that those of one group sum to their rounded total: each
 * carries the rounded total so far less what the lines before it carry.
 */
final class LineRounding {

  private final Rounding rounding;
  private final Map<Object, Quantity> exact = new HashMap<>();

  LineRounding(Rounding rounding) {
    this.rounding = rounding;
  }

  /** What a line carries, and the exact total that it was rounded with. */
  record Rounded(Quantity exactSoFar, Money amount) {}

  /** Returns what the next line of a group carries. */
  Rounded next(Object group, Quantity amount) {
    Quantity before = exact.getOrDefault(group, amount.zero());
    Quantity after = before.plus(amount);
    exact.put(group, after);
    return new Rounded(
        after, after.rounded(rounding.mode()).minus(before.rounded(rounding.mode())));
  }

  /** Returns what a draft is rounded with: all of a result, its deal, or itself. */
  Object group(Tally.Draft draft) {
    return switch (rounding.place()) {
      case RESULT, HIERARCHY_LEVEL -> "all";
      case DEAL ->
          draft
              .deal()
              .<Object>map(deal -> deal)
              .or(() -> draft.credit().map(CreditBook::dealOf))
              .orElse(draft);
      case CREDIT -> draft;
    };
  }
}
