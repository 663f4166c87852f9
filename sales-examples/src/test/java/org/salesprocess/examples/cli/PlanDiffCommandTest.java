package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanDiffCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  private static String plan(String version, String tiers) {
    return """
        {"id": "closers", "version": "%s", "currency": "USD", "from": "2026-01-01",
         "components": [{"id": "commission", "calendar": {"unit": "month"},
           "formula": {"table": {"application": "marginal", "tiers": [%s]},
             "base": {"measure": "booked"}}}]}
        """
        .formatted(version, tiers);
  }

  // 5 %
  private static final String FLAT =
      "{\"value\": \"0.05\"}, {\"from\": \"USD 100000\", \"value\": \"0.05\"}";

  // 4 % up to USD 100,000 and 7 % above
  private static final String STEEP =
      "{\"value\": \"0.04\"}, {\"from\": \"USD 100000\", \"value\": \"0.07\"}";

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Run diff(Path present, Path proposed, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("plan", "diff", present.toString(), proposed.toString(), "--width", "120"));
    Collections.addAll(arguments, more);
    return Run.of(arguments.toArray(String[]::new));
  }

  private Run steeper(String... more) throws IOException {
    return diff(file("one.json", plan("1", FLAT)), file("two.json", plan("2", STEEP)), more);
  }

  @Test
  void a_plan_that_pays_otherwise_is_told_in_words_and_by_level() throws IOException {
    Run run = steeper("--quota", "USD 100000", "--at", "0.5=2", "--at", "1=3", "--at", "2=1");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    // by hand: 1 % of 100,000 less, made good by 2 % of a further 50,000;
    // 2 x 2,500 + 3 x 5,000 + 10,000 against 2 x 2,000 + 3 x 4,000 + 11,000
    assertThat(run.lines())
        .containsExactly(
            "Plan closers (version 2) instead of closers (version 1): 2 changes, pay differs",
            "",
            "What changed",
            "------------",
            "Component commission, table, tier 1, value: 4 % instead of 5 %.",
            "Component commission, table, tier 2, value: 7 % instead of 5 %.",
            "",
            "the whole plan, by the calendar of months",
            "-----------------------------------------",
            "At USD 0.00 pays the same.",
            "Above USD 0.00 to below USD 150000.00 pays less.",
            "At USD 150000.00 pays the same.",
            "Above USD 150000.00 pays more.",
            "The curves cross at USD 150000.00.",
            "Pays more without bound, if only enough is sold.",
            "Pays less by at most USD 1000.00 at USD 100000.00.",
            "Expected in a period: USD 27000.00 instead of USD 30000.00: 1 gains, 5 lose, 0 the"
                + " same.",
            "");
  }

  @Test
  void two_versions_that_pay_the_same_are_no_difference() throws IOException {
    Run run = diff(file("one.json", plan("1", FLAT)), file("two.json", plan("2", FLAT)));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .startsWith(
            "Plan closers (version 2) instead of closers (version 1): no change, pay is the same")
        .contains("Pays the same at every level.");
  }

  @Test
  void what_curves_do_not_show_is_a_difference_that_is_said_to_be_so() throws IOException {
    String held = plan("1", FLAT).replace("\"formula\"", "\"timing\": \"at-end\", \"formula\"");

    Run run = diff(file("one.json", plan("1", FLAT)), file("two.json", held));

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines())
        .contains(
            "Component commission, posted: at end instead of to date. Curves do not show what this"
                + " does.",
            "Pays the same at every level.");
  }

  @Test
  void json_is_one_document_with_every_exact_level() throws IOException {
    Path json = folder.resolve("diff.json");

    Run run = steeper("--quota", "USD 100000", "--at", "2=1", "--json", json.toString());

    assertThat(run.status()).isEqualTo(1);
    JsonNode answer = MAPPER.readTree(json.toFile());
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "format", "present", "proposed", "paysTheSame", "changes", "pay", "notCompared");
    assertThat(answer.at("/proposed").toString())
        .isEqualTo("{\"plan\":\"closers\",\"version\":\"2\"}");
    assertThat(answer.at("/paysTheSame").asBoolean()).isFalse();
    assertThat(answer.at("/changes/0").toString())
        .isEqualTo(
            "{\"component\":\"commission\",\"place\":\"component commission, table, tier 1, value\","
                + "\"before\":\"5 %\",\"after\":\"4 %\",\"effect\":\"shown\",\"sentence\":"
                + "\"component commission, table, tier 1, value: 4 % instead of 5 %.\"}");
    assertThat(answer.at("/pay/0/stretches/1").toString())
        .isEqualTo(
            "{\"pays\":\"less\",\"from\":\"USD 0.00\",\"includesFrom\":false,"
                + "\"until\":\"USD 150000.00\",\"includesUntil\":false}");
    assertThat(answer.at("/pay/0/crossings/0").asText()).isEqualTo("USD 150000.00");
    assertThat(answer.at("/pay/0/gain").toString()).isEqualTo("{\"unbounded\":true}");
    assertThat(answer.at("/pay/0/loss").toString())
        .isEqualTo(
            "{\"unbounded\":false,\"amount\":\"USD 1000.00\",\"level\":\"USD 100000.00\","
                + "\"side\":\"at\"}");
    assertThat(answer.at("/pay/0/expected").toString())
        .isEqualTo(
            "{\"gain\":1,\"lose\":0,\"same\":0,\"present\":\"USD 10000.00\","
                + "\"proposed\":\"USD 11000.00\"}");
    assertThat(answer.at("/pay/1/component").asText()).isEqualTo("commission");
    Run printed = steeper("--quota", "USD 100000", "--at", "2=1", "--json", "-");
    assertThat(MAPPER.readTree(printed.out())).isEqualTo(answer);
  }

  @Test
  void versions_of_a_program_are_chosen_by_name() throws IOException {
    String ends =
        plan("1", FLAT).replace("\"components\"", "\"until\": \"2026-07-01\", \"components\"");
    String begins = plan("2", STEEP).replace("2026-01-01", "2026-07-01");
    Path program =
        file(
            "program.json",
            """
            {"currency": "USD", "zone": "UTC", "payCalendar": {"unit": "month"},
             "crediting": [{"id": "owner", "shares": [{"to": "owner", "share": 1}]}],
             "plans": [%s, %s], "assignments": []}
            """
                .formatted(ends, begins));

    Run chosen = diff(program, program, "--present", "1", "--proposed", "2");
    Run unclear = diff(program, program, "--present", "1");

    assertThat(chosen.err()).isEmpty();
    assertThat(chosen.status()).isEqualTo(1);
    assertThat(chosen.lines())
        .contains(
            "In force: from 2026-07-01 instead of from 2026-01-01 until 2026-07-01.",
            "The curves cross at USD 150000.00.");
    assertThat(unclear.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(unclear.err())
        .startsWith(
            "program.json: --plan and --proposed must choose one of [closers (version 1), closers"
                + " (version 2)], was none");
  }

  @Test
  void what_cannot_be_compared_is_one_clear_line() throws IOException {
    Path dollars = file("one.json", plan("1", FLAT));
    Path euros = file("two.json", plan("1", FLAT).replace("USD", "EUR"));

    Run currencies = diff(dollars, euros);
    Run missing = diff(dollars, folder.resolve("none.json"));
    Run attainment = diff(dollars, dollars, "--at", "much");

    assertThat(currencies.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(currencies.err())
        .startsWith("plan diff: both must be in one currency, plan closers");
    assertThat(missing.status()).isEqualTo(ExitStatus.FILE);
    assertThat(missing.err()).startsWith("sales plan diff: ").contains("none.json");
    assertThat(attainment.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(attainment.err()).startsWith("--at: must be such as 0.8=6, was much");
  }

  @Test
  void help_tells_what_the_exit_status_says() {
    Run run = Run.of("plan", "diff", "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("both pay the same in what is supposed, whatever is sold")
        .contains("pay differs, or cannot be shown to be the same")
        .contains("--quota=QUOTA", "--measure=NAME", "--target=AMOUNT", "--suppose=FILE", "--at=");
  }
}
