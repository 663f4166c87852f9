package org.salesprocess.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.AalenJohansen;
import org.salesprocess.metrics.survival.KaplanMeier;
import org.salesprocess.metrics.survival.TimeToEvent;

/**
 * The time that a curve takes, from durations in memory in any order to its points with their
 * errors, beside that of sorting the bare durations.
 *
 * @since 0.1
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CurveBenchmark {

  private static final double MEAN_DAYS = 200;
  private static final long SECONDS_OF_DAY = 86_400;
  private static final List<String> CAUSES = List.of("won", "lost"); // and a third is censored

  /** How many durations. */
  @Param({"10000000"})
  public int size;

  /** What is timed: {@code sort}, {@code Kaplan-Meier} or {@code Aalen-Johansen}. */
  @Param({"sort"})
  public String what = "sort";

  /** In what they are told: {@code days}, of which few differ, or {@code seconds}. */
  @Param({"days"})
  public String unit = "days";

  private long[] ages = {};
  private List<TimeToEvent> subjects = List.of();

  /** Makes the durations. */
  @Setup
  public void make() {
    SplittableRandom random = new SplittableRandom(20_260_105);
    long perDay = unit.equals("days") ? 1 : SECONDS_OF_DAY;
    TimeToEvent[] all = new TimeToEvent[size];
    ages = new long[size];
    for (int i = 0; i < size; i++) {
      ages[i] = (long) (-Math.log(1 - random.nextDouble()) * MEAN_DAYS * perDay);
      int cause = random.nextInt(CAUSES.size() + 1);
      all[i] =
          cause == CAUSES.size()
              ? TimeToEvent.censored(ages[i])
              : TimeToEvent.ended(ages[i], CAUSES.get(cause));
    }
    subjects = Arrays.asList(all);
  }

  /** Does it. */
  @Benchmark
  public Object answer() {
    return switch (what) {
      case "sort" -> sorted();
      case "Kaplan-Meier" -> curve(new KaplanMeier());
      case "Aalen-Johansen" -> curve(new AalenJohansen());
      default -> throw new IllegalStateException("cannot time " + what);
    };
  }

  private long[] sorted() {
    long[] copy = ages.clone();
    Arrays.sort(copy);
    return copy;
  }

  private <R> R curve(Metric<TimeToEvent, R> metric) {
    return metric.measure(subjects);
  }
}
