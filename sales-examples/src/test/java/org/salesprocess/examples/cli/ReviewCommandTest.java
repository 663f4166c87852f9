package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewCommandTest {

  private static final String MAPPING =
      """
      {
        "department": "Small shop",
        "currency": "EUR",
        "zone": "UTC",
        "datePattern": "yyyy-MM-dd",
        "decimalSign": ".",
        "columns": { "id": "id", "stage": "stage", "owner": "seller", "amount": "value",
                     "created": "opened" },
        "stages": [
          { "id": "open", "name": "Talking", "kind": "open", "values": ["Talking"],
            "entered": "opened" },
          { "id": "won", "name": "Won", "kind": "won", "values": ["Won"], "entered": "closed" },
          { "id": "lost", "name": "Lost", "kind": "lost", "values": ["Lost"], "entered": "closed" }
        ]
      }
      """;

  private static final String HEADER = "id,stage,seller,value,opened,closed\n";

  @TempDir Path folder;

  @Test
  void without_options_the_built_in_department_is_reviewed() {
    Run run = Run.of("review");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0)).isEqualTo("Liepgiris Kitchens & Wardrobes: review of 2026-10");
    assertThat(run.out())
        .contains(
            "Eventual win rate, with open deals as open so far: ",
            "What stands out",
            "Funnel (lost or still here: got no further",
            "What each role makes of what it takes on",
            "Channels: spend on campaigns",
            "Hand-offs (acceptance is of those answered)",
            "Sellers by amount won, in EUR",
            "2026-10 against 2026-09");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void no_line_is_longer_than_the_width_that_is_asked_for(int width) {
    Run run = Run.of("review", "--width", Integer.toString(width));

    // a table whose figures alone need more than 60 columns may stand out; names have given way
    int most = Math.max(width, 72);
    assertThat(run.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(most));
  }

  @Test
  void the_same_command_prints_the_same_every_time() {
    assertThat(Run.of("review")).isEqualTo(Run.of("review"));
  }

  @Test
  void another_month_can_be_reviewed() {
    assertThat(Run.of("review", "--month", "2025-12").out())
        .contains("review of 2025-12", "2025-12 against 2025-11");
  }

  @Test
  void an_export_is_reviewed_with_the_users_own_mapping() throws IOException {
    Run run =
        review(
            HEADER
                + "1,Won,ana,100.00,2026-01-01,2026-01-11\n2,Lost,ana,50,2026-01-01,2026-01-21\n");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains(
            "Small shop: review of 2025-12",
            "Deals: 1 won, 1 lost, 0 open; win rate 1 of 2 (50.0 %); won EUR 100.00",
            "Win rate by amount: 66.7 %",
            "days to win: median 10.0",
            "Rows: 2 read, 2 counted, 0 repeated, 0 left out");
  }

  @Test
  void rows_left_out_are_told_on_stderr_counted_in_the_report_and_shown_by_the_exit_status()
      throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    Run run =
        review(
            HEADER
                + "1,Won,ana,100.00,2026-01-01,2026-01-31\n"
                + "2,Napping,ana,50,2026-01-01,\n"
                + "3,Lost,ana,50,2026-01-01,2026-31-01\n",
            "--rejects",
            rejects.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(run.err().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("deals.csv line 3, column stage, value Napping: must be one of");
    assertThat(run.out()).contains("Rows: 3 read, 1 counted, 0 repeated, 2 left out");
    assertThat(Files.readAllLines(rejects)).hasSize(3).element(2).asString().contains("2026-31-01");
  }

  @Test
  void more_than_ten_faults_are_summed_up_on_stderr() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    rows.append("0,Won,ana,1,2026-01-01,2026-01-02\n");
    for (int i = 1; i <= 12; i++) {
      rows.append(i).append(",Napping,ana,1,2026-01-01,\n");
    }

    Run run = review(rows.toString());

    assertThat(run.err().lines()).hasSize(11).last().isEqualTo("... and 2 more like these");
  }

  @Test
  void a_file_that_is_not_there_is_one_clear_line_on_stderr() throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);

    Run run =
        Run.of(
            "review",
            "--csv",
            folder.resolve("nowhere.csv").toString(),
            "--mapping",
            mapping.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err()).isEqualToIgnoringNewLines("sales review: nowhere.csv: does not exist");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void an_empty_file_is_one_clear_line_on_stderr() throws IOException {
    Run run = review("");

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("sales review: deals.csv:");
  }

  @Test
  void an_export_without_dates_asks_for_the_day() throws IOException {
    Run run = review(HEADER + "1,Talking,ana,,,\n");

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "sales review: deals.csv: no row that counts has a date; say with --as-of which day it"
                + " is");
    assertThat(review(HEADER + "1,Talking,ana,,,\n", "--as-of", "2026-03-31").status()).isZero();
  }

  @Test
  void options_that_do_not_fit_together_are_refused_with_the_usage() {
    assertThat(Run.of("review", "--csv", "x.csv").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Run.of("review", "--month", "2026-13").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Run.of("review", "--width", "10").err())
        .contains("--width: must be 60 or more, was 10");
    assertThat(Run.of().status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void help_explains_options_exit_status_and_examples() {
    assertThat(Run.of("review", "--help").out())
        .contains("--mapping=NAME|FILE", "Exit status:", "rows were left out", "Examples:");
  }

  @Test
  void json_carries_the_figures_of_the_text() throws IOException {
    Path json = folder.resolve("review.json");

    Run run = Run.of("review", "--width", "120", "--json", json.toString());
    JsonNode review = JsonMapper.builder().build().readTree(json.toFile());

    assertThat(run.out())
        .contains(
            "win rate %,d of %,d (%s %%)"
                .formatted(
                    review.at("/deals/winRate/count").asLong(),
                    review.at("/deals/winRate/total").asLong(),
                    review.at("/deals/winRate/percent").asText()));
    for (JsonNode stage : review.at("/funnel/stages")) {
      assertThat(run.out()).contains("%,d".formatted(stage.at("/reached").asLong()));
    }
    for (JsonNode route : review.at("/handoffs")) {
      assertThat(run.out()).contains(route.at("/acceptance/percent").asText() + " %");
    }
    assertThat(review.at("/movements")).hasSizeGreaterThan(8);
    assertThat(review.at("/sellers")).hasSize(6);
  }

  @Test
  void a_json_file_that_cannot_be_written_is_one_clear_line_and_leaves_nothing_behind() {
    Path json = folder.resolve("missing").resolve("review.json");

    Run run = Run.of("review", "--json", json.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "sales review: " + json + ": cannot be written: its folder does not exist");
    assertThat(run.out()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private Run review(String csv, String... more) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
    Path file = Files.writeString(folder.resolve("deals.csv"), csv);
    String[] arguments = new String[5 + more.length];
    System.arraycopy(
        new String[] {"review", "--csv", file.toString(), "--mapping", mapping.toString()},
        0,
        arguments,
        0,
        5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Run.of(arguments);
  }
}
