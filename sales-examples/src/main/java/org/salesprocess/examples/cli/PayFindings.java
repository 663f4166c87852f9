package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.examples.csv.AttributeColumn;
import org.salesprocess.examples.csv.RejectWriter;
import org.salesprocess.examples.csv.RejectedRow;
import org.salesprocess.examples.csv.TransactionImport;
import org.salesprocess.examples.csv.TransactionRow;
import org.salesprocess.examples.pay.Outcome;
import org.salesprocess.examples.pay.Outcomes;
import org.salesprocess.examples.report.PayFinding;
import org.salesprocess.examples.report.TransactionSummary;
import org.salesprocess.metrics.incentive.OpenPayPeriod;

/** What became of every row and transaction that pay was worked out from. */
final class PayFindings {

  private final PayInput input;
  private final ImmutableList<RejectedRow> rejects;
  private final List<PayFinding> findings = new ArrayList<>();
  private final List<RejectedRow> leftOut = new ArrayList<>();
  private final Map<Outcome.Kind, Long> counts = new EnumMap<>(Outcome.Kind.class);

  private PayFindings(PayInput input) {
    this.input = input;
    rejects = input.deals().map(TransactionImport::rejects).orElse(ImmutableList.of());
  }

  static PayFindings of(PayInput input, OpenPayPeriod open) {
    PayFindings all = new PayFindings(input);
    all.rejects.forEach(row -> all.add(Outcome.Kind.REJECTED, row));
    List<Outcome> outcomes =
        Outcomes.of(input.calculation().program(), open, input.facts().transactions());
    for (int i = 0; i < outcomes.size(); i++) {
      all.add(outcomes.get(i), i);
    }
    all.leftOut.sort(Comparator.comparing(RejectedRow::file).thenComparing(RejectedRow::line));
    return all;
  }

  private void add(Outcome outcome, int index) {
    counts.merge(outcome.kind(), 1L, Long::sum);
    if (outcome.reasons().isEmpty()) {
      return;
    }
    if (input.rows().isEmpty()) {
      outcome.reasons().forEach(reason -> findings.add(PayFinding.of(outcome.kind(), reason)));
      return;
    }
    TransactionRow row = input.rows().get(index);
    outcome
        .reasons()
        .forEach(reason -> findings.add(PayFinding.of(outcome.kind(), row.rejected(reason))));
    if (outcome.kind().isLeftOut()) {
      leftOut.add(row.rejected(String.join("; ", outcome.reasons())));
    }
  }

  private void add(Outcome.Kind kind, RejectedRow row) {
    counts.merge(kind, 1L, Long::sum);
    findings.add(PayFinding.of(kind, row));
    leftOut.add(row);
  }

  /** Returns what is to be known about single rows and transactions. */
  ImmutableList<PayFinding> all() {
    return ImmutableList.copyOf(findings);
  }

  /** Returns the rows that were left out, by file and line. */
  ImmutableList<RejectedRow> leftOut() {
    return ImmutableList.copyOf(leftOut);
  }

  /**
   * Names the rows that were left out, and writes those of the CSV file to a file if there is to be
   * one.
   *
   * @throws UnwritableOutputException if it cannot be written
   */
  void tell(PrintWriter err, Optional<Path> rejectsFile) {
    Findings.print(leftOut().stream().map(RejectedRow::sentence).toList(), err);
    rejectsFile.ifPresent(
        place ->
            OutputFile.write(
                place,
                file -> RejectWriter.write(input.deals().orElseThrow(), leftOutOfDeals(), file)));
  }

  // whose rows have fields
  private ImmutableList<RejectedRow> leftOutOfDeals() {
    ImmutableSet<RejectedRow> bad = ImmutableSet.copyOf(rejects);
    return leftOut.stream()
        .filter(row -> bad.contains(row) || !row.fields().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Says whether everything was counted that should be. */
  boolean isAllCounted() {
    return counts.keySet().stream().noneMatch(Outcome.Kind::isLeftOut);
  }

  /** Returns how many rows there were of each kind, if there are rows. */
  Optional<TransactionSummary> summary() {
    if (input.rows().isEmpty() && input.deals().isEmpty()) {
      return Optional.empty();
    }
    long rowsLeftOut =
        counts.entrySet().stream()
            .filter(each -> each.getKey().isLeftOut())
            .mapToLong(Map.Entry::getValue)
            .sum();
    return Optional.of(
        new TransactionSummary(
            counts.values().stream().mapToLong(Long::longValue).sum(),
            count(Outcome.Kind.COUNTED),
            count(Outcome.Kind.REPEATED),
            count(Outcome.Kind.CORRECTED),
            count(Outcome.Kind.LATER),
            count(Outcome.Kind.AFTER_PERIOD),
            rowsLeftOut,
            input.deals().stream()
                .flatMap(csv -> csv.attributes().stream())
                .map(AttributeColumn::column)
                .toList()));
  }

  private long count(Outcome.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
