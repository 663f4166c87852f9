package org.salesprocess.metrics.conversion;

import static java.lang.Math.addExact;

import java.io.Serial;
import java.io.Serializable;
import org.salesprocess.core.deal.Outcome;

/** How many sales had each outcome, so far. */
final class OutcomeCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private long won;
  private long lost;
  private long open;

  void add(Outcome outcome) {
    switch (outcome) {
      case WON -> won++;
      case LOST -> lost++;
      case OPEN -> open++;
    }
  }

  void merge(OutcomeCounts that) {
    won = addExact(won, that.won);
    lost = addExact(lost, that.lost);
    open = addExact(open, that.open);
  }

  WinRateReport report() {
    return new WinRateReport(won, lost, open);
  }
}
