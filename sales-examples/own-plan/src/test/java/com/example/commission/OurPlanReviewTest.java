package com.example.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.metrics.incentive.PayoutScenario;
import org.salesprocess.metrics.incentive.review.PlanReview;
import org.salesprocess.metrics.incentive.review.ReviewTerms;

/** What a review finds in our plan, for all sales. */
class OurPlanReviewTest {

  @Test
  void nothing_is_found_in_our_plan_that_we_have_not_agreed_on() {
    PayoutScenario scenario = PayoutScenario.of(Measure.BOOKED).build();
    // the cap: a month in which nothing is sold, and one far above it, are worth less than two
    ReviewTerms terms = ReviewTerms.of(scenario).tolerated(BigMoney.parse("USD 10000")).build();
    assertThat(PlanReview.of(OurPlan.closers(), terms).findings()).isEmpty();
  }
}
