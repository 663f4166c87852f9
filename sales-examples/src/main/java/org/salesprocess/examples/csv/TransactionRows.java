package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** Turns rows into transactions, or finds what is wrong with them. */
final class TransactionRows {

  private static final ImmutableSet<String> TYPES =
      ImmutableSet.of(
          Transactions.BOOKING,
          Transactions.INVOICE,
          Transactions.PAYMENT,
          Transactions.RETURN,
          Transactions.CREDIT_NOTE,
          Transactions.REFUND);

  private static final ImmutableSet<String> TAKING_BACK =
      ImmutableSet.of(Transactions.RETURN, Transactions.CREDIT_NOTE, Transactions.REFUND);

  private final TransactionFormat format;
  private final TimeText times;
  private final TransactionColumns columns;

  TransactionRows(TransactionFormat format, TransactionColumns columns) {
    this.format = format;
    this.columns = columns;
    times = new TimeText(Optional.of(format.zone()), format.csv().days());
  }

  /** Returns what the row says, or empty if it has a fault, which the row then knows. */
  Optional<Transaction> read(Row row) {
    if (row.fault().isPresent()) {
      return Optional.empty();
    }
    Optional<String> id = required(row, TransactionField.ID);
    String type = name(row, TransactionField.TYPE).orElse(Transactions.BOOKING);
    if (!TYPES.contains(type)) {
      fail(row, TransactionField.TYPE, "must be one of " + String.join(", ", TYPES));
    }
    Optional<Instant> date = time(row, TransactionField.DATE);
    if (date.isEmpty()) {
      fail(row, TransactionField.DATE, "must be given");
    }
    Transaction.Builder transaction =
        Transaction.builder()
            .type(type)
            .owner(name(row, TransactionField.OWNER).map(SellerId::of))
            .product(
                known(row, TransactionField.PRODUCT, ProductId::of, format.products(), "product"))
            .territory(
                known(
                    row,
                    TransactionField.TERRITORY,
                    TerritoryId::of,
                    format.territories(),
                    "territory"))
            .department(name(row, TransactionField.DEPARTMENT).map(DepartmentId::of))
            .expected(isExpected(row))
            .customer(name(row, TransactionField.CUSTOMER).map(CustomerId::of))
            .participations(
                column(TransactionField.PARTICIPANTS)
                    .map(column -> SharesText.participations(row, column))
                    .orElse(ImmutableList.of()))
            .reverses(reverses(row, type).map(TransactionId::of))
            .attributes(attributes(row))
            .recordedAt(time(row, TransactionField.RECORDED_AT))
            .sequence(sequence(row));
    addDeal(row, type, id, transaction);
    column(TransactionField.SPLIT)
        .flatMap(column -> SharesText.split(row, column))
        .ifPresent(transaction::split);
    addValues(row, type, transaction);
    if (row.fault().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        transaction.id(TransactionId.of(id.orElseThrow())).happenedAt(date.orElseThrow()).build());
  }

  private void addDeal(Row row, String type, Optional<String> id, Transaction.Builder transaction) {
    Optional<String> deal = name(row, TransactionField.DEAL);
    boolean isOfAnother = type.equals(Transactions.INVOICE) || type.equals(Transactions.PAYMENT);
    if (isOfAnother && deal.isEmpty()) {
      fail(row, TransactionField.DEAL, "must be given for an invoice or a payment");
    }
    boolean isBooking = type.equals(Transactions.BOOKING);
    transaction.deal(deal.or(() -> isBooking ? id : Optional.empty()).map(DealId::of));
  }

  private Optional<String> reverses(Row row, String type) {
    Optional<String> reverses = name(row, TransactionField.REVERSES);
    if (reverses.isPresent() != TAKING_BACK.contains(type)) {
      fail(
          row,
          TransactionField.REVERSES,
          reverses.isPresent()
              ? "must be empty unless the type is one of " + String.join(", ", TAKING_BACK)
              : "must name what a " + type + " takes back");
    } else if (reverses.isPresent() && reverses.equals(name(row, TransactionField.ID))) {
      fail(row, TransactionField.REVERSES, "must not be the row itself");
    }
    return reverses;
  }

  // -- how much

