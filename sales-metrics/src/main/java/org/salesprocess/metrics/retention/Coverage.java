package org.salesprocess.metrics.retention;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days that stretches of contracts cover together. */
final class Coverage {

  private Coverage() {}

  /** Returns the first days of the gaps that are longer than the grace, known on a day. */
  static ImmutableList<LocalDate> lapses(
      List<ContractStretch> stretches, long graceDays, LocalDate asOf) {
    ImmutableList.Builder<LocalDate> lapses = ImmutableList.builder();
    Optional<LocalDate> covered = Optional.empty();
    boolean isFirst = true;
    for (ContractStretch stretch :
        stretches.stream().sorted(Comparator.comparing(ContractStretch::start)).toList()) {
      if (!isFirst && covered.isEmpty()) {
        break; // what has no end covers the rest
      }
      if (!isFirst && isLapse(covered.get(), stretch.start(), graceDays, asOf)) {
        lapses.add(covered.get());
      }
      covered = isFirst ? stretch.end() : later(covered.get(), stretch.end());
      isFirst = false;
    }
    covered.filter(end -> isLapse(end, LocalDate.MAX, graceDays, asOf)).ifPresent(lapses::add);
    return lapses.build();
  }

  // the grace covers the day of the end and those after it; asOf is a day that is known in full
  private static boolean isLapse(LocalDate end, LocalDate next, long graceDays, LocalDate asOf) {
    LocalDate lastOfGrace = end.plusDays(graceDays);
    return next.isAfter(lastOfGrace) && !asOf.isBefore(lastOfGrace);
  }

  private static Optional<LocalDate> later(LocalDate covered, Optional<LocalDate> end) {
    return end.map(day -> day.isAfter(covered) ? day : covered);
  }
}
