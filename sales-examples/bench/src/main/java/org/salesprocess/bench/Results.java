package org.salesprocess.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured of one question, as tables. */
final class Results {

  private final Question question;
  private final int scale;
  private final Map<Question.Cell, Double> millis = new LinkedHashMap<>();
  private final Map<Question.Cell, String> bytes = new LinkedHashMap<>();

  Results(Question question, int scale) {
    this.question = question;
    this.scale = scale;
  }

  void time(Question.Cell cell, double ofAnswer) {
    millis.put(cell, ofAnswer);
  }

  void heap(Question.Cell cell, String perUnit) {
    bytes.put(cell, perUnit);
  }

  /** Returns how many times as fast as each other contender the library is, at a common size. */
  Columns ratios() {
    Columns table =
        new Columns(
            "library against", "size", "threads", "library ms", "other ms", "times as fast");
    for (Contender library : question.contenders()) {
      for (Contender other : question.contenders()) {
        if (library.isLibrary() && !other.isLibrary()) {
          ratio(table, library, other, 1, 1);
          if (library.mostThreads() > 1 || other.mostThreads() > 1) {
            ratio(table, library, other, library.mostThreads(), other.mostThreads());
          }
        }
      }
    }
    return table;
  }

  private void ratio(
      Columns table, Contender library, Contender other, int ofLibrary, int ofOther) {
    int size = question.commonSize(library, other, scale);
    double ours = millis(library, size, ofLibrary);
    double theirs = millis(other, size, ofOther);
    table.row(
        "%s: %s".formatted(library, other),
        count(size),
        "%d : %d".formatted(ofLibrary, ofOther),
        tenths(ours),
        tenths(theirs),
        timesAsFast(theirs / ours));
  }

  /** Returns what each contender takes, by size and threads. */
  Columns times() {
    Columns table = new Columns("engine", "size", "threads", "ms", "ns per " + question.unit());
    millis.forEach(
        (cell, ofAnswer) ->
            table.row(
                cell.contender().name(),
                count(cell.size()),
                Integer.toString(cell.threads()),
                tenths(ofAnswer),
                tenths(ofAnswer * 1e6 / cell.size())));
    return table;
  }

  /** Returns by how much the time grows with twice the data, and falls with twice the threads. */
  Columns growth() {
    Columns table = new Columns("engine", "size", "threads", "twice the data", "two threads");
    for (Contender contender : question.contenders()) {
      int size = question.size(contender, scale);
      for (int threads = 1; threads <= contender.mostThreads(); threads++) {
        double ofAll = millis(contender, size, threads);
        table.row(
            contender.name(),
            count(size),
            Integer.toString(threads),
            hundredths(ofAll / millis(contender, size / 2, threads)) + " x the time",
            threads == 1 ? "" : hundredths(millis(contender, size, 1) / ofAll) + " x as fast");
      }
    }
    return table;
  }

  /** Returns the heap at the peak. */
  Columns heap() {
    Columns table = new Columns("engine", "size", "threads", "bytes per " + question.unit());
    bytes.forEach(
        (cell, perUnit) ->
            table.row(
                cell.contender().name(),
                count(cell.size()),
                Integer.toString(cell.threads()),
                perUnit));
    return table;
  }

  private double millis(Contender contender, int size, int threads) {
    Double measured = millis.get(new Question.Cell(question, contender, size, threads));
    return measured == null ? Double.NaN : measured;
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
