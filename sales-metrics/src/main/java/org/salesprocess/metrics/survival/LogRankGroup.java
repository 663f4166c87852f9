package org.salesprocess.metrics.survival;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.Fraction;

/**
 * One group of a comparison of curves.
 *
 * @param group its name
 * @param subjects how many subjects it has
 * @param events to how many of them the event happened
 * @param observed the sum of the weights of its events; {@code events} for the log-rank test
 * @param expected what {@code observed} would be, given who was at risk, if the groups did not
 *     differ
 * @param isCompared whether it took part in the test: it was at risk with another group when
 *     something happened that could have happened to either
 * @since 0.1
 */
public record LogRankGroup(
    String group,
    Fraction subjects,
    Fraction events,
    double observed,
    double expected,
    boolean isCompared)
    implements Serializable {

  /** Checks that nothing is missing. */
  public LogRankGroup {
    requireNonNull(group, "group");
    requireNonNull(subjects, "subjects");
    requireNonNull(events, "events");
  }
}
