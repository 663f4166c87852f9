package org.salesprocess.examples.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;

/** What a program prints, line by line. */
final class Printed {

  private Printed() {}

  static List<String> by(Consumer<String[]> main) {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, UTF_8)) {
      System.setOut(out);
      main.accept(new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(UTF_8).lines().toList();
  }
}
