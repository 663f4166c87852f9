package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are reviewed: several plans, quotas, tables of tiers, and what cannot be read. */
class PlanReviewFilesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private static String plan(String version, String days) {
    return """
        {"id": "closers", "version": "%s", "currency": "USD", %s,
         "components": [{"id": "commission", "calendar": {"unit": "month"},
           "formula": {"table": {"value": "0.05"}, "base": {"measure": "booked"}}}]}
        """
        .formatted(version, days);
  }

  private static final String SPRING = plan("1", "\"from\": \"2026-01-01\"");
  private static final String AUTUMN = plan("2", "\"from\": \"2026-07-01\"");

  private static final String QUOTAS =
      """
      {"id": "2026", "calendar": {"unit": "month"}, "split": "equal",
       "quotas": [
         {"id": "ana", "scope": {"seller": "ana"}, "measure": "booked",
          "period": "2026-01-01/2027-01-01", "target": "USD 1200000"},
         {"id": "ben", "scope": {"seller": "ben"}, "measure": "booked",
          "period": "2026-07-01/2027-01-01", "target": "USD 500000"}]}
      """;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static Run review(Object... words) {
    List<String> arguments = new ArrayList<>(List.of("plan", "review", "--width", "200"));
    for (Object word : words) {
      Collections.addAll(arguments, word.toString());
    }
    return Run.of(arguments.toArray(String[]::new));
  }

  // -- accepting

  @Test
  void a_plan_accepts_what_is_found_of_its_versions_quotas_and_tables() throws IOException {
    String accepted =
        """
        , "accepted": [
          {"finding": "overlapping-versions", "reason": "agreed"},
          {"finding": "quotas-below-target", "reason": "agreed"},
          {"finding": "table-gap", "reason": "agreed"}]}""";
    Path spring = file("one.json", SPRING.strip().replaceFirst("}$", accepted));
    Path tiers = file("tiers.csv", "from,until,value\n0,100,0.05\n200,,0.08\n");

    Run run =
        review(
            spring,
            file("two.json", AUTUMN),
            "--quotas",
            file("quotas.json", QUOTAS),
            "--sales-target",
            "USD 5000000",
            "--tiers",
            tiers);

    assertThat(run.out())
        .contains("NOTE overlapping-versions", "NOTE quotas-below-target", "NOTE table-gap")
        .doesNotContain("ERROR", "nothing-to-accept");
    assertThat(run.status()).isZero();
  }

  // -- versions

  @Test
  void versions_in_force_on_one_day_are_found_in_two_files_a_list_and_a_program()
      throws IOException {
    Path program =
        file(
            "program.json",
            """
            {"currency": "USD", "zone": "UTC", "payCalendar": {"unit": "month"},
             "crediting": [{"id": "owner", "shares": [{"to": "owner", "share": 1}]}],
             "plans": [%s, %s], "assignments": []}
            """
                .formatted(SPRING, AUTUMN));

    List<Run> runs =
        List.of(
            review(file("one.json", SPRING), file("two.json", AUTUMN)),
            review(file("list.json", "[%s, %s]".formatted(SPRING, AUTUMN))),
            review(program));

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.err()).isEmpty();
              assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
              assertThat(run.lines())
                  .contains(
                      "Plan closers (version 2): 0 errors, 0 warnings, 1 note",
                      "Versions of one plan: 1 error, 0 warnings, 0 notes",
                      "ERROR overlapping-versions",
                      "  Versions 1 and 2 of plan closers are both in force on 2026-07-01: which of"
                          + " them pays is not said.",
                      "  To do: End the earlier version (until) where the later one begins.");
            });
    assertThat(Run.of("plan", "curve", program.toString()).err())
        .contains("version 2 (from 2026-07-01) must not overlap version 1");
  }

  @Test
  void versions_that_follow_one_another_do_not_overlap() throws IOException {
    String ends = plan("1", "\"from\": \"2026-01-01\", \"until\": \"2026-07-01\"");

    Run run = review(file("list.json", "[%s, %s]".formatted(ends, AUTUMN)));

    assertThat(run.status()).isZero();
    assertThat(run.lines()).contains("Versions of one plan: 0 errors, 0 warnings, 0 notes");
  }

  @Test
  void a_program_that_is_wrong_otherwise_is_refused_although_versions_overlap_not()
      throws IOException {
    Path program =
        file("program.json", "{\"currency\": \"USD\", \"plans\": [%s]}".formatted(SPRING));
    assertThat(review(program).err())
        .startsWith("sales plan review: program.json line 4: incentive program: field");
  }

  @Test
  void a_plan_that_cannot_be_is_told_although_versions_overlap() throws IOException {
    Path program =
        file(
            "program.json",
            "{\"plans\": [%s, %s, %s]}".formatted(SPRING, AUTUMN, AUTUMN.replace("0.05", "-0.05")));
    Run run = review(program);
    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err())
        .startsWith("sales plan review: program.json line 9: field plans[2].components[0].formula");
  }

  // -- quotas

  @Test
  void quotas_that_come_to_less_than_the_target_are_told_with_what_is_missing() throws IOException {
    Path quotas = file("quotas.json", QUOTAS);

    Run run = review("--quotas", quotas, "--sales-target", "USD 2000000");

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero(); // a warning is no error
    assertThat(run.lines())
        .containsExactly(
            "Quotas in quotas.json: 0 errors, 1 warning, 0 notes",
            "",
            "WARNING quotas-below-target",
            "  The quotas of 2 sellers for 2026-01-01/2027-01-01 come to USD 1700000.00 of"
                + " USD 2000000.00: if all reach theirs, USD 300000.00 is missing.",
            "  To do: Raise quotas, hire, or lower the target.",
            "");
    assertThat(
            review("--quotas", quotas, "--sales-target", "USD 2000000", "--fail-on", "warning")
                .status())
        .isEqualTo(ExitStatus.FOUND);
    assertThat(review("--quotas", quotas, "--sales-target", "USD 1700000").lines())
        .containsExactly("Quotas in quotas.json: 0 errors, 0 warnings, 0 notes", "");
  }

  @Test
  void quotas_may_come_from_a_sheet() throws IOException {
    Path quotas =
        file(
            "quotas.csv",
            """
            seller,from,until,target
            ana,2026-01-01,2027-01-01,USD 1200000
            ben,2026-07-01,2027-01-01,USD 500000
            """);

    assertThat(review("--quotas", quotas, "--sales-target", "USD 2000000").out())
        .contains(
            "The quotas of 2 sellers for 2026-01-01/2027-01-01 come to USD 1700000.00 of"
                + " USD 2000000.00");
    assertThat(
            review(
                    "--quotas",
                    file("bad.csv", "seller,from,until,target\nana,2026-01-01,2027-01-01,much\n"),
                    "--sales-target",
                    "USD 5")
                .err())
        .startsWith("sales plan review: bad.csv line 2, column target, value much: must be such");
    assertThat(
            review(
                    "--quotas",
                    file("bad.csv", "seller,from,until,target\nana,2027-01-01,2026-01-01,USD 5\n"),
                    "--sales-target",
                    "USD 5")
                .err())
        .startsWith("sales plan review: bad.csv: line 2: period from 2027-01-01: end must");
  }

  @Test
  void a_target_may_be_of_a_period_of_its_own() throws IOException {
    Path quotas = file("quotas.json", QUOTAS);

    Run run = review("--quotas", quotas, "--sales-target", "2026-07-01/2027-01-01=USD 600000");

    assertThat(run.out())
        .contains("The quotas of 1 seller for 2026-07-01/2027-01-01 come to USD 500000.00");
  }

  @Test
  void targets_that_cannot_be_understood_are_refused() throws IOException {
    Path quotas = file("quotas.json", QUOTAS);

    assertThat(review("--quotas", quotas).err())
        .startsWith("--sales-target: must be given too, as --quotas is");
    assertThat(review(file("one.json", SPRING), "--sales-target", "USD 5").err())
        .startsWith("--quotas: must be given too, as --sales-target is");
    assertThat(review("--quotas", quotas, "--sales-target", "much").err())
        .startsWith("--sales-target: must be such as \"USD 5000000\" or 2026-01-01/");
    assertThat(review("--quotas", quotas, "--sales-target", "2026=USD 5").err())
        .startsWith("--sales-target: period must be such as 2026-01-01/2027-01-01, was 2026");
    assertThat(review("--quotas", quotas, "--sales-target", "5").err())
        .startsWith("--sales-target: review of quotas: target must be counted as booked is, was 5");
    assertThat(review("--quotas", quotas, "--sales-target", "5", "--measure", "units"))
        .satisfies(
            run -> {
              assertThat(run.status()).isEqualTo(ExitStatus.FILE);
              assertThat(run.err())
                  .startsWith(
                      "sales plan review: quotas.json: must have a quota of a seller on units");
            });
    assertThat(review("--quotas", quotas, "--sales-target", "USD 5", "--json", quotas).err())
        .startsWith("--json: must be a file of its own");
  }

  // -- tiers

  @Test
  void rows_of_a_sheet_that_leave_a_gap_or_overlap_are_found_by_line() throws IOException {
    Path tiers =
        file(
            "tiers.csv",
            """
            from,until,value
            USD 0,USD 99999.99,5%
            USD 100000,USD 150000,8 %
            USD 140000,,0.1
            """
                .replace("\n", "\r\n"));

    Run run = review("--tiers", tiers);

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(run.lines())
        .containsExactly(
            "Tiers in %s: 2 errors, 0 warnings, 0 notes".formatted(tiers),
            "",
            "ERROR table-gap",
            "  From USD 99999.99 to below USD 100000.00, no row has a value.",
            "  To do: Let each row reach to where the next begins; until is outside the row.",
            "",
            "ERROR table-overlap",
            "  From USD 140000.00 to below USD 150000.00, line 3 has 0.08 and line 4 has 0.1.",
            "  To do: End the one row where the other begins.",
            "");
  }

  @Test
  void rows_without_gap_or_overlap_are_fine_also_behind_another_separator() throws IOException {
    Path tiers = file("tiers.csv", "from;until;value\n0;1;0.05\n1;;8 %\n");

    Run run = review("--tiers", tiers, "--separator", ";");

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .containsExactly("Tiers in %s: 0 errors, 0 warnings, 0 notes".formatted(tiers), "");
  }

  @Test
  void rows_that_cannot_be_read_are_named() throws IOException {
    assertThat(tiers("from,until,value\n0,100,5x\n"))
        .startsWith(
            "sales plan review: tiers.csv line 2, column value, value 5x: must be such as USD"
                + " 100000, 0.05 or 5 %");
    assertThat(tiers("from,until,value\n0,100,USD 5 %\n")).contains("value USD 5 %: must be such");
    assertThat(tiers("from,until,value\n,100,5\n"))
        .contains("line 2, column from, value (empty): must be given");
    assertThat(tiers("from,until,value\n5,5,5\n"))
        .startsWith("sales plan review: tiers.csv: tier rows: line 2 must end above 5, was 5");
    assertThat(tiers("from,until,value\n"))
        .startsWith("sales plan review: tiers.csv: tier rows: must not be empty");
    assertThat(review("--tiers", folder.resolve("tiers.csv"), "--separator", "x").err())
        .startsWith("--separator: must be tab or one character");
  }

  private String tiers(String content) throws IOException {
    Run run = review("--tiers", file("tiers.csv", content));
    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  // -- all of it

  @Test
  void json_tells_what_the_text_does() throws IOException {
    Path json = folder.resolve("review.json");
    Path tiers = file("tiers.csv", "from,until,value\n1,,0.1\n");

    Run run = review(file("one.json", SPRING), "--tiers", tiers, "--json", json);

    JsonNode answer = JSON.readTree(json.toFile());
    JsonNode gap = answer.at("/others/0");
    assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
    assertThat(answer.at("/reviews/0/findings/0/kind").asText()).isEqualTo("unbounded");
    assertThat(gap.path("of").asText()).isEqualTo("Tiers in " + tiers);
    assertThat(gap.at("/findings").toString())
        .isEqualTo(
            "[{\"kind\":\"table-gap\",\"severity\":\"error\",\"place\":\"from 0 to below 1\","
                + "\"sentence\":\"from 0 to below 1, no row has a value.\",\"advice\":\"Let each row"
                + " reach to where the next begins; until is outside the row.\"}]");
    assertThat(run.lines())
        .contains(
            "  From 0 to below 1, no row has a value.",
            "  To do: " + advice(gap),
            "NOTE unbounded");
  }

  private static String advice(JsonNode other) {
    return other.at("/findings/0/advice").asText();
  }

  @Test
  void a_plan_by_attainment_needs_a_quota_instead_of_seeming_to_pay_nothing() throws IOException {
    String attained =
        SPRING.replace(
            "\"base\"",
            "\"level\": {\"times\": 2, \"of\": {\"attainment\": \"booked\"}}, \"base\"");
    Path plan = file("one.json", attained);
    Path supposed =
        file("supposed.json", "[{\"input\": {\"attainment\": \"booked\"}, \"value\": \"0.9\"}]");
    String refusal =
        "--quota: must say what is asked of a seller, as component commission of plan closers pays"
            + " by the attainment of booked";

    assertThat(review(plan).err()).startsWith(refusal);
    assertThat(review(plan).status()).isEqualTo(ExitStatus.USAGE);
    assertThat(review(plan, "--quota", "quarter=USD 5").err()).startsWith(refusal);
    assertThat(Run.of("plan", "curve", plan.toString()).err()).startsWith(refusal);
    assertThat(Run.of("plan", "diff", plan.toString(), plan.toString()).err()).startsWith(refusal);
    assertThat(review(plan, "--quota", "month=USD 5").err()).isEmpty();
    assertThat(review(plan, "--suppose", supposed).err()).isEmpty();
  }

  @Test
  void files_that_hold_no_plan_are_told_in_words_of_the_field() throws IOException {
    assertThat(refused(""))
        .isEqualTo(
            "plan.json line 1: is empty, and must be the JSON of a"
                + " commission plan or an incentive program");
    assertThat(refused(SPRING + SPRING))
        .isEqualTo(
            "plan.json line 4: must end after the JSON of a commission plan or an incentive"
                + " program");
    assertThat(refused("[]")).isEqualTo("plan.json: must have a commission plan, had none");
    assertThat(refused("[1]")).startsWith("plan.json line 1: commission plan must be an object");
    assertThat(refused("{\"id\": closers}"))
        .startsWith(
            "plan.json line 1: is not the JSON of a commission plan or an incentive program")
        .endsWith(", in column 8");
    assertThat(refused(SPRING.replace("0.05", "-0.05")))
        .startsWith("plan.json line 3: field components[0].formula.table: rate table: values must");
    assertThat(review().err()).startsWith("FILE: must be given, or --tiers or --quotas");
    assertThat(Run.of("plan", "curve").err()).startsWith("FILE: must be given");
  }

  private String refused(String content) throws IOException {
    Run run = review(file("plan.json", content));
    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.out()).isEmpty();
    return run.err().strip().replaceFirst("^sales plan review: ", "");
  }

  @Test
  void a_file_of_another_system_and_of_other_letters_is_read() throws IOException {
    String other = SPRING.replace("\n", "\r\n").replace("\"closers\"", "\"\u55b6\u696d\"");
    Path marked =
        Files.write(
            folder.resolve("marked.json"), ("\uFEFF" + other).getBytes(StandardCharsets.UTF_8));

    Run curve = Run.of("plan", "curve", marked.toString());

    assertThat(review(marked).lines())
        .first()
        .asString()
        .startsWith("Plan \u55b6\u696d (version 1)");
    assertThat(curve.status()).isZero();
  }

  @Test
  void a_folder_that_is_not_there_is_told_for_json() throws IOException {
    Run run = review(file("one.json", SPRING), "--json", folder.resolve("none").resolve("r.json"));

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err().strip()).endsWith("r.json: cannot be written: its folder does not exist");
  }

  @Test
  void a_line_breaks_neither_between_currency_and_amount_nor_before_a_percent_sign()
      throws IOException {
    for (int width = 60; width < 100; width++) {
      Run run =
          Run.of(
              "plan",
              "review",
              file("one.json", SPRING).toString(),
              "--width",
              String.valueOf(width));
      assertThat(run.lines())
          .noneMatch(line -> line.endsWith("USD") || line.strip().startsWith("%"))
          .hasSizeGreaterThan(3);
    }
  }
}
