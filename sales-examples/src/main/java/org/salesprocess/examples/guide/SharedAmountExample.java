package org.salesprocess.examples.guide;

import static org.joda.money.CurrencyUnit.EUR;
import static org.joda.money.CurrencyUnit.USD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.ConvertedAmount;
import org.salesprocess.core.basics.ExchangeRate;
import org.salesprocess.core.basics.ExchangeRates;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;

/**
 * Three sellers won a deal in dollars together: how much of it is each one's, in euros? It is
 * converted once, at a rate that stays on record, and shared so that no cent is lost.
 */
public final class SharedAmountExample {

  private static final ExchangeRates RATES =
      ExchangeRates.of(
          List.of(
              new ExchangeRate(USD, EUR, LocalDate.of(2025, 5, 1), Fraction.parse("0.8800")),
              new ExchangeRate(USD, EUR, LocalDate.of(2025, 6, 1), Fraction.parse("0.9137"))));

  private SharedAmountExample() {}

  /** Prints the conversion with its rate, and the parts with their sum. */
  public static void main(String[] args) {
    ConvertedAmount deal =
        RATES.convert(
            BigMoney.parse("USD 1000.00"), EUR, LocalDate.of(2025, 6, 30), RoundingMode.HALF_UP);
    System.out.println(deal.original() + " = " + deal.converted());
    BigDecimal rate = deal.rate().rate().toBigDecimal(4, RoundingMode.HALF_UP);
    System.out.println("at " + rate + ", in force since " + deal.rate().since());

    Map<SellerId, Fraction> weights =
        Map.of(
            SellerId.of("ana"), Fraction.of(1, 2),
            SellerId.of("ben"), Fraction.of(1, 3),
            SellerId.of("cem"), Fraction.of(1, 6));
    Map<SellerId, Money> parts = Amounts.shared(deal.converted(), weights);
    parts.forEach((seller, part) -> System.out.println(seller + ": " + part));
    System.out.println("together: " + Money.total(parts.values()));
  }
}
