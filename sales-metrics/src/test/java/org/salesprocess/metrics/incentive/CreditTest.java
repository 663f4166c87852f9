package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.metrics.incentive.CreditCases.ANA;
import static org.salesprocess.metrics.incentive.CreditCases.BOB;
import static org.salesprocess.metrics.incentive.CreditCases.order;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.Copies;

class CreditTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

  private static Credit credit(
      Transaction transaction, String rule, SellerId seller, CreditShare.Kind kind) {
    return new Credit(
        transaction,
        CreditRuleId.of(rule),
        seller,
        Fraction.of(1, 3),
        kind,
        transaction.happenedAt(),
        DAY);
  }

  private static Credit direct(Transaction transaction) {
    return credit(transaction, "r", ANA, CreditShare.Kind.DIRECT);
  }

  @Test
  void a_credit_is_worth_its_exact_share_of_each_value() {
    Credit third =
        direct(
            order().withValues(ImmutableSortedMap.of(Measure.BOOKED, Quantity.parse("USD 100"))));

    assertThat(third.value(Measure.BOOKED)).contains(Quantity.parse("USD 100/3"));
    assertThat(third.value(Measure.MARGIN)).isEmpty();
  }

  @Test
  void a_share_of_nothing_is_refused() {
    assertThatThrownBy(
            () ->
                new Credit(
                    order(),
                    CreditRuleId.of("r"),
                    ANA,
                    Fraction.ZERO,
                    CreditShare.Kind.DIRECT,
                    order().happenedAt(),
                    DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("credit of o1 to ana: share must be above zero, was 0");
    assertThatThrownBy(() -> uncredited(Fraction.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("uncredited part of o1: share must be above zero, was 0");
  }

  @Test
  void credits_are_ordered_by_day_time_sequence_transaction_rule_seller_and_kind() {
    Transaction early = order().withHappenedAt(order().happenedAt().minusSeconds(1));
    Transaction second = order().withId(TransactionId.of("o2"));
    List<Credit> ordered =
        List.of(
            direct(early.withSequence(9)),
            direct(order()),
            credit(order(), "r", ANA, CreditShare.Kind.OVERLAY),
            credit(order(), "r", BOB, CreditShare.Kind.DIRECT),
            credit(order(), "s", ANA, CreditShare.Kind.DIRECT),
            direct(second),
            direct(order().withSequence(1)));

    assertThat(ordered).isSorted();
    assertThat(ImmutableSortedSet.copyOf(ordered)).hasSameSizeAs(ordered);
  }

  @Test
  void the_key_tells_direct_credit_from_that_on_top() {
    Credit onTop = credit(order(), "r", ANA, CreditShare.Kind.OVERLAY);

    assertThat(direct(order()).key()).hasToString("o1 by r to ana").isLessThan(onTop.key());
    assertThat(onTop.key())
        .hasToString("o1 by r to ana on top")
        .isNotEqualTo(direct(order()).key());
  }

  @Test
  void credits_and_what_is_uncredited_come_back_equal_from_bytes() {
    Credit credit = direct(order());
    CreditTrace.Way way =
        new CreditTrace.Way(CreditRecipient.owner(), Fraction.HALF, Optional.of(ANA));
    CreditTrace trace =
        new CreditTrace(
            CreditCases.all("r", CreditRecipient.owner()),
            ImmutableList.of(way),
            ImmutableList.of());

    assertThat(Copies.throughBytes(credit)).isEqualTo(credit).hasSameHashCodeAs(credit);
    assertThat(Copies.throughBytes(credit.key())).isEqualTo(credit.key());
    assertThat(Copies.throughBytes(trace)).isEqualTo(trace).hasSameHashCodeAs(trace);
    Uncredited half = uncredited(Fraction.HALF);
    assertThat(Copies.throughBytes(half)).isEqualTo(half).hasSameHashCodeAs(half);
    assertThat(half).isLessThan(uncredited(Fraction.ONE)).isEqualByComparingTo(half);
  }

  private static Uncredited uncredited(Fraction share) {
    return new Uncredited(
        order(),
        DAY,
        Uncredited.Reason.NO_OWNER,
        CreditShare.Kind.DIRECT,
        share,
        ImmutableSortedSet.of(CreditRuleId.of("r")),
        Optional.of(CreditRecipient.owner()),
        Optional.empty());
  }
}
