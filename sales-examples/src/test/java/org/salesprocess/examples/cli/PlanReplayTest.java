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

/** What was sold, paid by two plans. */
class PlanReplayTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  // the program has 10 % up to USD 1,000 in a month and 20 % above
  private static final String NEXT =
      """
      {"id": "winners", "version": "2027", "currency": "USD", "from": "2027-01-01", "components": [
        {"id": "commission", "calendar": {"unit": "month"},
         "formula": {"table": {"application": "marginal", "tiers": [
             {"value": "0.05"}, {"from": "USD 1000", "value": "0.3"}]},
           "base": {"measure": "booked"}}}]}
      """;

  private static final String DEALS =
      """
      id,deal,date,owner,amount,participants
      B1,D1,2026-01-12,ana,800,
      B2,D2,2026-02-20,ana,3000,specialist:ben
      """;

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Run diff(String present, String deals, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "plan",
                "diff",
                file("present.json", present).toString(),
                file("next.json", NEXT).toString(),
                "--organization",
                file("sales.json", PayFixture.ORGANIZATION).toString(),
                "--deals",
                file("deals.csv", deals).toString(),
                "--width",
                "120"));
    Collections.addAll(arguments, more);
    return Run.of(arguments.toArray(String[]::new));
  }

  // a program with the plan of closers alone
  private static String program() {
    return PayFixture.program(
        "\"formula\": {\"table\": {\"application\": \"marginal\", \"tiers\": [{\"value\": \"0.1\"},"
            + " {\"from\": \"USD 1000\", \"value\": \"0.2\"}]}, \"base\": {\"measure\": \"booked\"}}");
  }

  @Test
  void each_seller_is_paid_for_what_was_sold_by_both_plans() throws IOException {
    Path program = file("program.json", PayFixture.PROGRAM);
    String closers = JSON.readTree(PayFixture.PROGRAM).at("/plans/0").toString();

    Run run = diff(closers, DEALS, "--program", program.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
    // by hand: 80 + 100 + 400 against 40 + 50 + 600; ben has 1 % of 3,000 by a plan of his own
    assertThat(run.lines())
        .containsSequence(
            "What was sold, paid by both",
            "---------------------------",
            "deals.csv: pay of 2026-01-01 until 2026-02-28",
            "Rows: 2 read, 2 counted, 0 left out",
            "",
            "What sellers cost, in USD",
            "-------------------------",
            " Seller       Present  Proposed   Change",
            " ana           580.00    690.00  +110.00",
            " ben            30.00     30.00     0.00",
            " all sellers   610.00    720.00  +110.00",
            "1 gain, 0 lose, 1 the same. What they would have sold otherwise is not known.");
  }

  @Test
  void the_program_is_the_present_file_unless_another_is_named() throws IOException {
    Run run = diff(program(), DEALS);
    Run january = diff(program(), DEALS, "--period", "2026-01");

    assertThat(run.err()).isEmpty();
    assertThat(run.lines()).contains(" ana      580.00    690.00  +110.00");
    assertThat(january.lines())
        .contains(
            "deals.csv: pay of 2026-01-01 until 2026-01-31",
            " ana       80.00     40.00  -40.00",
            "0 gain, 1 lose, 0 the same. What they would have sold otherwise is not known.");
  }

  @Test
  void json_has_the_figures_of_the_text() throws IOException {
    Run run = diff(program(), DEALS, "--json", "-");

    JsonNode replay = JSON.readTree(run.out()).path("replay");
    assertThat(replay.path("from").asText()).isEqualTo("2026-01-01");
    assertThat(replay.path("until").asText()).isEqualTo("2026-03-01");
    assertThat(replay.path("rowsLeftOut").asInt()).isZero();
    assertThat(replay.path("sellers").toString())
        .isEqualTo(
            "[{\"seller\":\"ana\",\"present\":\"USD 580.00\",\"proposed\":\"USD 690.00\","
                + "\"change\":\"USD 110.00\"}]");
    assertThat(replay.path("all").toString())
        .isEqualTo(
            "{\"present\":\"USD 580.00\",\"proposed\":\"USD 690.00\",\"change\":\"USD 110.00\"}");
    assertThat(replay.path("gain").asInt()).isEqualTo(1);
  }

  @Test
  void plans_that_pay_the_same_end_with_zero_unless_rows_were_left_out() throws IOException {
    Path program = file("program.json", program().replace("\"closers\"", "\"winners\""));
    String[] named = {"--program", program.toString()};
    String present = NEXT.replace("\"2027\"", "\"1\"");

    Run counted = diff(present, DEALS, named);
    Run leftOut = diff(present, DEALS + "B3,D3,2026-02-30,ana,5,\n", named);

    assertThat(counted.err()).isEmpty();
    assertThat(counted.status()).isZero();
    assertThat(counted.lines()).contains(" ana      690.00    690.00    0.00");
    assertThat(leftOut.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(leftOut.err()).contains("deals.csv line 4, column date, value 2026-02-30");
  }

  @Test
  void what_one_plan_cannot_measure_is_said() throws IOException {
    String attained =
        NEXT.replace("\"base\"", "\"level\": {\"attainment\": \"booked\"}, \"base\"")
            .replace("USD 1000", "1");
    Run run =
        Run.of(
            "plan",
            "diff",
            file("present.json", program()).toString(),
            file("attained.json", attained).toString(),
            "--organization",
            file("sales.json", PayFixture.ORGANIZATION).toString(),
            "--deals",
            file("deals.csv", DEALS).toString(),
            "--quota",
            "USD 1000",
            "--width",
            "300");

    assertThat(run.lines())
        .contains(
            "By the proposed plan, ana: plan closers: component commission in 2026-01-01/2026-02-01"
                + " pays nothing for want of own attainment of booked (period): there is no quota on"
                + " booked of seller ana in 2026-01-01/2026-02-01");
  }

  @Test
  void one_of_several_plans_is_compared_with_a_file_of_one() throws IOException {
    Run run = diff(PayFixture.PROGRAM, DEALS, "--plan", "specialists", "--period", "2026-02");

    assertThat(run.err()).isEmpty();
    // by hand: 50 + 600 of the 3,000 by the proposed plan, instead of 1 %; ana's plan stays
    assertThat(run.lines())
        .first()
        .isEqualTo(
            "Plan winners (version 2027) instead of specialists (version 1): 4 changes, pay"
                + " differs");
    assertThat(run.lines()).contains(" ben            30.00    650.00  +620.00");
  }

  @Test
  void what_does_not_fit_is_refused() throws IOException {
    String alone = JSON.readTree(program()).at("/plans/0").toString();
    Path program = file("program.json", program());

    assertThat(diff(alone, DEALS).err())
        .startsWith("--program: must be given too, as PRESENT is no program");
    assertThat(
            diff(alone.replace("\"closers\"", "\"openers\""), DEALS, "--program", "" + program)
                .err())
        .startsWith("program: must have plan openers (version 1), had [closers (version 1)]");
    assertThat(
            Run.of(
                    "plan",
                    "diff",
                    program.toString(),
                    file("next.json", NEXT).toString(),
                    "--deals",
                    file("deals.csv", DEALS).toString())
                .err())
        .startsWith("--organization: must be given too");
    assertThat(
            Run.of(
                    "plan",
                    "diff",
                    program.toString(),
                    file("next.json", NEXT).toString(),
                    "--period",
                    "2026-01")
                .err())
        .startsWith("--deals or --transactions: must be given too");
    assertThat(diff(program(), DEALS, "--json", folder.resolve("deals.csv").toString()).err())
        .startsWith("--json: must be a file of its own");
  }
}
