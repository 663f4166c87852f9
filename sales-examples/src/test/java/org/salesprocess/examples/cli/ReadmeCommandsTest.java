package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.examples.Readme;
import org.salesprocess.examples.csv.PipelineMapping;

/** What the README says of commands and files is so. */
class ReadmeCommandsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void the_review_prints_the_lines_that_the_readme_shows_of_it() {
    List<String> shown = Readme.blockAfter("## Two commands", "text");

    assertThat(shown).hasSizeGreaterThan(2);
    assertThat(Run.of("review").lines().stream().map(String::strip)).containsSequence(shown);
  }

  @Test
  void the_mapping_that_the_readme_shows_is_one(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("my-crm.json");
    Files.write(file, Readme.block("json"));

    assertThat(PipelineMapping.read(file).department()).isEqualTo("Hardware sales");
  }

  @Test
  void the_funnel_question_of_the_readme_is_answered_as_it_shows(@TempDir Path folder)
      throws IOException {
    String section = "## Ask a funnel question";
    Path events = Files.write(folder.resolve("events.csv"), Readme.blockAfter(section, "csv"));
    Path question = Files.write(folder.resolve("q.json"), Readme.blockAfter(section, "json"));
    String command = String.join(" ", Readme.blockAfter(section, "sh")).replace("\\ ", "");
    String[] arguments =
        command
            .substring(command.indexOf("funnel "))
            .replace("events.csv", events.toString())
            .split(" +");
    List<String> shown = Readme.blockAfter(section, "text");

    Run byOptions = Run.of(arguments);
    Run byFile =
        Run.of(
            "funnel",
            "--events",
            events.toString(),
            "--columns",
            "subject=lead",
            "--question",
            question.toString());

    assertThat(shown).hasSize(4);
    assertThat(byOptions.status()).isZero();
    assertThat(byOptions.lines().stream().map(String::strip)).containsSequence(shown);
    assertThat(byFile).isEqualTo(byOptions);
  }

  @Test
  void the_triangle_of_the_readme_is_that_of_its_file(@TempDir Path folder) throws IOException {
    String section = "## See whether customers come back";
    Path purchases =
        Files.write(folder.resolve("purchases.csv"), Readme.blockAfter(section, "csv"));
    String command = String.join(" ", Readme.blockAfter(section, "sh"));

    Run run =
        Run.of(
            command
                .substring(command.indexOf("retention "))
                .replace("purchases.csv", purchases.toString())
                .split(" +"));

    assertThat(run.status()).isZero();
    assertThat(run.lines().stream().map(String::strip))
        .containsSequence(Readme.blockAfter(section, "text"));
  }

  @Test
  void the_pay_that_the_readme_shows_is_worked_out_of_the_files_that_it_shows(@TempDir Path folder)
      throws IOException {
    String section = "## Pay sellers";
    Path sellers = Files.write(folder.resolve("sales.json"), Readme.blockAfter(section, "json"));
    Path program =
        Files.write(folder.resolve("program.json"), Readme.blockAfter("A program, here", "json"));
    Path deals = Files.write(folder.resolve("deals.csv"), Readme.blockAfter(section, "csv"));
    String command = String.join(" ", Readme.blockAfter(section, "sh")).replace("\\ ", "");
    String[] arguments =
        command
            .substring(command.indexOf("pay "))
            .replace("program.json", program.toString())
            .replace("sales.json", sellers.toString())
            .replace("deals.csv", deals.toString())
            .split(" +");
    List<String> shown = Readme.blockAfter(section, "text");

    Run run = Run.of(arguments);

    assertThat(shown).hasSize(10);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().stream().map(String::strip)).containsSequence(shown);
    assertThat(run.lines())
        .contains("ana is paid USD 3000.00 for 2026-01-01 to 2026-01-31")
        .noneMatch(line -> line.startsWith("Credited to"));
  }

  @Test
  void the_quotas_and_the_formula_of_the_readme_pay_what_it_says(@TempDir Path folder)
      throws IOException {
    String section = "## Pay sellers";
    Path sellers = Files.write(folder.resolve("sales.json"), Readme.blockAfter(section, "json"));
    Path quotas =
        Files.write(
            folder.resolve("quotas.json"), Readme.blockAfter("A plan that pays by", "json"));
    ObjectNode program =
        (ObjectNode) JSON.readTree(String.join("\n", Readme.blockAfter("A program, here", "json")));
    ((ObjectNode) program.at("/plans/0/components/0"))
        .set(
            "formula",
            JSON.readTree(String.join("\n", Readme.blockAfter("In the program above", "json"))));
    Path changed = Files.writeString(folder.resolve("program.json"), program.toString());
    Path deals = Files.write(folder.resolve("deals.csv"), Readme.blockAfter(section, "csv"));

    Run run =
        Run.of(
            "pay",
            "--program",
            changed.toString(),
            "--organization",
            sellers.toString(),
            "--quotas",
            quotas.toString(),
            "--deals",
            deals.toString(),
            "--period",
            "2026-01");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    // by hand: 1,200,000 / 12 = 100,000 x 5 % + 50,000 x 8 % = 9,000, of which 60,000 x 5 % of D1
    // is collected
    assertThat(run.lines())
        .anyMatch(
            line -> line.matches(" ana +9,000\\.00 +3,000\\.00 +3,000\\.00 +6,000\\.00 +0\\.00"));
  }

  @Test
  void the_plan_of_the_readme_is_reviewed_as_it_shows(@TempDir Path folder) throws IOException {
    String section = "## Prove a plan before it pays";
    Path plan = Files.write(folder.resolve("plan.json"), Readme.blockAfter(section, "json"));
    String command = String.join(" ", Readme.blockAfter(section, "sh"));
    String[] arguments =
        command
            .substring(command.indexOf("plan review"))
            .replace("plan.json", plan.toString())
            .split(" +");
    List<String> shown = Readme.blockAfter(section, "text");

    Run run = Run.of(arguments);

    assertThat(shown).hasSize(6);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(run.lines().stream().map(String::strip)).containsSequence(shown);
    assertThat(run.lines()).contains("NOTE unbounded", "  Accepted: agreed with the board");
  }

  @Test
  void the_proposed_plan_of_the_readme_pays_what_was_sold_as_it_shows(@TempDir Path folder)
      throws IOException {
    String section = "## Pay sellers";
    List<String> program = Readme.blockAfter("A program, here", "json");
    JsonNode next = JSON.readTree(String.join("\n", program)).at("/plans/0");
    Map<String, Path> files =
        Map.of(
            "program.json", Files.write(folder.resolve("program.json"), program),
            "sales.json",
                Files.write(folder.resolve("sales.json"), Readme.blockAfter(section, "json")),
            "deals.csv",
                Files.write(folder.resolve("deals.csv"), Readme.blockAfter(section, "csv")),
            "next.json",
                Files.writeString(
                    folder.resolve("next.json"),
                    next.toString().replace("0.05", "0.04").replace("0.08", "0.12")));
    String command =
        String.join(" ", Readme.blockAfter("With 0.04 and 0.12", "sh")).replace("\\ ", "");
    String[] arguments =
        Splitter.on(Pattern.compile(" +"))
            .splitToStream(command.substring(command.indexOf("plan diff")))
            .map(word -> files.containsKey(word) ? files.get(word).toString() : word)
            .toArray(String[]::new);

    Run run = Run.of(arguments);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
    // by hand: 100,000 x 5 % + 50,000 x 8 % against 100,000 x 4 % + 50,000 x 12 %
    assertThat(run.lines().stream().map(String::strip))
        .containsSequence(Readme.blockAfter("With 0.04 and 0.12", "text"));
  }

  @Test
  void continuous_integration_runs_the_test_command_of_the_readme_word_for_word() {
    List<String> test = Readme.blockAfter("Run every test", "sh");

    assertThat(test).hasSize(1);
    assertThat(Readme.stripped(Readme.PROJECT.resolve(".ci/run"))).containsAll(test);
  }
}
