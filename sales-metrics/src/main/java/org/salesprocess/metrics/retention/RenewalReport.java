package org.salesprocess.metrics.retention;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What came of terms that were due, period by period.
 *
 * @param question what was asked, with every choice
 * @param periods in order
 * @since 0.1
 */
public record RenewalReport(RenewalRate question, ImmutableList<PeriodRenewals> periods)
    implements Serializable {

  /** Checks that nothing is missing. */
  public RenewalReport {
    requireNonNull(question, "question");
    requireNonNull(periods, "periods");
  }

  /** Returns what was due in one of the periods, or empty if it is none of them. */
  public Optional<PeriodRenewals> of(SalesPeriod period) {
    return periods.stream().filter(each -> each.period().equals(period)).findFirst();
  }

  /** Returns the choices, and then the periods, one to a line. */
  @Override
  public String toString() {
    return question + periods.stream().map(period -> "\n" + period).collect(Collectors.joining());
  }
}
