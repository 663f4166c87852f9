package org.salesprocess.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Measures the library against what a user would pick instead, and prints the ratios.
 *
 * @since 0.1
 */
public final class Benchmarks {

  private static final double NANOS_PER_MILLI = 1e6;

  private Benchmarks() {}

  /**
   * Measures and prints.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    BenchmarkOptions options;
    try {
      options = BenchmarkOptions.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(BenchmarkOptions.USAGE);
      System.exit(2);
      return;
    }
    System.out.println(machine(options));
    for (Question question : options.questions()) {
      print(question, measure(question, options));
    }
    options.timings().forEach(timing -> print(timing, options));
  }

  private static Results measure(Question question, BenchmarkOptions options) {
    Measurer measurer = new Measurer(options);
    Results results = new Results(question, options.scale());
    Set<Question.Cell> cells = question.cells(options.scale());
    // in rounds, so that a slow quarter of an hour of the machine falls on everyone
    for (int round = 1; round <= options.forks(); round++) {
      for (Question.Cell cell : cells) {
        if (round <= measurer.forks(cell)) {
          double millis = measurer.millis(cell);
          System.err.printf(
              Locale.ROOT,
              "%s, round %d: %s, %,d, %d threads: %,.1f ms%n",
              question,
              round,
              cell.contender().label(),
              cell.size(),
              cell.threads(),
              millis);
          results.time(cell, millis);
        }
      }
    }
    for (Contender contender : question.contenders()) {
      int size = question.size(contender, options.scale());
      Question.Cell cell = new Question.Cell(question, contender, size, contender.mostThreads());
      System.err.printf(
          Locale.ROOT, "%s: load and heap of %s, %,d%n", question, contender.label(), size);
      results.load(cell, quotient(measurer.loadNanos(cell), NANOS_PER_MILLI));
      if (contender.kind() != Contender.Kind.NATIVE) {
        results.heap(cell, quotient(measurer.peakBytes(cell), size));
      }
    }
    return results;
  }

  private static void print(Timing timing, BenchmarkOptions options) {
    Measurer measurer = new Measurer(options);
    Columns table = new Columns(timing.heading(), "ms");
    for (Timing.Row row : timing.rows(options.scale())) {
      double millis =
          Results.median(
              DoubleStream.generate(() -> measurer.millis(timing, row)).limit(options.forks()));
      System.err.printf(Locale.ROOT, "%s, %s: %,.1f ms%n", timing, row.label(), millis);
      table.row(row.label(), String.format(Locale.ROOT, "%,.1f", millis));
    }
    System.out.printf("%n== %s ==%n%n%s%n", timing, table);
  }

  private static String quotient(OptionalLong probed, double divisor) {
    return probed.isPresent()
        ? String.format(Locale.ROOT, "%,.1f", probed.getAsLong() / divisor)
        : "failed";
  }

  private static void print(Question question, Results results) {
    System.out.printf(
        "%n== %s ==%n%n%s%n%n%s%n%n%s%n%n%s%n%n%s%n",
        question,
        results.ratios(),
        results.growth(),
        results.heap(),
        results.loads(),
        results.times());
  }

  private static String machine(BenchmarkOptions options) {
    Runtime runtime = Runtime.getRuntime();
    return """
        date     %s
        machine  %d processors, %s %s
        java     %s %s
        run      %s, heap %s; median of %d forks, less where the table of times says so"""
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            runtime.availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            options.quick() ? "quick, a first look only" : "full",
            options.heap(),
            options.forks());
  }
}
