package org.salesprocess.examples.cli;

import java.io.PrintWriter;
import java.util.List;

/** Tells what was wrong with single rows: the first ones, and how many more there were. */
final class Findings {

  private static final int MOST_SHOWN = 10;

  private Findings() {}

  static void print(List<String> sentences, PrintWriter err) {
    sentences.stream().limit(MOST_SHOWN).forEach(err::println);
    if (sentences.size() > MOST_SHOWN) {
      err.println("... and %d more like these".formatted(sentences.size() - MOST_SHOWN));
    }
    err.flush();
  }
}
