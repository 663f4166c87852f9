package org.salesprocess.examples.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.Uncredited;

/**
 * The pay of a period as other programs read it, in this order of fields; what there is not is left
 * out.
 *
 * @param format the number of this form, {@value #FORMAT}
 * @param period the pay period
 * @param asOf until when what was known counts
 * @param lastClosed the last pay period of the ledger that it goes on from
 * @param recomputed the pay periods before that were worked out anew, not as they were paid
 * @param rows what became of the rows of files
 * @param statements what each seller earns and is paid
 * @param uncredited the parts that nobody is credited for, of the days until the period ends
 * @param withoutPlan the credits of the period to sellers on no plan
 * @param conflicts the two contents of each transaction that counts for nothing, as both are told
 * @param findings what is to be known about single transactions and rows
 */
public record PayDocument(
    int format,
    SalesPeriod period,
    Instant asOf,
    @Nullable SalesPeriod lastClosed,
    @Nullable SalesPeriod recomputed,
    @Nullable TransactionSummary rows,
    List<Statement> statements,
    List<Uncredited> uncredited,
    List<Credit> withoutPlan,
    List<List<Transaction>> conflicts,
    List<PayFinding> findings) {

  /** The number of this form. */
  public static final int FORMAT = 1;

  /**
   * Checks the format.
   *
   * @throws IllegalArgumentException if it is another
   */
  public PayDocument {
    checkFormat(format);
    requireNonNull(period, "period");
    requireNonNull(asOf, "asOf");
    statements = List.copyOf(statements);
    uncredited = List.copyOf(uncredited);
    withoutPlan = List.copyOf(withoutPlan);
    conflicts = List.copyOf(conflicts);
    findings = List.copyOf(findings);
  }

  static void checkFormat(int format) {
    checkArgument(format == FORMAT, "pay report: format must be %s, was %s", FORMAT, format);
  }

  static PayDocument of(PayReport report) {
    return new PayDocument(
        FORMAT,
        report.open().period(),
        report.open().asOf(),
        report.lastClosed().orElse(null),
        report.recomputed().orElse(null),
        report.rows().orElse(null),
        report.statements(),
        report.open().crediting().uncredited().stream()
            .filter(part -> part.creditedOn().isBefore(report.open().period().end()))
            .toList(),
        report.open().withoutPlan(),
        report.open().conflicts().stream()
            .<List<Transaction>>map(each -> ImmutableList.of(each.first(), each.second()))
            .toList(),
        report.findings());
  }
}
