package org.salesprocess.examples.cli;

import java.io.PrintWriter;
import java.util.List;

/** Tells what was wrong with single rows: the first ones, and how many more there were. */
final class Findings {

  private static final int MOST_SHOWN = 10;

  private Findings() {}

  static void print(List<String> sentences, PrintWriter err) {
    print(sentences, sentences.size(), err);
  }

  /** Tells the first of some findings, of which not all need be there. */
  static void print(List<String> first, long all, PrintWriter err) {
    first.stream().limit(MOST_SHOWN).forEach(err::println);
    if (all > MOST_SHOWN) {
      err.println("... and %d more like these".formatted(all - MOST_SHOWN));
    }
    err.flush();
  }
}
