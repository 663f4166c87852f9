package org.salesprocess.testkit.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;

/** The orders and hashes of credits and lines, against the same orders said in comparators. */
class PayOrderProperties {

  private static final Comparator<Credit.Key> KEYS =
      Comparator.comparing(Credit.Key::transaction)
          .thenComparing(Credit.Key::rule)
          .thenComparing(Credit.Key::seller)
          .thenComparing(Credit.Key::kind);

  private static final Comparator<Credit> CREDITS =
      Comparator.comparing(Credit::creditedOn)
          .thenComparing(Credit::creditedAt)
          .thenComparing(credit -> credit.transaction().sequence())
          .thenComparing(Credit::key, KEYS);

  private static final Comparator<LineKey> SOURCES =
      Comparator.comparing((LineKey key) -> key.period().start())
          .thenComparing(key -> key.period().end())
          .thenComparing(LineKey::plan)
          .thenComparing(LineKey::version)
          .thenComparing(key -> key.component().map(ComponentId::value).orElse(""))
          .thenComparing(LineKey::part)
          .thenComparing(LineKey::index);

  private static final Comparator<LineKey> LINE_KEYS =
      SOURCES
          .thenComparing(key -> key.credit().orElse(null), Comparator.nullsFirst(KEYS))
          .thenComparing(key -> key.deal().map(DealId::value).orElse(""));

  private static final Comparator<StatementLine> LINES =
      Comparator.comparing(StatementLine::state)
          .thenComparing(StatementLine::key, SOURCES)
          .thenComparing(
              line -> line.line().flatMap(known -> known.credit()).orElse(null),
              Comparator.nullsLast(CREDITS))
          .thenComparing(StatementLine::key, LINE_KEYS);

  @Provide
  Arbitrary<PayCase> cases() {
    return PayCase.cases();
  }

  @Property(tries = 30)
  void credits_and_lines_have_the_order_that_is_told(@ForAll("cases") PayCase pay) {
    ImmutableList<Credit> credits = pay.calculation().credit(pay.transactions()).credits();
    requireOrder(credits, CREDITS);
    requireOrder(credits.stream().map(Credit::key).toList(), KEYS);
    Ledger ledger = pay.calculation().replay(PayFacts.of(pay.transactions()), PayCase.CLOSINGS);
    for (Ledger.ClosedPeriod closed : ledger.closed()) {
      for (Statement statement : closed.statements().values()) {
        requireOrder(statement.lines(), LINES);
        requireOrder(statement.lines().stream().map(StatementLine::key).toList(), LINE_KEYS);
      }
    }
  }

  private static <T extends Comparable<? super T>> void requireOrder(
      List<T> some, Comparator<T> order) {
    for (T one : some) {
      for (T other : some) {
        int expected = Integer.signum(order.compare(one, other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(expected);
        if (one.equals(other)) {
          assertThat(one).hasSameHashCodeAs(other);
          assertThat(expected).isZero();
        }
      }
    }
  }
}
