package org.salesprocess.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.stream.Stream;

/** Something of the library that is timed without another engine beside it. */
enum Timing {
  /** The review of a plan. */
  REVIEW(PlanReviewBenchmark.class),
  /** Curves of survival and of competing risks. */
  CURVES(CurveBenchmark.class);

  private static final int DURATIONS = 10_000_000;

  private final Class<?> benchmark;

  Timing(Class<?> benchmark) {
    this.benchmark = benchmark;
  }

  /** One figure. */
  record Row(String label, ImmutableSortedMap<String, String> parameters) {}

  /** Returns the class that is run. */
  Class<?> benchmark() {
    return benchmark;
  }

  /** Returns what the rows are of. */
  String heading() {
    return switch (this) {
      case REVIEW -> "components of a plan";
      case CURVES -> "durations";
    };
  }

  /** Returns the figures, at a part of the full size. */
  ImmutableList<Row> rows(int scale) {
    return switch (this) {
      case REVIEW ->
          Stream.of("5", "50")
              .map(each -> new Row(each, ImmutableSortedMap.of("components", each)))
              .collect(ImmutableList.toImmutableList());
      case CURVES ->
          Stream.of("days", "seconds")
              .flatMap(
                  unit ->
                      Stream.of("sort", "Kaplan-Meier", "Aalen-Johansen")
                          .map(what -> curve(DURATIONS / scale, unit, what)))
              .collect(ImmutableList.toImmutableList());
    };
  }

  private static Row curve(int size, String unit, String what) {
    return new Row(
        String.format(Locale.ROOT, "%,d, in %s: %s", size, unit, what),
        ImmutableSortedMap.of("size", Integer.toString(size), "unit", unit, "what", what));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
