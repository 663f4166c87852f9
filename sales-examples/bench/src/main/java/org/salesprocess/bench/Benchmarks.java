package org.salesprocess.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Measures the library against what a user would pick instead, and prints the ratios.
 *
 * @since 0.1
 */
public final class Benchmarks {

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
  }

  private static Results measure(Question question, BenchmarkOptions options) {
    Measurer measurer = new Measurer(options);
    Results results = new Results(question, options.scale());
    Set<Question.Cell> cells = question.cells(options.scale());
    int done = 0;
    for (Question.Cell cell : cells) {
      System.err.printf(
          Locale.ROOT,
          "%s %d/%d: %s, %,d, %d threads",
          question,
          ++done,
          cells.size(),
          cell.contender(),
          cell.size(),
          cell.threads());
      double millis = measurer.millis(cell);
      System.err.printf(Locale.ROOT, ": %,.1f ms%n", millis);
      results.time(cell, millis);
    }
    for (Contender contender : question.contenders()) {
      if (contender.kind() != Contender.Kind.NATIVE) {
        int size = question.size(contender, options.scale());
        Question.Cell cell = new Question.Cell(question, contender, size, contender.mostThreads());
        System.err.printf(Locale.ROOT, "%s: heap of %s, %,d%n", question, contender, size);
        results.heap(cell, perUnit(measurer.peakBytes(cell), size));
      }
    }
    return results;
  }

  private static String perUnit(OptionalLong bytes, int size) {
    return bytes.isPresent()
        ? String.format(Locale.ROOT, "%,.1f", (double) bytes.getAsLong() / size)
        : "failed";
  }

  private static void print(Question question, Results results) {
    System.out.printf(
        "%n== %s ==%n%n%s%n%n%s%n%n%s%n%n%s%n",
        question, results.ratios(), results.growth(), results.heap(), results.times());
  }

  private static String machine(BenchmarkOptions options) {
    Runtime runtime = Runtime.getRuntime();
    return """
        date     %s
        machine  %d processors, %s %s
        java     %s %s
        run      median of %d forks, heap %s%s"""
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            runtime.availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.vm.version"),
            options.forks(),
            options.heap(),
            options.quick() ? ", quick: a first look only" : "");
  }
}
