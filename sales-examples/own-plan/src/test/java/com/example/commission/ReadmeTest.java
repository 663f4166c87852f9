package com.example.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.testkit.GoldenCases;

/** What the README shows stands in the files of this project, and is what they do. */
class ReadmeTest {

  private static final Path CASE = Path.of("src/test/golden/a-month-in-both-tiers");

  @Test
  void the_code_that_it_shows_is_compiled_and_run() {
    assertThat(blocks("xml")).hasSize(1).allMatch(block -> contains(Path.of("pom.xml"), block));
    assertThat(blocks("java"))
        .hasSize(5)
        .allSatisfy(block -> assertThat(files(".java")).anyMatch(file -> contains(file, block)));
  }

  @Test
  void the_files_that_it_shows_are_those_of_cases() {
    assertThat(blocks("json")).hasSize(1).allMatch(block -> isWhole(".json", block));
    assertThat(blocks("csv")).hasSize(4).allMatch(block -> isWhole(".csv", block));
  }

  @Test
  void the_failure_that_it_shows_is_the_one_of_that_case(@TempDir Path folder) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("a-month-in-both-tiers"));
    Files.copy(Path.of("src/test/golden/organization.json"), folder.resolve("organization.json"));
    Files.copy(CASE.resolve("transactions.csv"), copy.resolve("transactions.csv"));
    Files.writeString(
        copy.resolve("expected.csv"),
        Files.readString(CASE.resolve("expected.csv")).replace("2600", "3200"));

    assertThat(blocks("text")).hasSize(1);
    assertThat(failure(folder).strip().lines().map(String::strip))
        .containsSequence(blocks("text").get(0));
  }

  private static String failure(Path folder) {
    DynamicTest test =
        (DynamicTest)
            GoldenCases.in(folder)
                .program(OurPlan.program(GoldenCasesTest.SELLERS))
                .tests()
                .findFirst()
                .orElseThrow();
    return catchThrowable(() -> test.getExecutable().execute()).getMessage();
  }

  private static List<List<String>> blocks(String language) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> rest = lines(Path.of("README.md"));
    int start = rest.indexOf("```" + language);
    while (start >= 0) {
      rest = rest.subList(start + 1, rest.size());
      blocks.add(rest.subList(0, rest.indexOf("```")));
      start = rest.indexOf("```" + language);
    }
    return blocks;
  }

  private static boolean contains(Path file, List<String> block) {
    return Collections.indexOfSubList(lines(file), block) >= 0;
  }

  private static boolean isWhole(String ending, List<String> block) {
    return files(ending).stream().anyMatch(file -> lines(file).equals(block));
  }

  private static List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(Path.of("src"))) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
