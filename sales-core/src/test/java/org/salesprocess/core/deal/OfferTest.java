package org.salesprocess.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.ProductId;

class OfferTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private static Offer.Builder offer(String price) {
    return Offer.builder().id(OfferId.of("o")).deal(DealId.of("d")).price(BigMoney.parse(price));
  }

  @Test
  void the_discount_is_a_share_of_the_list_price() {
    assertThat(offer("USD 90").listPrice(BigMoney.parse("USD 100")).build().discount())
        .contains(Fraction.of(1, 10));
    assertThat(offer("USD 20").listPrice(BigMoney.parse("USD 30")).build().discount())
        .contains(Fraction.of(1, 3));
    assertThat(offer("USD 0").listPrice(BigMoney.parse("USD 30")).build().discount())
        .contains(Fraction.ONE);
    assertThat(offer("USD 30").listPrice(BigMoney.parse("USD 30.0")).build().discount())
        .contains(Fraction.ZERO);
  }

  @Test
  void a_price_above_the_list_is_a_discount_below_zero() {
    assertThat(offer("USD 110").listPrice(BigMoney.parse("USD 100")).build().discount())
        .contains(Fraction.of(-1, 10));
  }

  @Test
  void without_a_list_price_above_zero_there_is_no_discount() {
    assertThat(offer("USD 90").build().discount()).isEmpty();
    assertThat(offer("USD 0").listPrice(BigMoney.parse("USD 0")).build().discount()).isEmpty();
    assertThat(offer("USD 5").listPrice(BigMoney.parse("USD 0")).build().discount()).isEmpty();
  }

  @Test
  void equal_prices_and_warranties_make_equal_offers() {
    assertThat(offer("USD 1.5").listPrice(BigMoney.parse("USD 2")).build())
        .isEqualTo(offer("USD 1.500").listPrice(BigMoney.parse("USD 2.00")).build());
    assertThat(offer("USD 1").warranty(Period.ofMonths(24)).build())
        .isEqualTo(offer("USD 1").warranty(Period.ofYears(2)).build());
    assertThat(offer("USD 1").build().version()).isEqualTo(1);
  }

  @Test
  void prices_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> offer("USD -0.01").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offer o: price must not be negative, was USD -0.01");
    assertThatThrownBy(() -> offer("USD 1").listPrice(BigMoney.parse("USD -1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offer o: listPrice must not be negative, was USD -1");
    assertThatThrownBy(() -> offer("USD 1").listPrice(BigMoney.parse("EUR 1")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offer o: currency must be USD, was EUR 1");
    assertThatThrownBy(
            () ->
                offer("USD 1")
                    .addLines(DealLine.of(ProductId.of("oak"), 1, BigMoney.parse("EUR 1")))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offer o: currency must be USD, was EUR 1.00");
  }

  @Test
  void versions_and_terms_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> offer("USD 1").version(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offer o: version must be 1 or more, was 0");
    assertThatThrownBy(() -> offer("USD 1").deliveryTerms(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offer o: deliveryTerms must be text without outer spaces, was ' '");
    assertThatThrownBy(() -> offer("USD 1").warranty(Period.ofMonths(-1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("offer o: warranty must not be negative, was P-1M");
    assertThatThrownBy(() -> offer("USD 1").offeredAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "offer o: offeredAt must be whole microseconds, was 2026-01-05T12:00:00.000000001Z");
    assertThatThrownBy(() -> offer("USD 1").recordedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "offer o: recordedAt must be whole microseconds, was 2026-01-05T12:00:00.000000001Z");
  }

  @Test
  void an_offer_happens_when_it_is_made_and_may_be_valid_that_day_only() {
    Offer offer = offer("USD 1").offeredAt(NOON).validUntil(LocalDate.of(2026, 1, 5)).build();
    assertThat(offer.at()).contains(NOON);
    assertThat(offer("USD 1").build().at()).isEmpty();
  }
}
