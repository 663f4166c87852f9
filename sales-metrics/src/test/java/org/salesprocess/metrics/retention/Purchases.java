package org.salesprocess.metrics.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.CustomerId;

/** Histories in one line. */
final class Purchases {

  private Purchases() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** Returns the history of purchases of USD 10 on these days. */
  static CustomerHistory on(String customer, String... days) {
    CustomerHistory.Builder history = CustomerHistory.builder(CustomerId.of(customer));
    for (String day : days) {
      history.purchase(day(day), usd("10"));
    }
    return history.build();
  }

  static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  static CustomerEvent takenBack(String day, String amount) {
    return new CustomerEvent(CustomerEvent.RETURN, day(day), Optional.of(usd(amount)));
  }
}
