package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What sellers may be credited for. */
final class TransactionForm extends FactForm<Transaction> {

  private final Field<TransactionId> id = required("id", TextForms.TRANSACTION, Transaction::id);
  private final Field<String> type =
      required("type", JsonForm.text("transaction type"), Transaction::type);
  private final Field<Instant> happenedAt =
      required("happenedAt", TextForms.INSTANT, Transaction::happenedAt);
  private final Field<Optional<Instant>> dealAt =
      optional("dealAt", TextForms.INSTANT, Transaction::dealAt);
  private final Field<Optional<DealId>> deal = optional("deal", TextForms.DEAL, Transaction::deal);
  private final Field<Optional<BookingId>> booking =
      optional("booking", TextForms.BOOKING, Transaction::booking);
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, Transaction::customer);
  private final Field<Optional<ProductId>> product =
      optional("product", TextForms.PRODUCT, Transaction::product);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, Transaction::territory);
  private final Field<Optional<DepartmentId>> department =
      optional("department", TextForms.DEPARTMENT, Transaction::department);
  private final Field<Optional<SellerId>> owner =
      optional("owner", TextForms.SELLER, Transaction::owner);
  private final Field<ImmutableList<Participation>> participations =
      withDefault(
          "participations",
          JsonForm.listOf(new ParticipationForm()),
          ImmutableList.of(),
          Transaction::participations);
  private final Field<ImmutableSortedMap<SellerId, Fraction>> split =
      withDefault(
          "split",
          JsonForm.mapOf(TextForms.SELLER, new FractionForm()),
          ImmutableSortedMap.of(),
          Transaction::split);
  private final Field<ImmutableSortedMap<Measure, Quantity>> values =
      withDefault("values", MeasuredValueForm.MAP, ImmutableSortedMap.of(), Transaction::values);
  private final Field<Optional<TransactionId>> reverses =
      optional("reverses", TextForms.TRANSACTION, Transaction::reverses);
  private final Field<Boolean> expected =
      withDefault("expected", JsonForm.flag("expected"), false, Transaction::expected);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  TransactionForm() {
    super("transaction", Transaction.class);
  }

  @Override
  protected Transaction build(Values given) {
    return new Transaction(
        given.get(id),
        given.get(type),
        given.get(happenedAt),
        given.get(dealAt),
        given.get(deal),
        given.get(booking),
        given.get(customer),
        given.get(product),
        given.get(territory),
        given.get(department),
        given.get(owner),
        given.get(participations),
        given.get(split),
        given.get(values),
        given.get(reverses),
        given.get(expected),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
