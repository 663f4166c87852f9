package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;

/** What came of reading a file of transactions with customers. */
public final class PurchaseImport {

  private final AmountLog purchases;
  private final AmountLog returns;
  private final long rowsRead;
  private final long rowsRejected;
  private final ImmutableList<RejectedRow> rejects;

  PurchaseImport(
      AmountLog purchases,
      AmountLog returns,
      long rowsRead,
      long rowsRejected,
      ImmutableList<RejectedRow> rejects) {
    this.purchases = requireNonNull(purchases, "purchases");
    this.returns = requireNonNull(returns, "returns");
    this.rowsRead = rowsRead;
    this.rowsRejected = rowsRejected;
    this.rejects = requireNonNull(rejects, "rejects");
  }

  /** Returns what was bought: the good rows whose amount is not below zero. */
  public AmountLog purchases() {
    return purchases;
  }

  /** Returns what was taken back: the good rows with an amount below zero. */
  public AmountLog returns() {
    return returns;
  }

  /**
   * Returns the history of each customer, with what was taken back as {@link CustomerEvent#RETURN}.
   */
  public Stream<CustomerHistory> histories() {
    if (returns.size() == 0) {
      return CustomerHistory.of(purchases);
    }
    Stream<CustomerHistory> ofBuyers = CustomerHistory.of(purchases).map(this::withReturns);
    Stream<CustomerHistory> ofOthers =
        CustomerHistory.of(returns)
            .filter(history -> purchases.find(history.customer().value()).isEmpty())
            .map(this::asReturns);
    return Stream.concat(ofBuyers, ofOthers);
  }

  private CustomerHistory withReturns(CustomerHistory bought) {
    OptionalInt owner = returns.find(bought.customer().value());
    if (owner.isEmpty()) {
      return bought;
    }
    List<CustomerEvent> events = takenBack(owner.getAsInt());
    for (int i = 0; i < bought.size(); i++) {
      events.add(bought.event(i));
    }
    return CustomerHistory.of(bought.customer(), bought.attributes(), events);
  }

  private CustomerHistory asReturns(CustomerHistory history) {
    int owner = returns.find(history.customer().value()).orElseThrow();
    return CustomerHistory.of(history.customer(), history.attributes(), takenBack(owner));
  }

  private List<CustomerEvent> takenBack(int owner) {
    List<CustomerEvent> events = new ArrayList<>();
    for (int row = returns.start(owner); row < returns.end(owner); row++) {
      events.add(
          new CustomerEvent(
              CustomerEvent.RETURN, returns.date(row), Optional.of(returns.amount(row))));
    }
    return events;
  }

  /** Returns how many rows the file has below its header, without empty lines. */
  public long rowsRead() {
    return rowsRead;
  }

  /** Returns how many rows break a rule, those of a file of lines included. */
  public long rowsRejected() {
    return rowsRejected;
  }

  /**
   * Returns the first rows that break a rule, {@link PurchaseReader#MOST_REJECTS_KEPT} at most; a
   * file for them takes all.
   */
  public ImmutableList<RejectedRow> rejects() {
    return rejects;
  }
}
