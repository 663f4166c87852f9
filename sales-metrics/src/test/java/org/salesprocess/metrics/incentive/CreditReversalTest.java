package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.CreditCases.BOB;
import static org.salesprocess.metrics.incentive.CreditCases.CID;
import static org.salesprocess.metrics.incentive.CreditCases.TENTH;
import static org.salesprocess.metrics.incentive.CreditCases.all;
import static org.salesprocess.metrics.incentive.CreditCases.credit;
import static org.salesprocess.metrics.incentive.CreditCases.crediting;
import static org.salesprocess.metrics.incentive.CreditCases.on;
import static org.salesprocess.metrics.incentive.CreditCases.order;
import static org.salesprocess.metrics.incentive.CreditCases.refusals;
import static org.salesprocess.metrics.incentive.CreditCases.rule;
import static org.salesprocess.metrics.incentive.CreditCases.shares;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** Returns, repeats, corrections and contradictions. */
class CreditReversalTest {
  private static final CreditRule SHARED =
      rule("shared")
          .until(LocalDate.of(2026, 3, 1))
          .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.HALF))
          .addShare(CreditShare.direct(CreditRecipient.agreedSplit(), Fraction.HALF))
          .addShare(CreditShare.overlay(CreditRecipient.manager(Structure.FUNCTION, 1), TENTH))
          .build();
  private static final CreditRule LATER =
      all("later", CreditRecipient.named(BOB)).withFrom(LocalDate.of(2026, 3, 1));

  private static Transaction returned(String id, String of) {
    return returned(id, of, "USD 300");
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T12:00:00Z");
  }

  private static Transaction returned(String id, String of, String amount) {
    return on("2026-05-04", order())
        .withId(TransactionId.of(id))
        .withType("return")
        .withReverses(TransactionId.of(of))
        .withValues(ImmutableSortedMap.of(Measure.BOOKED, Quantity.parse(amount)));
  }

  @Test
  void a_return_takes_back_the_very_shares_whoever_left_and_whatever_rules_hold_since() {
    Transaction sold = order().withOwner(CID);
    CreditingReport report =
        crediting(SHARED, LATER).build().credit(ImmutableList.of(returned("r1", "o1"), sold));

    assertThat(shares(report))
        .containsExactly("cid 1/2", "dan 1/20 on top", "cid 1/2", "dan 1/20 on top");
    assertThat(refusals(report))
        .containsExactly(
            "1/2 DIRECT o1: no split is agreed for it",
            "1/2 DIRECT r1: o1, which it takes back, is not credited to that part");
    Credit back = report.credits().get(2);
    assertThat(back.creditedOn()).isEqualTo("2026-05-04");
    assertThat(back.value(Measure.BOOKED)).contains(Quantity.parse("USD 150"));
    assertThat(report.original(back)).contains(report.credits().get(0));
    assertThat(report.original(report.credits().get(0))).isEmpty();
    assertThat(report.trace(back)).isEqualTo(report.trace(report.credits().get(0)));
    assertThat(report.why(back))
        .isEqualTo(
            "r1 by shared to cid: takes back o1 by shared to cid of 2026-02-02, rule shared (all"
                + " transactions): owner 1/2");
  }

  @Test
  void a_return_of_what_was_not_given_or_itself_takes_back_is_reported() {
    CreditingReport report =
        crediting(SHARED)
            .build()
            .credit(
                ImmutableList.of(
                    order(), returned("r1", "o1"), returned("r2", "r1"), returned("r3", "o9")));

    assertThat(refusals(report))
        .contains(
            "1 DIRECT r2: r1, which it takes back, itself takes back another",
            "1 DIRECT r3: o9, which it takes back, is unknown or in conflict");
  }

  @Test
  void returns_take_back_together_no_more_than_was_sold_the_first_come_first() {
    // 900 were sold: 500 and 300 leave 100, too little for 400 and enough for the last
    Transaction first = returned("r1", "o1", "USD 500").withHappenedAt(day("2026-04-01"));
    Transaction second = returned("r2", "o1", "USD 300").withHappenedAt(day("2026-04-02"));
    Transaction third = returned("r3", "o1", "USD 400").withHappenedAt(day("2026-04-03"));
    Transaction last = returned("r4", "o1", "USD 100").withHappenedAt(day("2026-04-04"));
    CreditRule owner = all("owner", CreditRecipient.owner());

    CreditingReport report =
        crediting(owner).build().credit(ImmutableList.of(last, third, order(), second, first));

    assertThat(report.credits().stream().map(credit -> credit.transaction().id().value()))
        .containsExactly("o1", "r1", "r2", "r4");
    assertThat(refusals(report))
        .containsExactly("1 DIRECT r3: o1 has not as much left as it takes back");
  }

  @Test
  void a_return_of_what_was_not_sold_or_in_another_currency_is_reported() {
    Transaction units =
        returned("r1", "o1", "USD 1")
            .withValues(ImmutableSortedMap.of(Measure.MEETINGS, Quantity.of(1)));
    CreditRule owner = all("owner", CreditRecipient.owner());

    assertThat(
            refusals(
                crediting(owner)
                    .build()
                    .credit(ImmutableList.of(order(), units, returned("r2", "o1", "EUR 1")))))
        .containsExactly(
            "1 DIRECT r1: o1 has not as much left as it takes back",
            "1 DIRECT r2: o1 has not as much left as it takes back");
  }

  @Test
  void goods_that_the_customer_keeps_may_cost_more_margin_than_there_was() {
    Transaction sold =
        order()
            .withValues(
                ImmutableSortedMap.of(
                    Measure.BOOKED, Quantity.parse("USD 100"),
                    Measure.MARGIN, Quantity.parse("USD 20")));
    Transaction kept =
        returned("r1", "o1", "USD 1")
            .withValues(
                ImmutableSortedMap.of(
                    Measure.BOOKED, Quantity.parse("USD 50"),
                    Measure.MARGIN, Quantity.parse("USD 50")));

    CreditingReport report =
        crediting(all("owner", CreditRecipient.owner()))
            .build()
            .credit(ImmutableList.of(sold, kept));

    assertThat(report.uncredited()).isEmpty();
    assertThat(report.credits()).hasSize(2);
  }

  @Test
  void a_credit_of_another_report_is_refused() {
    CreditingReport report = credit(order(), SHARED);
    Credit foreign = credit(order().withId(TransactionId.of("o2")), SHARED).credits().get(0);

    assertThatThrownBy(() -> report.trace(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("crediting report: has no credit o2 by shared to ana");
    assertThatThrownBy(() -> report.original(foreign)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_repeat_counts_once_and_a_correction_replaces() {
    Transaction corrected =
        order().withOwner(BOB).withRecordedAt(Instant.parse("2026-02-09T00:00:00Z"));
    CreditRule owner = all("owner", CreditRecipient.owner());
    Crediting crediting = crediting(owner).build();

    assertThat(crediting.credit(ImmutableList.of(order(), order())))
        .isEqualTo(crediting.credit(ImmutableList.of(order())));
    assertThat(shares(crediting.credit(ImmutableList.of(corrected, order()))))
        .containsExactly("bob 1");
  }

  @Test
  void contradictions_count_for_nothing_and_neither_does_what_takes_them_back() {
    CreditingReport report =
        crediting(SHARED)
            .build()
            .credit(ImmutableList.of(order(), order().withOwner(BOB), returned("r1", "o1")));

    assertThat(report.credits()).isEmpty();
    assertThat(report.conflicts()).hasSize(1);
    assertThat(report.conflicts().get(0).reason())
        .startsWith("o1 has two contents and no later recorded time tells which is right");
    assertThat(refusals(report))
        .containsExactly("1 DIRECT r1: o1, which it takes back, is unknown or in conflict");
  }
}
