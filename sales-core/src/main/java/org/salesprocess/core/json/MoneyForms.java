package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;

/**
 * Amounts as text: the code of the currency, a space and the digits, every one of them.
 *
 * <p>There is no exponent, so that no short text can ask for gigabytes of digits.
 */
final class MoneyForms {

  static final TextForm<CurrencyUnit> CURRENCY =
      TextForm.like("USD", "currency", CurrencyUnit::getCode, CurrencyUnit::of);
  static final TextForm<Money> MONEY = TextForm.of("amount", Money::toString, MoneyForms::money);
  static final TextForm<BigMoney> BIG_MONEY =
      TextForm.of("amount", BigMoney::toString, MoneyForms::bigMoney);

  private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) (-?\\d+(?:\\.\\d+)?)");

  private MoneyForms() {}

  private static Money money(String text) {
    BigMoney amount = bigMoney(text);
    int most = amount.getCurrencyUnit().getDecimalPlaces();
    checkArgument(
        amount.getAmount().stripTrailingZeros().scale() <= most,
        "amount in %s must have no more than %s decimals, was '%s'",
        amount.getCurrencyUnit(),
        most,
        Checks.shown(text));
    return amount.toMoney();
  }

  private static BigMoney bigMoney(String text) {
    Matcher parts = AMOUNT.matcher(Decimals.readable("amount", text));
    checkArgument(
        parts.matches(), "amount must be such as USD 10.50, was '%s'", Checks.shown(text));
    return BigMoney.of(currency(parts.group(1), text), new BigDecimal(parts.group(2)));
  }

  private static CurrencyUnit currency(String code, String amount) {
    try {
      return CurrencyUnit.of(code);
    } catch (IllegalCurrencyException e) {
      throw new IllegalArgumentException(
          "amount must be in a known currency such as USD, was '%s'"
              .formatted(Checks.shown(amount)),
          e);
    }
  }
}
