package org.salesprocess.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.CustomerReviewId;
import org.salesprocess.core.basics.ServiceCaseId;

class ServiceCaseTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);
  private static final Instant FRIDAY = TUESDAY.plusSeconds(3 * 86_400L);

  private static ServiceCase.Builder problem() {
    return ServiceCase.builder()
        .id(ServiceCaseId.of("k"))
        .customer(CustomerId.of("acme"))
        .kind(ServiceCase.Kind.PROBLEM)
        .openedAt(MONDAY);
  }

  private static CustomerReview.Builder review(int rating) {
    return CustomerReview.builder()
        .id(CustomerReviewId.of("x"))
        .site("portal")
        .rating(BigDecimal.valueOf(rating))
        .lowest(BigDecimal.ONE)
        .highest(BigDecimal.valueOf(5))
        .writtenAt(TUESDAY);
  }

  @Test
  void a_case_is_open_from_when_it_comes_until_it_is_solved_for_good() {
    ServiceCase solved = problem().solvedAt(TUESDAY).build();
    ServiceCase again = problem().solvedAt(TUESDAY).reopenedAt(FRIDAY).build();

    assertThat(solved.isOpenAt(MONDAY.minusSeconds(1))).isFalse();
    assertThat(solved.isOpenAt(MONDAY)).isTrue();
    assertThat(solved.isOpenAt(TUESDAY)).isFalse();
    assertThat(solved.closedAt()).contains(TUESDAY);
    assertThat(again.isOpenAt(TUESDAY)).isFalse();
    assertThat(again.isOpenAt(FRIDAY)).isTrue();
    assertThat(again.closedAt()).isEmpty();
    assertThat(again.withSolvedAgainAt(FRIDAY).closedAt()).contains(FRIDAY);
  }

  @Test
  void times_out_of_order_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem().answeredAt(MONDAY.minusSeconds(1)).build())
        .withMessage(
            "service case k: answeredAt must not be before openedAt 2026-01-05T12:00:00Z, was"
                + " 2026-01-05T11:59:59Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem().reopenedAt(FRIDAY).build())
        .withMessageContaining("reopenedAt must not be before solvedAt (there is none)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem().solvedAt(TUESDAY).solvedAgainAt(FRIDAY).build())
        .withMessageContaining("solvedAgainAt must not be before reopenedAt (there is none)");
  }

  @Test
  void a_remedy_does_not_cost_less_than_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> problem().remedyCost(BigMoney.parse("USD -1")).build())
        .withMessageContaining("remedyCost");
  }

  @Test
  void a_rating_lies_on_the_scale_of_its_site() {
    assertThat(review(5).build().rating()).isEqualTo(BigDecimal.valueOf(5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review(6).build())
        .withMessage("customer review x: rating must lie between 1 and 5, was 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review(1).highest(BigDecimal.ONE).build())
        .withMessageContaining("highest must be above lowest 1, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review(1).answeredAt(MONDAY).build())
        .withMessageContaining("answeredAt must not be before writtenAt");
  }
}
