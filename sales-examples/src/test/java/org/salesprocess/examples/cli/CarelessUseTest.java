package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may get wrong on the command line: nothing is lost, nothing is half done. */
class CarelessUseTest {

  private static final String MAPPING =
      """
      {
        "department": "Small shop",
        "currency": "EUR",
        "zone": "UTC",
        "datePattern": "yyyy-MM-dd",
        "columns": { "id": "id", "stage": "stage", "owner": "seller", "amount": "value",
                     "created": "opened" },
        "stages": [
          { "id": "open", "name": "Talking", "kind": "open", "values": ["Talking"] },
          { "id": "won", "name": "Won", "kind": "won", "values": ["Won"], "entered": "closed" },
          { "id": "lost", "name": "Lost", "kind": "lost", "values": ["Lost"], "entered": "closed" }
        ]
      }
      """;

  private static final String HEADER = "id,stage,seller,value,opened,closed\n";
  private static final String WON = "1,Won,ana,100.00,2026-01-01,2026-01-31\n";

  @TempDir Path folder;

  private Path csv;
  private Path mapping;

  @BeforeEach
  void write_an_export_and_its_mapping() throws IOException {
    csv = Files.writeString(folder.resolve("deals.csv"), HEADER + WON);
    mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
  }

  private Run review(String... more) {
    String[] arguments = new String[5 + more.length];
    List<String> first =
        List.of("review", "--csv", csv.toString(), "--mapping", mapping.toString());
    System.arraycopy(first.toArray(String[]::new), 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Run.of(arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "--rejects,deals.csv",
    "--json,deals.csv",
    "--rejects,mapping.json",
    "--json,mapping.json",
    "--json,./deals.csv",
    "--json,link.csv"
  })
  void a_file_that_is_read_is_never_written_over(String option, String name) throws IOException {
    Files.createSymbolicLink(folder.resolve("link.csv"), csv);

    Run run = review(option, folder + "/" + name);

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).startsWith(option + ": must be a file of its own");
    assertThat(csv).hasContent(HEADER + WON);
    assertThat(mapping).hasContent(MAPPING);
    assertThat(folder.resolve("link.csv")).isSymbolicLink();
  }

  @Test
  void a_file_beside_the_export_is_never_written_over() throws IOException {
    Files.writeString(
        mapping,
        MAPPING.replace(
            "\"zone\"", "\"sellers\": {\"file\": \"staff.csv\", \"seller\": \"n\"}, \"zone\""));
    Path staff = Files.writeString(folder.resolve("staff.csv"), "n\nana\n");

    assertThat(review("--rejects", staff.toString()).status()).isEqualTo(ExitStatus.USAGE);
    assertThat(staff).hasContent("n\nana\n");
  }

  @Test
  void two_results_cannot_go_to_one_file() {
    Path one = folder.resolve("result");

    Run run = review("--json", one.toString(), "--rejects", folder + "/./result");

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(one).doesNotExist();
  }

