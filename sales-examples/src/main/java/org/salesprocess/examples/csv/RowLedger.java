package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rows of a file by the id of their opportunity, so that repeats count once and contradictions
 * are found whatever the order of the rows.
 *
 * <p>Two rows say the same if all columns with a meaning have the same text and they have the same
 * fault, if any. Rows with one id that do not are all rejected, because nobody can tell which is
 * right, also where one of them has a fault of its own.
 */
final class RowLedger {
  private final String file;
  private final Layout layout;
  private final String idColumn;
  private final ImmutableSet<String> columns;
  private final Map<String, List<Seen>> byId = new LinkedHashMap<>();
  private final List<RejectedRow> rejects = new ArrayList<>();
  private final List<DealRow> accepted = new ArrayList<>();
  private long repeated;

  RowLedger(String file, PipelineMapping mapping, Layout layout) {
    this.file = file;
    this.layout = layout;
    columns = mapping.mappedColumns();
    idColumn = mapping.columns().getOrDefault(PipelineField.ID, "");
  }

  /** A row that was read, with what it says or what is wrong with it. */
  private record Seen(RawRow raw, Optional<DealRow> deal, Optional<Row.Fault> fault) {}

  /** Adds a row; one whose id cannot be told is rejected at once. */
  void add(Row row, Optional<DealRow> deal) {
    String id = row.isEven() ? row.text(idColumn) : "";
    if (id.isEmpty()) {
      rejects.add(row.rejected(file, row.fault().orElseThrow()));
      return;
    }
    Seen seen = new Seen(row.raw(), deal, row.fault());
    byId.merge(id, List.of(seen), RowLedger::joined);
  }

  /** Decides about all rows; to be called once, after the last. */
  void settle() {
    byId.values().forEach(this::settle);
    byId.clear();
    rejects.sort(Comparator.comparingLong(RejectedRow::line));
  }

  ImmutableList<DealRow> accepted() {
    return ImmutableList.copyOf(accepted);
  }

  ImmutableList<RejectedRow> rejects() {
    return ImmutableList.copyOf(rejects);
  }

  long repeated() {
    return repeated;
  }

  private void settle(List<Seen> rows) {
    Seen first = rows.get(0);
    Optional<Seen> contrary =
        rows.stream().skip(1).filter(row -> !sameContent(first, row)).findFirst();
    if (contrary.isEmpty() && first.deal().isPresent()) {
      accepted.add(first.deal().get());
      repeated += rows.size() - 1;
      return;
    }
    for (Seen row : rows) {
      Optional<Seen> other = contrary.map(second -> sameContent(first, row) ? second : first);
      reject(row, row.fault().orElseGet(() -> contradiction(other.orElseThrow())));
    }
  }

  private Row.Fault contradiction(Seen other) {
    return new Row.Fault(
        Optional.of(idColumn),
        "must have one content, but line %s has another".formatted(other.raw().line()));
  }

  private static List<Seen> joined(List<Seen> known, List<Seen> more) {
    List<Seen> joined = known instanceof ArrayList ? known : new ArrayList<>(known);
    joined.addAll(more);
    return joined;
  }

  private boolean sameContent(Seen one, Seen other) {
    Row first = Row.of(one.raw(), layout);
    Row second = Row.of(other.raw(), layout);
    return one.fault().equals(other.fault())
        && columns.stream().allMatch(column -> first.text(column).equals(second.text(column)));
  }

  private void reject(Seen row, Row.Fault fault) {
    rejects.add(Row.of(row.raw(), layout).rejected(file, fault));
  }
}
