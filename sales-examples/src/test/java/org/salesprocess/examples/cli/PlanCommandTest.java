package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that are looked at from the command line. */
class PlanCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  // a cliff at quota, and a bonus that asks for what is not sold
  private static final String PLAN =
      """
      {
        "id": "closers", "currency": "USD", "from": "2026-01-01",
        "components": [{
          "id": "commission", "calendar": {"unit": "month"},
          "formula": {"base": {"measure": "booked"}, "level": {"attainment": "booked"},
                      "table": {"application": "whole",
                                "tiers": [{"value": "0.08"}, {"from": "1", "value": "0.12"}]}},
          "modifiers": [{"cap": {"constant": "USD 30000"}}]
        }]
      }
      """;

  private static final String CALLS =
      """
      {
        "id": "calls", "calendar": {"unit": "month"},
        "formula": {"base": {"measure": "meetings"}, "table": {"value": "USD 10"}}
      }
      """;

  @TempDir private Path folder;
  private Path plan = Path.of("");

  @BeforeEach
  void write() throws IOException {
    plan = Files.writeString(folder.resolve("plan.json"), PLAN);
  }

  private Run review(String... more) {
    return run("review", more);
  }

  private Run run(String command, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "plan";
    arguments[1] = command;
    arguments[2] = plan.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Run.of(arguments);
  }

  private Path withCalls() throws IOException {
    return Files.writeString(plan, PLAN.replace("}]\n}", "}, " + CALLS + "]\n}"));
  }

  @Test
  void a_cliff_is_printed_with_its_example() {
    Run run = review("--quota", "USD 100000", "--width", "300");
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .containsSequence(
            "WARNING cliff in commission",
            "  At USD 100000.00 of sales, pay jumps up by USD 4000.00, from USD 8000.00 to USD"
                + " 12000.00: a sale that only just reaches it is worth that much, and one that"
                + " only just misses it nothing of it.",
            "  For example, USD 99999.99 on 2026-01-01 (deal one) pays USD 8000.00, but USD"
                + " 100000.00 on 2026-01-01 (deal one) pays USD 12000.00.");
  }

  @Test
  void the_exit_status_is_by_how_serious_the_worst_finding_is() {
    String[] quota = {"--quota", "USD 100000"};
    assertThat(review(quota).status()).isEqualTo(ExitStatus.OK);
    assertThat(review("--quota", "USD 100000", "--fail-on", "warning").status())
        .isEqualTo(ExitStatus.FOUND);
    assertThat(
            review("--quota", "USD 100000", "--fail-on", "warning", "--tolerate", "USD 100000")
                .status())
        .isEqualTo(ExitStatus.OK);
  }

  @Test
  void expectations_tell_what_each_component_pays() {
    Run run = review("--quota", "USD 100000", "--at", "0.5=3", "--at", "6/5=1");
    // 3 x 4,000 and 14,400
    assertThat(run.lines()).anyMatch(line -> line.matches(" commission +USD 26400.00 +4 of 4"));
  }

  @Test
  void a_review_is_written_as_json() throws IOException {
    Path file = folder.resolve("review.json");
    review("--quota", "USD 100000", "--json", file.toString());
    JsonNode cliff = JSON.readTree(file.toFile()).at("/reviews/0/findings/0");
    assertThat(cliff.path("kind").asText()).isEqualTo("cliff");
    assertThat(cliff.path("severity").asText()).isEqualTo("warning");
    assertThat(cliff.path("component").asText()).isEqualTo("commission");
    assertThat(cliff.at("/example/one/0/value").asText()).isEqualTo("USD 99999.99");
    assertThat(cliff.at("/example/otherPay").asText()).isEqualTo("USD 12000.00");
    assertThat(cliff.has("accepted")).isFalse();
  }

  @Test
  void a_margin_below_the_rate_is_found() {
    assertThat(review("--quota", "USD 100000", "--margin", "0.1").out())
        .contains("WARNING rate-above-margin");
  }

  @Test
  void what_is_not_sold_can_be_supposed() throws IOException {
    withCalls();
    assertThat(review("--quota", "USD 100000").out())
        .contains("WARNING not-proved in calls", "Component calls cannot be drawn");
    Path supposed =
        Files.writeString(
            folder.resolve("supposed.json"),
            """
            [{"input": {"measure": "meetings"}, "value": "8"}]
            """);
    Run run = review("--quota", "USD 100000", "--suppose", supposed.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain("not-proved");
  }

  @Test
  void a_curve_is_a_table_of_breakpoints() {
    Run run = run("curve", "--quota", "USD 100000", "--width", "100");
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.lines())
        .anyMatch(
            line -> line.matches(" USD 100000.00 +USD 8000.00 +USD 12000.00 +USD 12000.00 +0.12"))
        .anyMatch(
            line -> line.matches(" USD 250000.00 +USD 30000.00 +USD 30000.00 +USD 30000.00 +0"))
        .contains("Pays at most USD 30000.00.");
  }

  @Test
  void curves_are_written_as_json_with_exact_rates() throws IOException {
    Path file = folder.resolve("curve.json");
    run("curve", "--quota", "USD 100000", "--json", file.toString());
    JsonNode curve = JSON.readTree(file.toFile()).at("/plans/0/curves/commission");
    assertThat(curve.path("neverFalls").asBoolean()).isTrue();
    assertThat(curve.path("maximum").asText()).isEqualTo("USD 30000.00");
    assertThat(curve.at("/breakpoints/1/sold").asText()).isEqualTo("USD 100000.00");
    assertThat(curve.at("/breakpoints/1/rate").asText()).isEqualTo("3/25");
  }

  @Test
  void a_quota_of_quarters_holds_for_the_quarter_to_date() throws IOException {
    Files.writeString(
        plan,
        PLAN.replace(
            "{\"attainment\": \"booked\"}",
            "{\"attainment\": \"booked\", \"over\": {\"toDate\": {\"unit\": \"quarter\"}}}"));
    Run run = run("curve", "--quota", "quarter=USD 200000", "--width", "100");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.lines())
        .anyMatch(
            line -> line.matches(" USD 200000.00 +USD 16000.00 +USD 24000.00 +USD 24000.00 +0.12"));
    assertThat(run("curve", "--quota", "USD 200000").out()).contains("cannot be drawn");
    assertThat(review("--quota", "quarter=USD 200000").out())
        .contains("WARNING cliff in commission")
        .doesNotContain("cannot be drawn");
  }

  @Test
  void components_of_one_calendar_are_drawn_together_and_a_limit_with_them() throws IOException {
    String commission =
        "{\"id\": \"%s\", \"calendar\": {\"unit\": \"%s\"}, \"formula\": {\"base\":"
            + " {\"measure\": \"booked\"}, \"table\": {\"value\": \"%s\"}}}";
    String parts =
        String.join(
            ", ",
            commission.formatted("one", "month", "0.02"),
            commission.formatted("two", "month", "0.03"),
            commission.formatted("three", "quarter", "0.01"));
    Files.writeString(
        plan,
        """
        {"id": "closers", "currency": "USD", "from": "2026-01-01", "components": [%s],
         "limits": [{"calendar": {"unit": "quarter"}, "most": {"constant": "USD 5000"}}]}
        """
            .formatted(parts));
    Run run = run("curve", "--width", "120");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    // by hand: 2 % and 3 % are 5 %; 1 % of 500,000 is the most of a quarter
    assertThat(run.lines())
        .containsSubsequence(
            "the whole plan, by the calendar of months",
            " USD 0.00    USD 0.00  USD 0.00    USD 0.00           0.05",
            "the whole plan, by the calendar of 3 months from JANUARY",
            "Pays at most USD 5000.00.");
    Files.writeString(
        plan,
        Files.readString(plan)
            .replace(
                "\"limits\": [{\"calendar\": {\"unit\": \"quarter\"}",
                "\"limits\": [{\"calendar\": {\"unit\": \"year\"}"));
    Run other = run("curve", "--width", "120");
    assertThat(other.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(other.out()).contains("cannot be drawn: payout curve of plan closers: all must be");
  }

  @Test
  void what_cannot_be_drawn_is_named_and_changes_the_exit_status() throws IOException {
    withCalls();
    Run run = run("curve", "--quota", "USD 100000", "--width", "200");
    assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(run.lines())
        .contains(
            "cannot be drawn: payout scenario: own meetings (period) must be fixed, as it does not"
                + " follow from what is sold");
    assertThat(run("curve", "--quota", "USD 100000", "--component", "commission").status())
        .isEqualTo(ExitStatus.OK);
  }

  @Test
  void all_versions_of_a_program_are_looked_at_or_one_plan_of_it() throws IOException {
    Run printed = Run.of("pay", "--print-program");
    plan = Files.writeString(folder.resolve("program.json"), printed.out());
    Run run = review("--quota", "EUR 100000", "--target", "EUR 3000");
    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .anyMatch(line -> line.startsWith("Plan designers"))
        .anyMatch(line -> line.startsWith("Plan lead-managers"));
    assertThat(review("--quota", "EUR 100000", "--plan", "designers").out())
        .doesNotContain("lead-managers");
    assertThat(review("--plan", "closers"))
        .satisfies(
            refused -> {
              assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
              assertThat(refused.err())
                  .startsWith("--plan: must be one of [designers, lead-managers], was closers");
            });
  }

  @Test
  void what_cannot_be_understood_is_refused_with_the_option_and_the_value() {
    assertThat(review("--quota", "much").err())
        .startsWith("--quota: must be an amount such as \"USD 100000\", or a number, was much");
    assertThat(review("--quota", "eon=USD 5").err())
        .startsWith("--quota: period must be one of [week, month, quarter, year], was eon");
    assertThat(review("--quota", "USD 1", "--quota", "USD 2").err())
        .startsWith("--quota: must be told once for each kind of period");
    assertThat(review("--quota", "7").err())
        .startsWith("payout scenario: quota of booked must be above zero and counted as it is");
    assertThat(review("--at", "0.8").err()).startsWith("--at: must be such as 0.8=6, was 0.8");
    assertThat(review("--at", "0.8=x").err())
        .startsWith("--at: sellers must be a whole number, was x");
    assertThat(review("--margin", "half").err())
        .startsWith("--margin: must be a number such as 0.8 or 4/5, was half");
    assertThat(review("--tolerate", "5").err())
        .startsWith("--tolerate: must be an amount such as \"USD 100\", was 5");
    assertThat(review("--quota", "USD 100000", "--tolerate", "EUR 5").err())
        .startsWith("review of plan closers: tolerated must be in USD, was EUR 5");
    assertThat(run("curve", "--component", "bonus").err())
        .startsWith("--component: must be one of [commission] of plan closers, was bonus");
    assertThat(Run.of("plan").err()).startsWith("sales plan: name what to do");
  }

  @Test
  void a_file_that_is_no_plan_is_named() throws IOException {
    Files.writeString(plan, "{\"id\": \"closers\"}");
    Run run = review();
    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err()).startsWith("sales plan review: plan.json line 1: ");
    Files.delete(plan);
    assertThat(run("curve").err()).startsWith("sales plan curve: ");
  }

  @Test
  void quotas_may_be_told_for_each_kind_of_period() throws IOException {
    Files.writeString(plan, PLAN.replace("\"unit\": \"month\"", "\"unit\": \"quarter\""));
    assertThat(review("--quota", "quarter=USD 300000").out()).contains("At USD 300000.00 of sales");
  }
}
