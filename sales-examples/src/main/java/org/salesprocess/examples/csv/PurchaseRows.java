package org.salesprocess.examples.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.AmountAppender;

/** Appends rows to the logs of what was bought and taken back, or finds what is wrong with them. */
final class PurchaseRows {

  private final PurchaseFormat format;
  private final TimeText times;
  private final Optional<String> id;
  private final String customer;
  private final String date;
  private final Optional<String> amount;
  private final Optional<OrderLines> lines;
  private final AmountAppender purchases;
  private final AmountAppender returns;

  PurchaseRows(
      PurchaseFormat format,
      Layout layout,
      Optional<OrderLines> lines,
      AmountAppender purchases,
      AmountAppender returns) {
    this.format = format;
    this.lines = lines;
    this.purchases = purchases;
    this.returns = returns;
    times = new TimeText(Optional.of(format.zone()), format.csv().days());
    id = format.column(PurchaseField.ID).filter(layout.places()::containsKey);
    customer = format.column(PurchaseField.CUSTOMER).orElseThrow();
    date = format.column(PurchaseField.DATE).orElseThrow();
    amount = lines.isPresent() ? Optional.empty() : format.column(PurchaseField.AMOUNT);
  }

  /** Appends what the row says; false if it has a fault, which the row then knows. */
  boolean append(Row row) {
    if (!row.isGood()) {
      return false;
    }
    Optional<String> name = given(row, customer, row.name(customer));
    Optional<LocalDate> day = given(row, date, day(row));
    Optional<String> key = id.flatMap(column -> given(row, column, row.name(column)));
    Optional<BigDecimal> total = row.isGood() ? total(row, key.orElse("")) : Optional.empty();
    if (!row.isGood()) {
      return false;
    }
    BigDecimal sum = total.orElseThrow();
    AmountAppender log = sum.signum() < 0 ? returns : purchases;
    log.owner(name.orElseThrow()).on(day.orElseThrow()).amount(BigMoney.of(format.currency(), sum));
    key.ifPresent(log::id);
    try {
      log.append();
      return true;
    } catch (IllegalArgumentException e) {
      row.fail(String.valueOf(e.getMessage())); // such as that it has too many decimals
      return false;
    }
  }

  private Optional<BigDecimal> total(Row row, String order) {
    if (lines.isEmpty()) {
      String column = amount.orElseThrow();
      return given(row, column, row.number(column));
    }
    Optional<BigDecimal> total = lines.get().total(order);
    if (total.isEmpty()) {
      row.fail(id.orElseThrow(), lines.get().fault(order));
    }
    return total;
  }

  private Optional<LocalDate> day(Row row) {
    try {
      return Optional.of(row.text(date))
          .filter(text -> !text.isEmpty())
          .map(text -> times.parse(text).atZone(format.zone()).toLocalDate());
    } catch (IllegalArgumentException e) {
      row.fail(date, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static <T> Optional<T> given(Row row, String column, Optional<T> value) {
    if (value.isEmpty()) {
      row.fail(column, "must be given");
    }
    return value;
  }
}
