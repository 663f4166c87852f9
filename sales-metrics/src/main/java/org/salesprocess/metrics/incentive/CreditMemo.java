package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What was found of one book's credits by one set of scopes, so that what many sellers' pay asks
 * for is found once. What is found depends on nothing but what it is asked by. It is for one
 * thread.
 */
final class CreditMemo {

  private final Map<SalesPeriod, ImmutableList<Credit>> ofDays = new HashMap<>();
  private final Map<Chosen, ImmutableList<Credit>> chosen = new HashMap<>();
  private final Map<Asked, Achievement.Tally> totals = new HashMap<>();

  /** Whose credits of which days. */
  record Chosen(Population who, SalesPeriod days) {
    Chosen {
      requireNonNull(who, "who");
      requireNonNull(days, "days");
    }
  }

  /**
   * What a total is asked by.
   *
   * @param returns by which policy each return among the credits counts, in their order: all by
   *     which a total for one seller may differ from that for another
   */
  record Asked(
      Chosen chosen,
      Measurement measurement,
      CreditFilter filter,
      Rounding rounding,
      ImmutableList<ReturnPolicy> returns) {
    Asked {
      requireNonNull(chosen, "chosen");
      requireNonNull(measurement, "measurement");
      requireNonNull(filter, "filter");
      requireNonNull(rounding, "rounding");
      requireNonNull(returns, "returns");
    }
  }

  ImmutableList<Credit> ofDays(SalesPeriod days, Supplier<ImmutableList<Credit>> find) {
    return found(ofDays, days, find);
  }

  ImmutableList<Credit> chosen(Chosen asked, Supplier<ImmutableList<Credit>> find) {
    return found(chosen, asked, find);
  }

  Achievement.Tally total(Asked asked, Supplier<Achievement.Tally> find) {
    return found(totals, asked, find);
  }

  private static <K, V> V found(Map<K, V> known, K asked, Supplier<V> find) {
    V before = known.get(asked);
    if (before != null) {
      return before;
    }
    V now = find.get(); // may look for something else on the way
    known.put(asked, now);
    return now;
  }
}
