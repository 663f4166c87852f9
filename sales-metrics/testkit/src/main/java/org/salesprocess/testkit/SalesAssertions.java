package org.salesprocess.testkit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.Nullable;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayoutCurve;
import org.salesprocess.metrics.incentive.Statement;

/**
 * Assertions about what is paid and converted, that say why when they fail: a statement gives its
 * explanation, a curve its breakpoints, a funnel its figures.
 *
 * <pre>{@code
 * assertThat(statement).earns("USD 9200.00").hasLine("commission", "USD 8000.00").pays("USD 9200.00");
 * assertThat(report).hasReached("meeting", 40).converts("contract", 10, 40);
 * assertThat(curve).neverFalls().pays("USD 110000", "USD 9200");
 * }</pre>
 *
 * <p>Import it statically beside AssertJ's own; the compiler tells them apart by what is asserted.
 *
 * @since 0.1
 */
@CheckReturnValue
public final class SalesAssertions {

  private SalesAssertions() {}

  /** Returns assertions about a statement of pay. */
  public static StatementAssert assertThat(@Nullable Statement actual) {
    return new StatementAssert(actual);
  }

  /** Returns assertions about a ledger of statements. */
  public static LedgerAssert assertThat(@Nullable Ledger actual) {
    return new LedgerAssert(actual);
  }

  /** Returns assertions about what a component pays, as a function of what is sold. */
  public static PayoutCurveAssert assertThat(@Nullable PayoutCurve actual) {
    return new PayoutCurveAssert(actual);
  }

  /** Returns assertions about the answer to a funnel question. */
  public static FunnelReportAssert assertThat(@Nullable FunnelReport actual) {
    return new FunnelReportAssert(actual);
  }
}