  @Test
  void a_folder_is_not_replaced_by_a_file() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Run run = review("--json", empty.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.FILE);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "sales review: " + empty + ": cannot be written: it is a folder");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void a_link_to_a_result_stays_a_link() throws IOException {
    Path target = Files.writeString(folder.resolve("old.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("latest.json"), target);

    assertThat(review("--json", link.toString()).status()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(target).content().contains("Small shop");
  }

  @Test
  void wrong_usage_is_found_before_anything_is_written() {
    Path json = folder.resolve("review.json");
    Path rejects = folder.resolve("rejects.csv");

    Run run = review("--width", "10", "--json", json.toString(), "--rejects", rejects.toString());

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(json).doesNotExist();
    assertThat(rejects).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12", "-999999999-01", "0000-01", "+10000-01"})
  void a_month_out_of_reach_is_wrong_usage(String month) {
    Run run = review("--month=" + month);

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).startsWith("--month: must be of the years 1 to 9999, was ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-12-31"})
  void a_last_day_out_of_reach_is_wrong_usage(String day) {
    Run run = review("--as-of=" + day);

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).startsWith("--as-of: must be of the years 1 to 9999, was ");
  }

  @Test
  void rows_that_tell_of_days_after_the_last_one_are_left_out() throws IOException {
    Files.writeString(csv, HEADER + WON + "2,Won,ana,5,2026-01-01,2107-01-31\n");

    Run run = review("--as-of", "2026-01-31");

    assertThat(run.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "deals.csv line 3, column closed, value 2107-01-31: "
                + "must not be after 2026-01-31, the last day covered");
    assertThat(run.out()).contains("review of 2026-01", "won EUR 100.00");
  }

  @Test
  void a_deal_that_is_expected_to_close_after_the_last_day_counts() throws IOException {
    Files.writeString(csv, HEADER + WON + "2,Talking,ana,5,2026-01-01,2107-01-31\n");

    assertThat(review("--as-of", "2026-01-31").out()).contains("1 won, 0 lost, 1 open");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2030-01 | There are no facts of 2030-01.
          2025-12 | There are no facts of 2025-12.
          2026-02 | 2026-02 is covered up to 2026-02-10 only
          """)
  void a_month_that_the_facts_do_not_cover_is_said_to_be_so(String month, String sentence) {
    assertThat(review("--as-of", "2026-02-10", "--month", month).out()).contains(sentence);
    assertThat(review("--as-of", "2026-02-10", "--month", "2026-01").out())
        .doesNotContain("There are no facts", "is covered up to");
  }

  @Test
  void empty_paths_are_one_clear_line() {
    assertThat(Run.of("review", "--csv", "", "--mapping", mapping.toString()).err())
        .startsWith("sales review: (empty): cannot be read");
    assertThat(Run.of("review", "--csv", csv.toString(), "--mapping", "").err())
        .startsWith("sales review: (empty): is neither a mapping file nor a built-in mapping");
  }

  @Test
  void what_steers_a_terminal_never_reaches_it() throws IOException {
    Files.writeString(
        csv,
        HEADER
            + WON
            + "2,Won,\u001b[31mred,5,2026-01-01,2026-01-31\n"
            + "3,Won,ana\u202eeel,5,2026-01-01,2026-01-31\n"
            + "4,Nope\u202e,ana\u2028b,5,2026-01-01,2026-01-31\n");

    Run run = review();

    assertThat(run.status()).isEqualTo(ExitStatus.ROWS_LEFT_OUT);
    assertThat(run.out() + run.err())
        .doesNotContain("\u001b", "\u202e", "\u2028")
        .contains("anaeel");
  }

  @Test
  void a_name_is_not_cut_through_a_character() throws IOException {
    String smiles = "\uD83D\uDE00".repeat(40);
    Files.writeString(csv, HEADER + "1,Won," + smiles + ",1,2026-01-01,2026-01-31\n");

    assertThat(review("--width", "60").lines())
        .filteredOn(line -> line.contains("\u2026"))
        .isNotEmpty()
        .allMatch(line -> line.matches(" (\uD83D\uDE00)+\u2026 .*"));
  }

  @Test
  void decimals_of_an_amount_are_not_grouped_and_figures_never_broken() throws IOException {
    Files.writeString(
        csv,
        HEADER
            + WON
            + "2,Won,ben,999999999999.1234567,2026-01-01,2026-01-31\n"
            + "3,Won,zoe,"
            + "9".repeat(40)
            + ",2026-01-01,2026-01-31\n"
            + "4,Won,zoe,0."
            + "1".repeat(38)
            + ",2026-01-01,2026-01-31\n");

    Run run = review();

    assertThat(run.out()).contains("999,999,999,999.1234567 ");
    assertThat(run.lines()).anyMatch(line -> line.matches(" zoe .* 9,999(,999)+\\.1{38} .*30\\.0"));
  }
}
