package com.example.commission;

import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.testkit.PlanLaws;

/** The laws that any plan of ours must keep, on deals that nobody thought of. */
class OurPlanLawsTest extends PlanLaws {

  @Override
  protected CommissionPlan plan() {
    return OurPlan.closers();
  }

  @Override
  protected Optional<Money> largestCliff() {
    return Optional.of(Money.parse("USD 0.01")); // what a deal of a cent more may be rounded by
  }

  @Override
  protected Optional<Money> mostPay() {
    return Optional.of(Money.parse("USD 10000.00"));
  }
}
