package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;

/**
 * Reads a CSV file of deals, invoices, payments and what took back of them, one row for each, and
 * keeps the rows that it cannot use.
 *
 * <p>Rows may come in any order. A return, credit note or refund without a deal is of the deal of
 * what it takes back, and whatever is of a deal that the file has a booking of knows when that was
 * first booked.
 */
public final class TransactionReader {

  private static final ImmutableSet<String> NEEDED =
      ImmutableSet.of(
          TransactionField.ID.key(), TransactionField.DATE.key(), TransactionField.AMOUNT.key());

  private final TransactionFormat format;
  private final ReadProgress progress;

  private TransactionReader(TransactionFormat format, ReadProgress progress) {
    this.format = requireNonNull(format, "format");
    this.progress = requireNonNull(progress, "progress");
  }

  /** Returns a reader of files that look so. */
  public static TransactionReader of(TransactionFormat format) {
    return new TransactionReader(format, ReadProgress.silent());
  }

  /** Returns this reader with somebody who hears how far it has come. */
  public TransactionReader reportingTo(ReadProgress listener) {
    return new TransactionReader(format, listener);
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   */
  public TransactionImport read(Path file) {
    CsvFormat csv = CsvFormat.plain(format.separator());
    try (CsvTable table = CsvTable.open(file, csv, NEEDED)) {
      Layout layout = Layout.of(csv, table.header());
      TransactionRows rows = new TransactionRows(format, table.name(), layout);
      List<Transaction> transactions = new ArrayList<>();
      ImmutableList.Builder<RejectedRow> rejects = ImmutableList.builder();
      table.readAll(
          layout,
          progress,
          row -> {
            rows.read(row).ifPresent(transactions::add);
            row.fault().ifPresent(fault -> rejects.add(row.rejected(table.name(), fault)));
          });
      return new TransactionImport(linked(transactions), csv, table.header(), rejects.build());
    }
  }

  private static ImmutableList<Transaction> linked(List<Transaction> transactions) {
    Map<TransactionId, DealId> deals = new HashMap<>();
    Map<DealId, Instant> booked = new HashMap<>();
    for (Transaction each : transactions) {
      each.deal().ifPresent(deal -> deals.put(each.id(), deal));
      if (isBooking(each)) {
        each.deal()
            .ifPresent(deal -> booked.merge(deal, each.happenedAt(), Ordering.natural()::min));
      }
    }
    return transactions.stream()
        .map(each -> isBooking(each) ? each : linked(each, deals, booked))
        .collect(ImmutableList.toImmutableList());
  }

  private static Transaction linked(
      Transaction later, Map<TransactionId, DealId> deals, Map<DealId, Instant> booked) {
    Optional<DealId> deal = later.deal().or(() -> later.reverses().map(deals::get));
    return later.withDeal(deal).withDealAt(deal.map(booked::get));
  }

  private static boolean isBooking(Transaction transaction) {
    return transaction.type().equals(Transactions.BOOKING);
  }
}
