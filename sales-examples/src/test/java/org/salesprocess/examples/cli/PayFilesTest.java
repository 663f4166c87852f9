package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that pay can be worked out from, and how they may be written. */
class PayFilesTest {

  @TempDir Path folder;

  private PayFixture company;

  @BeforeEach
  void found_a_company() {
    company = PayFixture.in(folder);
  }

  @Test
  void a_file_of_another_country_is_read_as_it_says() throws IOException {
    Path deals =
        Files.write(
            folder.resolve("deals.csv"),
            "Nr;Diena;Pardavėjas;Suma\nd1;22.01.2026;ana;1.000,50\nd2;23.01.2026;ana;x\n"
                .getBytes(Charset.forName("windows-1257")));
    Path rejects = folder.resolve("bad.csv");

    Run run =
        company.run(
            "--deals", deals.toString(),
            "--columns", "id=Nr,date=Diena,owner=Pardavėjas,amount=Suma",
            "--separator", ";",
            "--charset", "windows-1257",
            "--date-pattern", "dd.MM.yyyy",
            "--decimal-sign", ",",
            "--grouping-sign", ".",
            "--rejects", rejects.toString());

    assertThat(run.err().strip())
        .isEqualTo("deals.csv line 3, column Suma, value x: must be a number like 1.234,56");
    // by hand: 1,000 x 10 % + 0.50 x 20 %
    assertThat(run.lines()).contains("ana is paid USD 100.10 for 2026-01-01 to 2026-01-31");
    assertThat(Files.readAllLines(rejects, Charset.forName("windows-1257")).get(0))
        .isEqualTo("reject_line;reject_column;reject_value;reject_rule;Nr;Diena;Pardavėjas;Suma");
  }

  @Test
  void an_option_of_the_file_that_cannot_be_is_refused() throws IOException {
    String deals = "id,date,amount\n";

    assertThat(company.pay(deals, "--charset", "klingon").err())
        .startsWith(
            "--charset: must be a character set such as UTF-8 or windows-1257, was klingon");
    assertThat(company.pay(deals, "--date-pattern", "MM").err()).startsWith("--date-pattern: ");
    assertThat(company.pay(deals, "--decimal-sign", "..").err())
        .startsWith("--decimal-sign: must be one character, was '..'");
    assertThat(company.pay(deals, "--grouping-sign", ".").err())
        .startsWith("--grouping-sign: grouping sign must differ from the decimal sign, was .");
    assertThat(company.pay(deals, "--columns", "seller=Rep").err())
        .startsWith("--columns: must be one of id, type, deal, date, owner,");
  }

  @Test
  void facts_that_no_row_can_tell_come_from_a_json_list() throws IOException {
    Path sold =
        company.file(
            "sold.json",
            """
            [{"id": "d1", "type": "booking", "happenedAt": "2026-01-10T00:00:00Z", "owner": "ana",
              "values": [{"measure": "booked", "value": "USD 600"}]},
             {"id": "c1", "type": "credit-note", "happenedAt": "2026-01-20T00:00:00Z",
              "owner": "ana", "values": [{"measure": "booked", "value": "USD -100"}]},
             {"id": "d2", "type": "booking", "happenedAt": "2026-01-21T00:00:00Z", "owner": "zed",
              "values": [{"measure": "booked", "value": "USD 5"}]}]
            """);

    Run run = company.run("--transactions", sold.toString());

    assertThat(run.status()).isEqualTo(1);
    // by hand: (600 - 100) x 10 %
    assertThat(run.lines())
        .contains(
            "sold.json: pay of 2026-01-01 until 2026-01-31",
            "Rows: 3 read, 2 counted, 1 left out",
            "ana is paid USD 50.00 for 2026-01-01 to 2026-01-31");
    assertThat(run.err().strip())
        .isEqualTo("sold.json line 5: d2: seller zed is not in the organisation");
    assertThat(
            company
                .pay(
                    "id,date,owner,amount\nd3,2026-01-22,ana,100\n",
                    "--transactions",
                    sold.toString())
                .lines())
        .contains(
            "deals.csv and sold.json: pay of 2026-01-01 until 2026-01-31",
            "ana is paid USD 60.00 for 2026-01-01 to 2026-01-31");
  }

