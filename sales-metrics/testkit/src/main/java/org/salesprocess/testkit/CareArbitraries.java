package org.salesprocess.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CustomerReviewId;
import org.salesprocess.core.basics.ServiceCaseId;
import org.salesprocess.core.customer.CustomerReview;
import org.salesprocess.core.customer.ServiceCase;

/**
 * Generators of what customers come back with, and of what they write.
 *
 * @since 0.1
 */
public final class CareArbitraries {

  private static final int MANY = 1_000;
  private static final int MOST_HOURS = 400;
  private static final int TIMES = 4;
  private static final int MOST_STARS = 5;

  private CareArbitraries() {}

  /**
   * Generates service cases of every kind: some not answered, open, solved, come again or solved
   * again, with remedies that cost in {@link BasicArbitraries#CURRENCY}.
   */
  public static Arbitrary<ServiceCase> serviceCases() {
    return Combinators.combine(
            BasicArbitraries.ids(ServiceCaseId::of, "case-", MANY),
            DealArbitraries.customerIds(),
            Arbitraries.of(ServiceCase.Kind.class),
            OrgArbitraries.sellerIds().optional(),
            BasicArbitraries.instants(),
            Arbitraries.integers().between(0, MOST_HOURS).list().ofSize(TIMES),
            Arbitraries.integers().between(0, TIMES),
            Combinators.combine(
                    Arbitraries.of("hinge", "transport", "wrong colour").optional(0.8),
                    BasicArbitraries.amounts().optional())
                .as(Remedy::new))
        .as(
            (id, customer, kind, seller, at, hours, known, remedy) -> {
              List<Instant> times = times(at, hours);
              return ServiceCase.builder()
                  .id(id)
                  .customer(customer)
                  .kind(kind)
                  .seller(seller)
                  .openedAt(at)
                  .answeredAt(Optional.of(times.get(0)).filter(time -> known > 0))
                  .solvedAt(Optional.of(times.get(1)).filter(time -> known > 1))
                  .reopenedAt(Optional.of(times.get(2)).filter(time -> known > 2))
                  .solvedAgainAt(Optional.of(times.get(3)).filter(time -> known > 3))
                  .cause(remedy.cause)
                  .remedyCost(remedy.cost)
                  .build();
            });
  }

  private record Remedy(Optional<String> cause, Optional<BigMoney> cost) {}

  private static List<Instant> times(Instant at, List<Integer> hours) {
    Instant[] times = new Instant[TIMES];
    Instant last = at;
    for (int i = 0; i < TIMES; i++) {
      last = last.plus(Duration.ofHours(hours.get(i)));
      times[i] = last;
    }
    return List.of(times);
  }

  /** Generates reviews with one to five stars, some answered. */
  public static Arbitrary<CustomerReview> customerReviews() {
    return Combinators.combine(
            BasicArbitraries.ids(CustomerReviewId::of, "review-", MANY),
            Arbitraries.of("portal", "map"),
            DealArbitraries.customerIds().optional(),
            Arbitraries.integers().between(1, MOST_STARS),
            OrgArbitraries.sellerIds().optional(),
            BasicArbitraries.instants(),
            Arbitraries.integers().between(0, MOST_HOURS).optional(),
            Arbitraries.of("fine", "late,\nbut good").optional())
        .as(
            (id, site, customer, stars, seller, at, hours, text) ->
                CustomerReview.builder()
                    .id(id)
                    .site(site)
                    .customer(customer)
                    .rating(BigDecimal.valueOf(stars))
                    .lowest(BigDecimal.ONE)
                    .highest(BigDecimal.valueOf(MOST_STARS))
                    .seller(seller)
                    .writtenAt(at)
                    .answeredAt(hours.map(each -> at.plus(Duration.ofHours(each))))
                    .text(text)
                    .build());
  }
}
