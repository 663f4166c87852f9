package org.salesprocess.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one figure at a time, each in processes of its own. */
final class Measurer {

  // Drools looks for a logger, and none is wanted
  private static final String TOUCHED_HEAP = "-XX:+AlwaysPreTouch";
  private static final String QUIET_LOGGING = "-Dslf4j.internal.verbosity=ERROR";

  private final BenchmarkOptions options;

  Measurer(BenchmarkOptions options) {
    this.options = options;
  }

  /**
   * Returns the time of one answer in a process of its own: the median of what is measured.
   *
   * @throws IllegalStateException if an engine fails or answers wrongly
   */
  double millis(Question.Cell cell) {
    int iterations = isCentral(cell) ? 3 : 1;
    ChainedOptionsBuilder benchmark =
        benchmark(cell.question().benchmark(), isCentral(cell) ? 2 : 1, iterations)
            .param("engine", cell.contender().name())
            .param("size", Integer.toString(cell.size()))
            .param("threads", Integer.toString(cell.threads()));
    return median(benchmark, cell);
  }

  /** Returns the time of one figure of what is timed alone, in the same way. */
  double millis(Timing timing, Timing.Row row) {
    ChainedOptionsBuilder benchmark = benchmark(timing.benchmark().getName(), 3, 3);
    row.parameters().forEach((name, value) -> benchmark.param(name, value));
    return median(benchmark, timing + ", " + row.label());
  }

  private ChainedOptionsBuilder benchmark(String name, int warmups, int iterations) {
    return new OptionsBuilder()
        .include("^" + name + "\\.")
        .forks(1)
        .warmupIterations(warmups)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.seconds(1))
        .jvmArgs(
            "-Xms" + options.heap(),
            "-Xmx" + options.heap(),
            TOUCHED_HEAP, // what the system takes to hand over new memory differs by the hour
            QUIET_LOGGING)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT);
  }

  private static double median(ChainedOptionsBuilder benchmark, Object what) {
    try {
      return median(new Runner(benchmark.build()).runSingle());
    } catch (RunnerException e) {
      throw new IllegalStateException(what + " could not be measured", e);
    }
  }

  /** Returns how many processes measure a figure. */
  int forks(Question.Cell cell) {
    return cell.isAside(options.scale()) ? 1 : options.forks();
  }

  // each iteration holds an answer at least; what takes a second to answer is warm after one
  private boolean isCentral(Question.Cell cell) {
    return cell.contender().part() == Contender.Part.CENTRAL && !cell.isAside(options.scale());
  }

  private static double median(RunResult ofFork) {
    return Results.median(
        ofFork.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore()));
  }

  /** Returns the heap that is needed at the peak, in bytes; empty if the probe failed. */
  OptionalLong peakBytes(Question.Cell cell) {
    return probe(HeapProbe.class, cell, "-XX:+UseSerialGC");
  }

  /** Returns what loading takes, in nanoseconds; empty if the probe failed. */
  OptionalLong loadNanos(Question.Cell cell) {
    return probe(LoadProbe.class, cell, "-XX:+UseG1GC");
  }

  private OptionalLong probe(Class<?> main, Question.Cell cell, String collector) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            collector,
            "-Xmx" + options.heap(),
            QUIET_LOGGING,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            cell.question().name(),
            cell.contender().name(),
            Integer.toString(cell.size()),
            Integer.toString(cell.threads()));
    try {
      Process probe =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String printed =
          new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return probe.waitFor() == 0 ? OptionalLong.of(Long.parseLong(printed)) : OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
