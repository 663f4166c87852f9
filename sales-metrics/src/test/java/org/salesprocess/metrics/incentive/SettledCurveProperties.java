package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.month;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.plan;
import static org.salesprocess.metrics.incentive.Selling.rate;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;

/** The curve of what is paid out says what a settlement pays. */
class SettledCurveProperties {

  private static final CommissionPlan PLAN =
      plan(
          monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build(),
          Component.builder("car")
              .sign(Component.Sign.DEDUCTION)
              .calendar(SalesCalendar.months())
              .formula(new Formula.FixedAmount(BigMoney.parse("USD 300"), false))
              .build());
  private static final PayoutCurve EARNED =
      PayoutCurve.of(PLAN, PayoutScenario.of(Measure.BOOKED).build());

  @Property(tries = 1_000)
  void a_settlement_pays_what_the_curve_says_to_the_minor_unit_of_each_draw(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PaymentTerms.Builder builder = PaymentTerms.builder(USD);
    int draws = random.nextInt(0, 3);
    for (int i = 0; i < draws; i++) {
      builder.draws(draw("d" + i, random));
    }
    if (random.nextBoolean()) {
      builder.negativePay(NegativePay.PAY_NEGATIVE);
    }
    PaymentTerms terms = builder.build();
    PayAccount account = PayAccount.opened(USD);
    for (int i = 1; i <= 3; i++) {
      PayoutCurve paid = EARNED.settled(terms, account, month(i));
      Quantity level = level(random);
      Settlement settlement = settle(terms, account, i, level);
      Fraction difference = paid.at(level).minus(Quantity.of(settlement.paid())).value();
      Fraction most = Fraction.of(draws + 1L, 100);
      assertThat(difference.compareTo(most) <= 0 && difference.negated().compareTo(most) <= 0)
          .as("%s at %s of %s: %s or %s", terms, level, account, paid.at(level), settlement.lines())
          .isTrue();
      account = settlement.after();
    }
  }

  private static Quantity level(SplittableRandom random) {
    return Quantity.of(USD, Fraction.of(random.nextInt(0, 3_000_000), 100));
  }

  private static Settlement settle(
      PaymentTerms terms, PayAccount account, int month, Quantity level) {
    Money earned = EARNED.at(level).rounded(RoundingMode.HALF_UP);
    return account.settle(terms, month(month), earned, earned);
  }

  private static Draw draw(String id, SplittableRandom random) {
    Draw.Builder draw = Draw.builder();
    draw.id(DrawId.of(id))
        .method(random.nextBoolean() ? Draw.Method.TOP_UP : Draw.Method.IN_ADVANCE)
        .amount(Money.ofMinor(USD, random.nextInt(1, 150_000)))
        .start(FIRST)
        .end(LocalDate.of(2026, random.nextInt(2, 5), random.nextInt(1, 28)));
    if (random.nextBoolean()) {
      draw.kind(Draw.Kind.NON_RECOVERABLE);
    } else {
      draw.kind(Draw.Kind.RECOVERABLE).recoveryShare(Fraction.of(random.nextInt(1, 8), 7));
      if (random.nextBoolean()) {
        draw.ceiling(Money.ofMinor(USD, random.nextInt(1, 300_000)));
      }
    }
    return draw.build();
  }
}
