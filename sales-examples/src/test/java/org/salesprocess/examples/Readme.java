package org.salesprocess.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The README of the project, for the tests that hold it to what the project does. */
public final class Readme {

  /** The folder of the whole project. */
  public static final Path PROJECT =
      Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).resolve("..");

  private Readme() {}

  /** Returns its lines without the spaces around them. */
  public static List<String> lines() {
    return stripped(PROJECT.resolve("README.md"));
  }

  /** Returns the lines of the first block of code that is marked as of this language. */
  public static List<String> block(String language) {
    return blockAfter("", language);
  }

  /** Returns the lines of the first such block below the line that begins with some words. */
  public static List<String> blockAfter(String words, String language) {
    return lines().stream()
        .dropWhile(line -> !line.startsWith(words))
        .dropWhile(line -> !line.equals("```" + language))
        .skip(1)
        .takeWhile(line -> !line.equals("```"))
        .toList();
  }

  /** Returns the lines of a file without the spaces around them. */
  public static List<String> stripped(Path file) {
    try {
      return Files.readAllLines(file).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
