package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

class TransactionTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final SellerId ANA = SellerId.of("ana");
  private static final SellerId BOB = SellerId.of("bob");

  private static Transaction.Builder transaction() {
    return Transaction.builder().id(TransactionId.of("t")).type("booking").happenedAt(NOON);
  }

  private static void refused(Transaction.Builder transaction, String message) {
    assertThatThrownBy(transaction::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void each_rule_of_dates_has_its_time_and_falls_back_on_the_event() {
    Transaction plain = transaction().build();
    Transaction full = plain.withDealAt(NOON.minusSeconds(60)).withRecordedAt(NOON.plusSeconds(60));

    assertThat(full.at(DateRule.EVENT)).isEqualTo(NOON);
    assertThat(full.at(DateRule.DEAL)).isEqualTo(NOON.minusSeconds(60));
    assertThat(full.at(DateRule.RECORDED)).isEqualTo(NOON.plusSeconds(60));
    assertThat(plain.at(DateRule.DEAL)).isEqualTo(NOON);
    assertThat(plain.at(DateRule.RECORDED)).isEqualTo(NOON);
  }

  @Test
  void shares_of_a_split_are_above_zero_and_sum_to_one() {
    refused(
        transaction().split(ImmutableMap.of(ANA, Fraction.ONE, BOB, Fraction.ZERO)),
        "transaction t: share of bob must be above zero, was 0");
    refused(
        transaction().split(ImmutableMap.of(BOB, Fraction.of(1, 3), ANA, Fraction.HALF)),
        "transaction t: shares of the split must sum to 1, was 5/6");
    assertThat(
            transaction()
                .split(
                    ImmutableSortedMap.<SellerId, Fraction>orderedBy(Comparator.reverseOrder())
                        .put(ANA, Fraction.HALF)
                        .put(BOB, Fraction.HALF)
                        .build())
                .build()
                .split()
                .firstKey())
        .isEqualTo(ANA);
  }

  @Test
  void values_are_of_the_kind_of_their_measure() {
    refused(
        transaction().value(Measure.BOOKED, Quantity.of(1)),
        "transaction t: value of booked must be an amount of money, was 1");
    refused(
        transaction().value(Measure.UNITS, Quantity.parse("USD 1")),
        "transaction t: value of units must be a plain number, was USD 1.00");
  }

  @Test
  void a_return_says_how_much_goes_back_as_zero_or_more_but_a_margin_may_be_a_loss() {
    Transaction.Builder back = transaction().reverses(TransactionId.of("sale"));
    assertThat(
            back.value(Measure.MARGIN, Quantity.parse("USD -3"))
                .value(Measure.BOOKED, Quantity.parse("USD 0"))
                .build()
                .isReversal())
        .isTrue();
    refused(
        back.value(Measure.BOOKED, Quantity.parse("USD -1")),
        "transaction t: what a return takes back must not be negative, booked was USD -1.00");
    refused(
        transaction().reverses(TransactionId.of("t")), "transaction t: must not reverse itself");
    assertThat(transaction().value(Measure.BOOKED, Quantity.parse("USD -1")).build().isReversal())
        .isFalse();
  }

  @Test
  void type_and_times_that_cannot_be_are_refused() {
    refused(
        transaction().type(" "), "transaction t: type must be text without outer spaces, was ' '");
    refused(
        transaction().dealAt(NOON.plusNanos(1)),
        "transaction t: dealAt must be whole microseconds, was 2026-01-05T12:00:00.000000001Z");
  }
}