  private void addValues(Row row, String type, Transaction.Builder transaction) {
    CurrencyUnit currency = currency(row);
    Optional<BigDecimal> amount = column(TransactionField.AMOUNT).flatMap(row::amount);
    if (amount.isEmpty()) {
      fail(row, TransactionField.AMOUNT, "must be given");
      return;
    }
    BigDecimal all = amount.get();
    Optional<BigDecimal> cost = column(TransactionField.COST).flatMap(row::amount);
    Optional<BigDecimal> quantity = column(TransactionField.QUANTITY).flatMap(row::amount);
    switch (type) {
      case Transactions.INVOICE, Transactions.CREDIT_NOTE ->
          transaction.value(Measure.INVOICED, money(currency, all));
      case Transactions.PAYMENT, Transactions.REFUND ->
          transaction.value(Measure.COLLECTED, money(currency, all));
      default -> {
        transaction.value(Measure.BOOKED, money(currency, all));
        cost.ifPresent(
            costs -> transaction.value(Measure.MARGIN, money(currency, all.subtract(costs))));
        quantity.ifPresent(
            pieces -> transaction.value(Measure.UNITS, Quantity.of(Fraction.of(pieces))));
      }
    }
    addMeasures(row, type, currency, transaction);
  }

  // what is taken back is told as an amount of zero or more
  private void addMeasures(
      Row row, String type, CurrencyUnit currency, Transaction.Builder transaction) {
    columns
        .measures()
        .forEach(
            (measure, column) -> {
              Optional<BigDecimal> value =
                  type.equals(Transactions.RETURN) ? row.amount(column) : row.number(column);
              value.ifPresent(
                  number ->
                      transaction.value(
                          measure,
                          measure.kind() == Measure.Kind.AMOUNT
                              ? money(currency, number)
                              : Quantity.of(Fraction.of(number))));
            });
  }

  private CurrencyUnit currency(Row row) {
    Optional<String> code = name(row, TransactionField.CURRENCY);
    try {
      return code.map(CurrencyUnit::of).orElse(format.currency());
    } catch (IllegalCurrencyException e) {
      fail(row, TransactionField.CURRENCY, "must be a currency such as EUR");
      return format.currency();
    }
  }

  private static Quantity money(CurrencyUnit currency, BigDecimal amount) {
    return Quantity.of(BigMoney.of(currency, amount));
  }

  // -- columns

  private <T> Optional<T> known(
      Row row,
      TransactionField field,
      Function<String, T> maker,
      Optional<ImmutableSet<T>> all,
      String what) {
    Optional<T> named = name(row, field).map(maker);
    if (named.isPresent() && all.isPresent() && !all.get().contains(named.get())) {
      fail(row, field, "must be a " + what + " that is known");
    }
    return named;
  }

  private boolean isExpected(Row row) {
    return column(TransactionField.EXPECTED)
        .filter(column -> !row.text(column).isEmpty())
        .flatMap(row::flag)
        .orElse(false);
  }

  private Attributes attributes(Row row) {
    Attributes.Builder own = Attributes.builder();
    columns.attributes().forEach(column -> row.put(column, own));
    return own.build();
  }

  private Optional<Instant> time(Row row, TransactionField field) {
    try {
      return column(field).map(row::text).filter(text -> !text.isEmpty()).map(times::parse);
    } catch (IllegalArgumentException e) {
      fail(row, field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private long sequence(Row row) {
    try {
      return column(TransactionField.SEQUENCE)
          .flatMap(row::number)
          .map(BigDecimal::longValueExact)
          .orElse(0L);
    } catch (ArithmeticException e) {
      fail(row, TransactionField.SEQUENCE, "must be a whole number of at most 18 digits");
      return 0;
    }
  }

  private Optional<String> required(Row row, TransactionField field) {
    Optional<String> name = name(row, field);
    if (name.isEmpty()) {
      fail(row, field, "must be given");
    }
    return name;
  }

  private Optional<String> name(Row row, TransactionField field) {
    return column(field).flatMap(row::name);
  }

  private Optional<String> column(TransactionField field) {
    return columns.of(field);
  }

  // a column that is missing from the file is at fault by its usual name
  private void fail(Row row, TransactionField field, String rule) {
    row.fail(column(field).orElse(field.key()), rule);
  }
}
