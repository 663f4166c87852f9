package org.salesprocess.examples.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What orders come to by their lines, exactly, and the lines that cannot be used. */
final class OrderLines {

  private final Map<String, BigDecimal> totals;
  private final Set<String> broken;
  private final List<RejectedRow> rejects;

  private OrderLines(
      Map<String, BigDecimal> totals, Set<String> broken, List<RejectedRow> rejects) {
    this.totals = totals;
    this.broken = broken;
    this.rejects = rejects;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableInputException if the file as a whole cannot be used
   */
  static OrderLines read(LinesFormat format, CsvFormat csv) {
    try (CsvTable table = CsvTable.open(format.file(), csv, format.neededColumns())) {
      Layout layout = Layout.of(csv, table.header());
      Reading reading = new Reading(format, layout, table.name());
      long unused = table.readAll(layout, ReadProgress.silent(), reading::add);
      return new OrderLines(reading.totals, reading.broken, reading.rejects);
    }
  }

  /** Returns what an order comes to, or empty if it has no line or one that cannot be used. */
  Optional<BigDecimal> total(String order) {
    return broken.contains(order) ? Optional.empty() : Optional.ofNullable(totals.get(order));
  }

  /** Returns the rule that an order without a total breaks. */
  String fault(String order) {
    return broken.contains(order)
        ? "must have lines that can be used, one cannot"
        : "must have a line in the file of lines";
  }

  /** Returns the lines that cannot be used. */
  List<RejectedRow> rejects() {
    return rejects;
  }

  private static final class Reading {
    private final Map<String, BigDecimal> totals = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<RejectedRow> rejects = new ArrayList<>();
    private final String file;
    private final String id;
    private final Optional<String> amount;
    private final Optional<String> price;
    private final Optional<String> quantity;
    private final Optional<String> discount;

    Reading(LinesFormat format, Layout layout, String file) {
      this.file = file;
      id = format.column(LineField.ID).orElseThrow();
      amount = there(format, layout, LineField.AMOUNT);
      price = there(format, layout, LineField.PRICE);
      quantity = there(format, layout, LineField.QUANTITY);
      discount = there(format, layout, LineField.DISCOUNT);
      if (amount.isPresent() == (price.isPresent() && quantity.isPresent())) {
        throw new UnreadableInputException(
            file,
            "the header line must have either the amount of a line, or its price and quantity, had %s"
                .formatted(Sentences.shown(String.join(", ", layout.header()))));
      }
    }

    private static Optional<String> there(LinesFormat format, Layout layout, LineField field) {
      return format.column(field).filter(layout.places()::containsKey);
    }

    void add(Row row) {
      String order = row.isGood() ? row.name(id).orElse("") : "";
      if (order.isEmpty()) {
        row.fail(id, "must be given");
      }
      BigDecimal total = row.isGood() ? total(row) : BigDecimal.ZERO;
      if (row.isGood()) {
        totals.merge(order, total, BigDecimal::add);
      } else {
        broken.add(order);
        rejects.add(row.rejected(file, row.fault().orElseThrow()));
      }
    }

    private BigDecimal total(Row row) {
      if (amount.isPresent()) {
        return given(row, amount.get());
      }
      BigDecimal full =
          given(row, price.orElseThrow()).multiply(given(row, quantity.orElseThrow()));
      BigDecimal part = discount.flatMap(row::amount).orElse(BigDecimal.ZERO);
      if (part.compareTo(BigDecimal.ONE) > 0) {
        row.fail(discount.orElseThrow(), "must lie between 0 and 1");
      }
      return full.multiply(BigDecimal.ONE.subtract(part));
    }

    private static BigDecimal given(Row row, String column) {
      Optional<BigDecimal> number = row.number(column);
      if (number.isEmpty()) {
        row.fail(column, "must be given");
      }
      return number.orElse(BigDecimal.ZERO);
    }
  }
}
