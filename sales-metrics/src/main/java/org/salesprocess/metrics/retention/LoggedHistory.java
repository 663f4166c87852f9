package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.io.Serial;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;

/** What an owner of a log bought; written, it becomes a history with events of its own. */
final class LoggedHistory implements CustomerHistory {
  @Serial private static final long serialVersionUID = 1L;

  private final transient AmountLog log;
  private final transient int owner;
  private final transient int start;
  private final transient int size;

  LoggedHistory(AmountLog log, int owner) {
    this.log = log;
    this.owner = owner;
    start = log.start(owner);
    size = log.end(owner) - start;
  }

  @Override
  public CustomerId customer() {
    return CustomerId.of(log.owner(owner));
  }

  @Override
  public Attributes attributes() {
    return Attributes.none();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public CustomerEvent event(int index) {
    int row = row(index);
    return CustomerEvent.purchase(log.date(row), log.amount(row));
  }

  @Override
  public int day(int index) {
    return log.day(row(index));
  }

  @Override
  public String type(int index) {
    checkElementIndex(index, size);
    return CustomerEvent.PURCHASE;
  }

  @Override
  public Optional<BigMoney> amount(int index) {
    return Optional.of(log.amount(row(index)));
  }

  private int row(int index) {
    return start + checkElementIndex(index, size);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerHistory that && Histories.equal(this, that);
  }

  @Override
  public int hashCode() {
    return Histories.hash(this);
  }

  @Override
  public String toString() {
    return Histories.text(this);
  }

  @Serial
  private Object writeReplace() {
    return new ListedHistory(customer(), attributes(), Histories.events(this));
  }
}