  @Test
  void a_json_file_that_holds_something_else_is_named_with_its_line() throws IOException {
    Path nothing = company.file("nothing.json", "[\nnull]");
    Path object = company.file("object.json", "{}");
    Path text = company.file("text.json", "nope");

    assertThat(company.run("--transactions", nothing.toString()).err().strip())
        .isEqualTo("sales pay: nothing.json line 2: must not be null");
    assertThat(company.run("--transactions", object.toString()).err().strip())
        .isEqualTo("sales pay: object.json line 1: must be the JSON of a list of transactions");
    assertThat(Run.of("pay", "--organization", text.toString(), "--print-organization").err())
        .startsWith("sales pay: text.json line 1: is not the JSON of an organisation: ");
  }

  @Test
  void what_is_held_is_earned_and_not_yet_paid() throws IOException {
    Path holds =
        company.file(
            "holds.json",
            """
            [{"id": "h1", "deal": "d1", "heldAt": "2026-01-12T00:00:00Z", "reason": "dispute"}]
            """);

    Run run =
        company.pay(
            "id,date,owner,amount\nd1,2026-01-10,ana,600\nd2,2026-01-11,ana,100\n",
            "--holds",
            holds.toString());

    // by hand: 70.00 earned, of which 60.00 held
    assertThat(run.lines())
        .anyMatch(line -> line.matches(" ana +70\\.00 +10\\.00 +10\\.00 +60\\.00 +0\\.00"));
  }

  @Test
  void a_measure_of_ones_own_and_a_forecast_have_columns() throws IOException {
    String program =
        PayFixture.program(
            """
            "formula": {"table": {"value": "USD 2"},
                        "base": {"measure": {"id": "points", "kind": "number"}}}
            """);
    Run run =
        company
            .by(program)
            .pay(
                """
                id,date,owner,amount,measure:points,expected
                d1,2026-01-10,ana,600,7.5,
                d2,2026-01-11,ana,600,100,yes
                """);

    assertThat(run.status()).isZero();
    // by hand: 7.5 points x USD 2; what is expected is not earned
    assertThat(run.lines()).contains("ana is paid USD 15.00 for 2026-01-01 to 2026-01-31");
  }

  @Test
  void each_file_can_be_printed_alone() throws IOException {
    Path program = company.file("program.json", PayFixture.PROGRAM);
    Path quotas =
        company.file(
            "quotas.json",
            "{\"id\": \"q\", \"calendar\": {\"unit\": \"month\"}, \"split\": \"equal\"}");

    Run printed = Run.of("pay", "--program", program.toString(), "--print-program");
    assertThat(printed.status()).isZero();
    assertThat(printed.out()).startsWith("{").contains("\"specialists\"");
    assertThat(Run.of("pay", "--quotas", quotas.toString(), "--print-quotas").out())
        .contains("\"equal\"");
    assertThat(Run.of("pay", "--quotas", quotas.toString(), "--print-program").err())
        .startsWith("--program: must be given too");
    assertThat(Run.of("pay", "--print-quotas").err())
        .startsWith("--print-quotas: needs --quotas, the built-in department has none");
  }

  @Test
  void what_the_built_in_department_sold_can_be_printed_and_paid_again() throws IOException {
    Path program = company.file("program.json", Run.of("pay", "--print-program").out());
    Path people = company.file("sales.json", Run.of("pay", "--print-organization").out());
    Path sold = company.file("sold.json", Run.of("pay", "--print-transactions").out());

    Run again =
        Run.of(
            "pay",
            "--width",
            "100",
            "--program",
            program.toString(),
            "--organization",
            people.toString(),
            "--transactions",
            sold.toString());

    List<String> first = Run.of("pay", "--width", "100").lines();
    assertThat(again.status()).isZero();
    assertThat(again.lines()).containsAll(first.subList(1, first.size())).hasSize(first.size() + 1);
  }

  @Test
  void two_files_that_do_not_fit_each_other_are_both_named() throws IOException {
    Path quotas =
        company.file(
            "quotas.json",
            """
            {"id": "2026", "calendar": {"unit": "month"}, "split": "equal",
             "quotas": [{"id": "q", "scope": {"seller": "zed"}, "measure": "booked",
                         "period": "2026-01-01/2027-01-01", "target": "USD 1200"}]}
            """);

    Run run = company.pay("id,date,amount\n", "--quotas", quotas.toString());

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().strip())
        .isEqualTo(
            "sales pay: quotas.json with program.json, organization.json: quota plan 2026: quota"
                + " q: seller must be known, was zed");
  }
}
