package org.salesprocess.bench;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** What was measured of one question, as tables. */
final class Results {

  private final Question question;
  private final int scale;
  private final ListMultimap<Question.Cell, Double> millis =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();
  private final Map<Question.Cell, String> bytes = new LinkedHashMap<>();
  private final Map<Question.Cell, String> loads = new LinkedHashMap<>();

  Results(Question question, int scale) {
    this.question = question;
    this.scale = scale;
  }

  void time(Question.Cell cell, double ofFork) {
    millis.put(cell, ofFork);
  }

  void load(Question.Cell cell, String ofLoading) {
    loads.put(cell, ofLoading);
  }

  void heap(Question.Cell cell, String perUnit) {
    bytes.put(cell, perUnit);
  }

  /** Returns how many times as fast as each other contender the library is, at a common size. */
  Columns ratios() {
    Columns table =
        new Columns(
            "library against", "size", "threads", "library ms", "other ms", "times as fast");
    for (Question.Pair pair : question.pairs(scale)) {
      double ours = millis(pair.library());
      double theirs = millis(pair.other());
      table.row(
          "%s: %s".formatted(pair.library().contender().label(), pair.other().contender().label()),
          count(pair.library().size()),
          "%d : %d".formatted(pair.library().threads(), pair.other().threads()),
          tenths(ours),
          tenths(theirs),
          timesAsFast(theirs / ours));
    }
    return table;
  }

  /** Returns what each contender takes, by size and threads. */
  Columns times() {
    Columns table =
        new Columns("engine", "size", "threads", "forks", "ms", "ns per " + question.unit());
    for (Question.Cell cell : millis.keySet()) {
      table.row(
          cell.contender().label(),
          count(cell.size()),
          Integer.toString(cell.threads()),
          Integer.toString(millis.get(cell).size()),
          tenths(millis(cell)),
          tenths(millis(cell) * 1e6 / cell.size()));
    }
    return table;
  }

  /** Returns by how much the time grows with twice the data, and falls with twice the threads. */
  Columns growth() {
    Columns table = new Columns("engine", "size", "threads", "twice the data", "two threads");
    for (Contender contender : question.contenders()) {
      if (contender.part() != Contender.Part.CENTRAL) {
        continue;
      }
      int size = question.size(contender, scale);
      for (int threads = 1; threads <= contender.mostThreads(); threads++) {
        double ofAll = millis(new Question.Cell(question, contender, size, threads));
        table.row(
            contender.label(),
            count(size),
            Integer.toString(threads),
            hundredths(ofAll / millis(new Question.Cell(question, contender, size / 2, threads)))
                + " x the time",
            threads == 1
                ? ""
                : hundredths(millis(new Question.Cell(question, contender, size, 1)) / ofAll)
                    + " x as fast");
      }
    }
    return table;
  }

  /** Returns the heap at the peak. */
  Columns heap() {
    return probed("bytes per " + question.unit(), bytes);
  }

  /** Returns what loading takes, which is in no other table. */
  Columns loads() {
    return probed("ms to load", loads);
  }

  private static Columns probed(String what, Map<Question.Cell, String> figures) {
    Columns table = new Columns("engine", "size", "threads", what);
    figures.forEach(
        (cell, figure) ->
            table.row(
                cell.contender().label(),
                count(cell.size()),
                Integer.toString(cell.threads()),
                figure));
    return table;
  }

  private double millis(Question.Cell cell) {
    return median(millis.get(cell).stream().mapToDouble(Double::doubleValue));
  }

  /** Returns the one in the middle, or what lies halfway between the two; NaN if there are none. */
  static double median(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String timesAsFast(double times) {
    return times < 1 ? "1/" + tenths(1 / times) : hundredths(times);
  }

  private static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  private static String hundredths(double value) {
    return String.format(Locale.ROOT, "%,.2f", value);
  }
}
