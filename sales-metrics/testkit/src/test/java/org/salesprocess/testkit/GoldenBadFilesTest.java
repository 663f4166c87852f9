package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file is told with its name, its line and the rule. */
class GoldenBadFilesTest {

  private static final String UNUSABLE = "IllegalArgumentException: golden case cannot be used:\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ",2026-01-12,ana,1,,,,,,,,|id must be given",
        "B1,,ana,1,,,,,,,,|date must be given",
        "B1,2026-01-12,ana,,,,,,,,,|amount must be given",
        "B1,12.01.2026,ana,1,,,,,,,,|date must be a day such as 2026-01-31 or a time such as"
            + " 2026-01-31T18:30:00Z, was 12.01.2026",
        "B1,2026-02-30,ana,1,,,,,,,,|date must be a day such as 2026-01-31 or a time such as"
            + " 2026-01-31T18:30:00Z, was 2026-02-30",
        "B1,2026-01-12,ana,6O,,,,,,,,|amount must be a number such as 1234.50, was 6O",
        "B1,2026-01-12,ana,-6,,,,,,,,|amount must be zero or more; what is taken back is a row of"
            + " its own, was -6",
        "B1,2026-01-12,ana,1,sale,,,,,,,|type must be one of booking, return, invoice, credit-note,"
            + " payment, refund, was sale",
        "B1,2026-01-12,ana,1,payment,,,,,,,|deal must be given",
        "B1,2026-01-12,ana,1,return,D1,,,,,,|reverses must be given",
        "B1,2026-01-12,ana,1,,,B0,,,,,|reverses must be empty for a booking, was B0",
        "B1,2026-01-12,ana,1,return,D1,B1,,,,,|transaction B1: must not reverse itself",
        "B1,2026-01-12,anna,1,,,,,,,,|owner must be of ana, ben, cem, as in the organisation, was"
            + " anna",
        "B1,2026-01-12,ana,1,,,,ana=1/2;bne=1/2,,,,|split must be of ana, ben, cem, as in the"
            + " organisation, was bne",
        "B1,2026-01-12,ana,1,,,,,specialist:bne,,,|participants must be of ana, ben, cem, as in"
            + " the organisation, was bne",
        "B1,2026-01-12,ana,1,return,D1,B9,,,,,|reverses must be the id of a transaction of this"
            + " case, was B9",
        "B1,2026-01-12,ana,1,,,,ana,,,,|split must be each seller once with a share, such as"
            + " ana=1/2;ben=1/2, was ana",
        "B1,2026-01-12,ana,1,,,,ana=1;ana=1,,,,|split must be each seller once with a share, such"
            + " as ana=1/2;ben=1/2, was ana=1;ana=1",
        "B1,2026-01-12,ana,1,,,,ana=1/2,,,,|transaction B1: shares of the split must sum to 1, was"
            + " 1/2",
        "B1,2026-01-12,ana,1,,,,,ben,,,|participants must be roles with sellers, such as"
            + " specialist:ben, was ben",
        "B1,2026-01-12,ana,1,,,,,,many,,|seats:number must be a number such as 1234.50, was many",
        "B1,2026-01-12,ana,1,,,,,,,,soon|due: day must be such as 2026-01-05, was 'soon'",
        "B1,2026-01-12,ana,1,,,,,,,maybe,|expected must be one of yes, true, no, false, was maybe",
      })
  void a_sale_that_cannot_be_is_refused(String row, String rule, @TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .expecting("earned\n0\n")
            .with(
                "case/transactions.csv",
                "id,date,owner,amount,type,deal,reverses,split,participants,seats:number,expected,due:date\n"
                    + row);

    assertThat(folder.failure()).isEqualTo(UNUSABLE + "case/transactions.csv line 2: " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id,Date,amount|must have the column date, had id, Date, amount",
        "id,date,amount,Recorded At|column recorded-at must be called so, was Recorded At",
        "id,date|must have the column amount, had id, date",
        "id,date,amount,points:measure|a column of your own must end with one of :number, :date,"
            + " :flag, begin with measure: or have no colon, was points:measure",
        "id,date,measure:points|measure must be one that a plan looks at or a standard one,"
            + " accepted-leads, booked, ",
        "id,date,amount,Seller|who sells stands in the column owner, was Seller",
        "id,date,amount,date|no two columns may have one name, two were date",
        "id,date,,amount|every column must have a name, were id, date, , amount",
        "id\tdate\tamount|fields must be separated by commas or semicolons, was id\tdate\tamount",
      })
  void a_header_of_sales_that_cannot_be_is_refused(String header, String rule, @TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root).expecting("earned\n0\n").with("case/transactions.csv", header);

    assertThat(folder.failure()).contains("\ncase/transactions.csv line 1: " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "anna,2026-01,commission,1|seller must be one of ana, ben, cem, was anna",
        ",2026-01,commission,1|seller must be one of ana, ben, cem, was empty",
        "ana,2026-01,comission,1|component must be one of commission, was comission",
        "ana,January,commission,1|period must be such as 2026-01 or 2026-01-31, was January",
        "ana,2026-01,commission,1O|earned must be a number such as 1234.50, in USD, was 1O",
        "ana,2026-01,commission,EUR 10|earned must be a number such as 1234.50, in USD, was EUR 10",
        "ana,2026-01,commission,10.005|earned must have at most 2 decimals, was 10.005",
        "ana,2026-01,commission,|must expect an amount",
      })
  void an_expectation_that_cannot_be_is_refused(String row, String rule, @TempDir Path root) {
    GoldenFolder folder = GoldenFolder.of(root).expecting("seller,period,component,earned\n" + row);

    assertThat(folder.failure()).isEqualTo(UNUSABLE + "case/expected.csv line 2: " + rule);
  }

  @Test
  void two_rows_of_the_same_are_refused(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root).expecting("seller,period,earned\nana,2026-01,1\nana,2026-01-31,2\n");

    assertThat(folder.failure())
        .isEqualTo(UNUSABLE + "case/expected.csv line 3: must be of something else than line 2");
  }

  @Test
  void a_header_of_expectations_that_cannot_be_is_refused(@TempDir Path root) {
    GoldenFolder folder = GoldenFolder.of(root);

    assertThat(folder.expecting("seller,amount\nana,9000\n").failure())
        .isEqualTo(
            UNUSABLE
                + "case/expected.csv line 1: a column must be one of seller, period, plan,"
                + " component, deal, forecast, earned, payable, paid, note, was amount\n"
                + "case/expected.csv line 1: a column must hold amounts: forecast, earned, payable"
                + " or paid");
    assertThat(folder.expecting("seller,component,paid\nana,commission,1\n").failure())
        .isEqualTo(
            UNUSABLE
                + "case/expected.csv line 1: paid is of a whole statement: it must not stand beside"
                + " the column component");
  }

  @Test
  void a_table_that_is_none_is_refused(@TempDir Path root) throws IOException {
    GoldenFolder folder = GoldenFolder.of(root);

    assertThat(folder.expecting("").failure())
        .isEqualTo(UNUSABLE + "case/expected.csv: must have a header line, was empty");
    assertThat(folder.expecting("seller,earned\nana\nben,1,2\n").failure())
        .isEqualTo(
            UNUSABLE
                + "case/expected.csv line 2: must have 2 fields as the header has, had 1\n"
                + "case/expected.csv line 3: must have 2 fields as the header has, had 3");
    assertThat(folder.expecting("seller,earned\nana,1\n\"ben,2\n").failure())
        .isEqualTo(
            UNUSABLE
                + "case/expected.csv below line 2: a quotation mark must close, and end its field");
    Files.write(
        root.resolve("case/expected.csv"),
        "seller,earn\u00E9d\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(folder.failure())
        .isEqualTo(
            UNUSABLE
                + "case/expected.csv: must be text in UTF-8, as of a spreadsheet saved as CSV UTF-8");
  }

  @Test
  void a_comma_before_three_digits_could_be_of_thousands_and_is_refused(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .with("case/transactions.csv", "id;date;owner;amount\nB1;2026-01-12;ana;1,500\n")
            .with("case/expected.csv", "deal;earned\nB1;1,500\n");

    assertThat(folder.failure())
        .isEqualTo(
            UNUSABLE
                + "case/transactions.csv line 2: amount must be a number such as 1234.50, was 1,500\n"
                + "case/expected.csv line 2: earned must be a number such as 1234.50, in USD, was"
                + " 1,500");
  }

  @Test
  void deals_are_not_missed_where_the_sales_cannot_be_used(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .with("case/transactions.csv", "id,date,owner,amount\nB1,2026-01-12,ana,x\n")
            .with("case/expected.csv", "deal,earned\nB1,1\n");

    assertThat(folder.failure())
        .isEqualTo(
            UNUSABLE
                + "case/transactions.csv line 2: amount must be a number such as 1234.50, was x");
    assertThat(folder.with("case/transactions.csv", "id,date,owner,amount\n").failure())
        .isEqualTo(
            UNUSABLE + "case/expected.csv line 2: deal must be empty, as there is none, was B1");
  }

  @Test
  void empty_columns_that_a_spreadsheet_adds_at_the_end_are_passed_over(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .with(
                "case/transactions.csv", "id,date,owner,amount,,\nB1,2026-01-12,ana,100,,\n,,,,,\n")
            .with("case/expected.csv", "deal,earned,\nB1,5,\n");

    assertThat(folder.failure()).isEmpty();
    assertThat(folder.with("case/expected.csv", "deal,earned,\nB1,5,x\n").failure())
        .isEqualTo(
            UNUSABLE + "case/expected.csv line 2: must have 2 fields as the header has, had 3");
  }

  @Test
  void json_that_cannot_be_is_refused_with_its_line(@TempDir Path root) {
    GoldenFolder folder = GoldenFolder.of(root).expecting("earned\n9000\n");

    assertThat(folder.with("case/organization.json", "{\n  \"sellers\": [}\n").failure())
        .startsWith(
            UNUSABLE + "case/organization.json line 2: must be the JSON of an organisation: ");
    assertThat(folder.with("case/organization.json", "{\"sellers\": [\n{\"id\": 3}]}").failure())
        .startsWith(UNUSABLE + "case/organization.json line 2: sellers[0].id: ");
    assertThat(folder.with("case/organization.json", "null").failure())
        .startsWith(UNUSABLE + "case/organization.json line 1: must ");
  }

  @Test
  void a_list_that_is_none_is_refused(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root).expecting("earned\n9000\n").with("case/holds.json", "{}");

    assertThat(folder.failure()).startsWith(UNUSABLE + "case/holds.json line 1: ");
    assertThat(folder.with("case/holds.json", "[null]").failure())
        .startsWith(UNUSABLE + "case/holds.json line 1: [0]: must not be null");
  }

  @Test
  void a_file_that_nobody_would_read_is_refused(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .expecting("earned\n9000\n")
            .with("case/notes.txt", "")
            .with("case/quota.json", "{}")
            .with("case/old/expected.csv", "");

    assertThat(folder.failure())
        .isEqualTo(
            UNUSABLE
                + "case/old: a case must not have folders\n"
                + "case/quota.json: must be called one of transactions.csv, transactions.json,"
                + " holds.json, expected.csv, program.json, organization.json, quotas.json,"
                + " catalog.json, territories.json, or not .csv or .json");
  }

  @Test
  void what_is_missing_is_told_at_once(@TempDir Path root) {
    GoldenFolder folder = GoldenFolder.empty(root).with("case/expected.csv", "earned\n0\n");

    assertThat(folder.failure().lines())
        .containsExactly(
            "IllegalArgumentException: golden case cannot be used:",
            "case/program.json: an incentive program must be given: here, for all cases in "
                + root.resolve("program.json")
                + ", or in Java",
            "case/organization.json: an organisation must be given: here, for all cases in "
                + root.resolve("organization.json")
                + ", or in Java",
            "case/transactions.csv: must be there, or transactions.json; it may be without rows");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .expecting("seller,earned\nanna,1\n")
            .with("case/transactions.csv", "id,date,amount\nB1,x,y\n")
            .with("quotas.json", "[]");

    assertThat(folder.failure().lines())
        .satisfiesExactly(
            line -> assertThat(line).endsWith("cannot be used:"),
            line -> assertThat(line).startsWith("case/transactions.csv line 2: date must"),
            line -> assertThat(line).startsWith("case/transactions.csv line 2: amount must"),
            line -> assertThat(line).startsWith("case/expected.csv line 2: seller must"),
            line -> assertThat(line).startsWith("quotas.json line 1: "));
  }

  @Test
  void what_does_not_fit_together_is_told(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .expecting("earned\n0\n")
            .with(
                "case/organization.json", "{\"sellers\": [{\"id\": \"ana\", \"name\": \"Ana\"}]}");

    assertThat(folder.failure())
        .isEqualTo(
            "IllegalArgumentException: golden case cannot be paid:\n"
                + "assignment to plan closers: seller must be of the organisation, was ben");
  }

  @Test
  void a_date_that_is_mistyped_by_a_century_is_told(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .expecting("earned\n0\n")
            .with("case/transactions.csv", "id,date,owner,amount\nB1,2126-01-12,ana,1\n");

    assertThat(folder.failure())
        .contains("pay periods: must be 600 or fewer, were 1201 from 2026-01-01");
  }
}
