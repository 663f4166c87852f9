package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.examples.report.PayDocument;
import org.salesprocess.examples.report.PayJson;
import org.salesprocess.metrics.json.MetricsJsonModule;

class PayCommandTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModules(new SalesJsonModule(), new MetricsJsonModule()).build();

  private static final String DEALS =
      """
      id,date,owner,amount,participants
      d1,2026-01-10,ana,600,specialist:ben
      d2,2026-01-20,ana,800,specialist:ben
      """;

  @TempDir Path folder;

  private PayFixture company;

  @BeforeEach
  void found_a_company() {
    company = PayFixture.in(folder);
  }

  private Run pay(String deals, String... more) throws IOException {
    return company.pay(deals, more);
  }

  private Path file(String name, String content) throws IOException {
    return company.file(name, content);
  }

  @Test
  void each_seller_has_a_statement_line_by_line() throws IOException {
    Run run = pay(DEALS);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    // by hand: 600 x 10 %, then 400 x 10 % + 400 x 20 %; ben 1 % of 600 and 800
    assertThat(run.lines())
        .contains(
            "deals.csv: pay of 2026-01-01 until 2026-01-31",
            "Rows: 2 read, 2 counted, 0 left out",
            "By what was known at 2026-01-31T23:59:59.999999Z",
            "ana is paid USD 180.00 for 2026-01-01 to 2026-01-31",
            "commission: USD 180.00",
            "  commission for deal d1: USD 60.00",
            "  commission for deal d2: USD 120.00",
            "help: USD 14.00",
            "becomes payable: USD 14.00")
        .anyMatch(line -> line.matches(" ana +180\\.00 +180\\.00 +180\\.00 +0\\.00 +0\\.00"))
        .anyMatch(line -> line.matches(" ben +14\\.00 +14\\.00 +14\\.00 +0\\.00 +0\\.00"));
    // what is payable at once is not listed again
    assertThat(run.lines()).containsOnlyOnce("  commission for deal d1: USD 60.00");
  }

  @Test
  void the_statement_of_one_seller_is_explained_down_to_the_tier() throws IOException {
    Run run = pay(DEALS, "--seller", "ana");

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .contains(
            "    tier 1, USD 600.00 to USD 1000.00: USD 400.00 x 10 % = USD 40.00",
            "    tier 2 (from USD 1000.00), USD 1000.00 to USD 1400.00: USD 400.00 x 20 % = USD 80.00")
        .noneMatch(line -> line.startsWith("ben is paid"));
    assertThat(pay(DEALS, "--explain").lines())
        .contains(
            "    tier 2 (from USD 1000.00), USD 1000.00 to USD 1400.00: USD 400.00 x 20 % = USD 80.00",
            "ben is paid USD 14.00 for 2026-01-01 to 2026-01-31");
  }

  @Test
  void json_is_one_document_that_reads_back_as_it_was() throws IOException {
    Path json = folder.resolve("pay.json");
    Run run = pay(DEALS + "d4,2026-01-26,dan,50,specialist:ben\n", "--json", json.toString());

    assertThat(run.status()).isEqualTo(1);
    JsonNode answer = MAPPER.readTree(json.toFile());
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "format",
            "period",
            "asOf",
            "rows",
            "statements",
            "uncredited",
            "withoutPlan",
            "conflicts",
            "findings");
    assertThat(answer.at("/format").asInt()).isEqualTo(1);
    assertThat(answer.at("/period").asText()).isEqualTo("2026-01-01/2026-02-01");
    assertThat(answer.at("/rows/rowsRead").asLong()).isEqualTo(3);
    assertThat(answer.at("/statements/0/paid").asText()).isEqualTo("USD 180.00");
    assertThat(answer.at("/findings/0").toString())
        .isEqualTo(
            "{\"kind\":\"uncredited\",\"file\":\"deals.csv\",\"line\":4,"
                + "\"rule\":\"d4: seller dan is not in the organisation\"}");

    PayDocument document = PayJson.read(json);
    assertThat(document.statements().get(0).paid()).isEqualTo(Money.parse("USD 180.00"));
    assertThat(document.uncredited()).hasSize(1);
    assertThat(document.rows())
        .isNotNull()
        .satisfies(rows -> assertThat(rows.rowsLeftOut()).isEqualTo(1));
    String text = answer.at("/statements/0").toString();
    assertThat(MAPPER.writeValueAsString(document.statements().get(0))).isEqualTo(text);
    assertThat(PayJson.read(json)).isEqualTo(document);
  }

  @Test
  void a_document_of_another_format_is_refused_by_its_number() throws IOException {
    Path json = folder.resolve("pay.json");
    pay(DEALS, "--json", json.toString());
    Files.writeString(
        json, Files.readString(json).replaceFirst("\"format\" : 1,", "\"format\": 2, \"new\": 1,"));

    assertThatThrownBy(() -> PayJson.read(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pay report: format must be 1, was 2");
  }

  @Test
  void a_hyphen_for_the_file_prints_the_json_alone() throws IOException {
    Path json = folder.resolve("pay.json");
    pay(DEALS, "--seller", "ben", "--json", json.toString());
    Run run = pay(DEALS, "--seller", "ben", "--json", "-");

    assertThat(run.status()).isZero();
    assertThat(run.out().strip()).isEqualTo(Files.readString(json).strip());
    assertThat(MAPPER.readTree(run.out()).at("/statements")).hasSize(1);
  }

  @Test
  void bad_rows_are_told_and_written_with_their_reasons_while_the_others_count()
      throws IOException {
    Path rejects = folder.resolve("bad.csv");
    Run run = pay(DEALS + "d5,2026-01-27,ana,much,\n", "--rejects", rejects.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().strip())
        .isEqualTo("deals.csv line 4, column amount, value much: must be a number like 1234.56");
    assertThat(run.lines())
        .contains(
            "Rows: 3 read, 2 counted, 1 left out",
            "ana is paid USD 180.00 for 2026-01-01 to 2026-01-31");
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "reject_line,reject_column,reject_value,reject_rule,id,date,owner,amount,participants",
            "4,amount,much,must be a number like 1234.56,d5,2026-01-27,ana,much,");
  }

  @Test
  void a_deal_recorded_after_its_month_is_paid_in_the_month_it_became_known() throws IOException {
    String deals =
        """
        id,date,owner,amount,recorded-at
        d1,2026-01-10,ana,600,2026-01-10
        d2,2026-01-20,ana,800,2026-02-03
        d3,2026-02-25,ana,100,2026-02-25
        """;

    assertThat(pay(deals, "--period", "2026-01").lines())
        .contains("ana is paid USD 60.00 for 2026-01-01 to 2026-01-31");
    // 120 of January's tiers, and 10 of February
    assertThat(pay(deals).lines()).contains("ana is paid USD 130.00 for 2026-02-01 to 2026-02-28");
    assertThat(pay(deals, "--period", "2026-01-31", "--as-of", "2026-02-03").lines())
        .contains(
            "By what was known at 2026-02-03T23:59:59.999999Z",
            "ana is paid USD 180.00 for 2026-01-01 to 2026-01-31");
  }

  @Test
  void without_files_the_built_in_department_is_paid_for_its_last_month() {
    Run run = Run.of("pay", "--width", "100");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().get(0))
        .isEqualTo("Liepgiris Kitchens & Wardrobes: pay of 2026-10-01 until 2026-10-31");
    assertThat(run.lines()).anyMatch(line -> line.startsWith(" ruta-saltenyte "));
    assertThat(Run.of("pay", "--width", "100")).isEqualTo(run);
  }

  @Test
  void the_program_and_the_organisation_that_are_printed_can_be_read() throws IOException {
    String program = Run.of("pay", "--print-program").out();
    String organization = Run.of("pay", "--print-organization").out();

    assertThat(MAPPER.readValue(program, IncentiveProgram.class).plans()).hasSize(2);
    assertThat(MAPPER.readValue(organization, SalesOrganization.class).sellers()).hasSize(15);
    Run run =
        Run.of(
            "pay",
            "--program",
            file("program.json", program).toString(),
            "--organization",
            file("organization.json", organization).toString(),
            "--deals",
            file("deals.csv", "id,date,owner,amount\nd1,2026-09-10,egle-vaiciunaite,50000\n")
                .toString());
    assertThat(run.status()).isZero();
    // by hand: 40,000 x 2 % + 10,000 x 3 %
    assertThat(run.lines())
        .contains("egle-vaiciunaite is paid EUR 1100.00 for 2026-09-01 to 2026-09-30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --period 2026-13|--period: must be such as 2026-01 or 2026-01-31, was 2026-13
          --period soon|--period: must be such as 2026-01 or 2026-01-31, was soon
          --as-of soon|--as-of: must be
          --seller dan|--seller: must be one who is on a plan by 2026-01-31, was dan
          --separator x|--separator: must be tab or one character that is no letter, digit or quotation mark, was 'x'
          --period 2026-02 --as-of 2026-01-05|pay period
          --print-program --print-organization|Error: --print-program, --print-organization are mutually exclusive
          """)
  void what_cannot_be_understood_is_refused(String options, String message) throws IOException {
    Run run = pay(DEALS, options.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith(message).contains("Try 'sales pay --help'.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void paying_needs_a_program_an_organisation_and_what_was_sold() throws IOException {
    String program = file("program.json", PayFixture.PROGRAM).toString();

    assertThat(Run.of("pay", "--program", program).err())
        .startsWith("--organization: must be given too, as some files are");
    assertThat(company.run().err())
        .startsWith("--deals or --transactions: must be given too, as some files are");
    assertThat(Run.of("pay", "--catalog", program).status()).isEqualTo(2);
    assertThat(Run.of("pay", "--rejects", "bad.csv").err())
        .contains("Missing required argument(s): --deals=FILE");
  }

  @Test
  void no_row_that_counts_needs_a_period() throws IOException {
    Run run = pay("id,date,amount\n");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().strip())
        .isEqualTo(
            "sales pay: deals.csv: has no row that counts, so that --period must say what is to be"
                + " paid");
    assertThat(pay("id,date,amount\n", "--period", "2026-03").lines())
        .contains("deals.csv: pay of 2026-03-01 until 2026-03-31");
  }

  @Test
  void a_file_that_cannot_be_read_is_told_in_one_line() throws IOException {
    Path program = file("wrong.json", "{\"currency\": \"USD\"}");
    Run run =
        Run.of(
            "pay",
            "--program",
            program.toString(),
            "--organization",
            file("organization.json", PayFixture.ORGANIZATION).toString(),
            "--deals",
            file("deals.csv", DEALS).toString());

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).startsWith("sales pay: wrong.json line 1").hasLineCount(1);

    Run stranger = pay(DEALS, "--quotas", folder.resolve("none.json").toString());
    assertThat(stranger.status()).isEqualTo(3);
    assertThat(stranger.err().strip()).isEqualTo("sales pay: none.json: does not exist");
  }

  @Test
  void a_program_for_somebody_who_is_not_in_the_organisation_is_refused() throws IOException {
    Run run =
        Run.of(
            "pay",
            "--program",
            file("program.json", PayFixture.PROGRAM).toString(),
            "--organization",
            file("few.json", "{\"sellers\": [{\"id\": \"ana\", \"name\": \"Ana\"}]}").toString(),
            "--deals",
            file("deals.csv", DEALS).toString());

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().strip())
        .isEqualTo(
            "sales pay: program.json with few.json: assignment to plan specialists: seller must be of the"
                + " organisation, was ben");
  }

  @Test
  void no_output_overwrites_what_is_read() throws IOException {
    Run run = pay(DEALS, "--json", folder.resolve("deals.csv").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("--json: must be a file of its own");
    assertThat(Files.readString(folder.resolve("deals.csv"))).isEqualTo(DEALS);
  }
}
