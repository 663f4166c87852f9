package org.salesprocess.metrics.incentive;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.time.SalesPeriod;

/** Draws of 2026 in US dollars, its months, and accounts settled from month to month. */
final class Pay {
  static final SalesPeriod JANUARY = month(1);
  static final SalesPeriod FEBRUARY = month(2);
  static final SalesPeriod MARCH = month(3);
  static final SalesPeriod APRIL = month(4);

  private Pay() {}

  static SalesPeriod month(int number) {
    LocalDate first = LocalDate.of(2026, number, 1);
    return SalesPeriod.of(first, first.plusMonths(1));
  }

  static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }

  /** A recoverable draw in advance, of a thousand a month in the first quarter. */
  static Draw advance(String id) {
    return Draw.builder()
        .id(DrawId.of(id))
        .kind(Draw.Kind.RECOVERABLE)
        .method(Draw.Method.IN_ADVANCE)
        .amount(usd("1000"))
        .start(day(1, 1))
        .end(day(4, 1))
        .build();
  }

  /** The same, but only what is missing is paid. */
  static Draw topUp(String id) {
    return advance(id).withMethod(Draw.Method.TOP_UP);
  }

  /** The same, and never recovered. */
  static Draw guarantee(String id) {
    return topUp(id).withKind(Draw.Kind.NON_RECOVERABLE);
  }

  static PaymentTerms.Builder terms(Draw... draws) {
    return PaymentTerms.builder(CurrencyUnit.USD).draws(draws);
  }

  static PayAccount opened() {
    return PayAccount.opened(CurrencyUnit.USD);
  }

  /** Settles a period in which all that is earned is released at once. */
  static Settlement settle(
      PayAccount account, PaymentTerms.Builder terms, SalesPeriod period, String released) {
    return account.settle(terms.build(), period, usd(released), usd(released));
  }

  /** The lines in words, without what was earned and released. */
  static List<String> steps(Settlement settlement) {
    return settlement.lines().stream()
        .filter(line -> line.kind() != SettlementLine.Kind.EARNED)
        .filter(line -> line.kind() != SettlementLine.Kind.RELEASED)
        .map(SettlementLine::toString)
        .toList();
  }
}
