package com.example.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.testkit.GoldenCases;
import org.salesprocess.testkit.PlanLaws;

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

    assertThat(blocks("text")).hasSize(2);
    assertThat(failure(folder).strip().lines().map(String::strip))
        .containsSequence(blocks("text").get(0));
  }

  @Test
  void the_broken_law_that_it_shows_is_of_such_a_plan() throws ReflectiveOperationException {
    Method law =
        PlanLaws.class.getDeclaredMethod(
            "no_level_at_which_the_plan_changes_is_a_larger_cliff"); // else jqwik calls it
    law.setAccessible(true);

    Throwable broken = catchThrowable(() -> law.invoke(new WithCliff())).getCause();
    assertThat(broken.getMessage().lines().map(String::strip))
        .containsExactlyElementsOf(blocks("text").get(1));
  }

  /** Our plan, had it paid the rate of the tier that is reached for everything. */
  static class WithCliff extends OurPlanLawsTest {
    @Override
    protected CommissionPlan plan() {
      Input booked = Input.of(Measure.BOOKED);
      RateTable rates =
          RateTable.whole(Quantity.parse("0.05"))
              .from(Quantity.parse("USD 50000"), Quantity.parse("0.08"))
              .build();
      return CommissionPlan.builder("closers", CurrencyUnit.USD)
          .from(LocalDate.of(2026, 1, 1))
          .component(
              Component.builder("commission")
                  .calendar(SalesCalendar.months())
                  .formula(Formula.Rated.of(rates, booked, booked))
                  .modifier(Modifier.cap(Input.constant(Quantity.parse("USD 10000"))))
                  .build())
          .build();
    }
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
