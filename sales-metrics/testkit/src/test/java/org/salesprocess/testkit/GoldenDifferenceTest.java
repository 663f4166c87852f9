package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What a case says that pays something else than it expects, and what it then writes. */
class GoldenDifferenceTest {

  @Test
  void an_amount_that_differs_is_told_with_its_line_its_reasons_and_the_file_that_would_be_right(
      @TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .expecting("deal,earned,note\nD1,3000,5 % of 60000\nD2,7200,8 % of 90000\n");

    assertThat(folder.failure())
        .isEqualTo(
            """
            AssertionFailedError: case/expected.csv is not what is paid:
              D2: earned USD 6000.00, but line 3 expects USD 7200.00, which is USD 1200.00 more

            D2: earned USD 6000.00
              in 2026-01
                commission for deal D2: USD 6000.00
                  by plan closers, version 1, for 2026-01-01 to 2026-01-31
                  ana is credited on 2026-01-20 with 100 % of B2, by rule owner
                    booked USD 90000.00
                  after this credit own booked (period) = USD 150000.00
                  MARGINAL: each part at the value of its own tier
                  tier 1, USD 60000.00 to USD 100000.00: USD 40000.00 x 5 % = USD 2000.00
                  tier 2 (from USD 100000.00), USD 100000.00 to USD 150000.00: USD 50000.00 x 8 % = USD 4000.00
                  together USD 6000.00
                  exactly USD 6000.00, with nothing to round

            If what is paid is right, let case/expected.csv be as follows, or run once with\
             -Dsales.golden.accept=true:

            deal,earned,note
            D1,3000,5 % of 60000
            D2,6000.00,
            """);
  }

  @Test
  void the_files_stand_in_the_failure_for_a_tool_that_shows_them_side_by_side(@TempDir Path root) {
    GoldenFolder folder = GoldenFolder.of(root).expecting("seller , earned\n\nana, 8000\n");

    AssertionFailedError failure = catchThrowableOfType(AssertionFailedError.class, folder::run);

    assertThat(failure.getExpected().getStringRepresentation())
        .isEqualTo("seller,earned\nana,8000\n");
    assertThat(failure.getActual().getStringRepresentation())
        .isEqualTo("seller,earned\nana,9000.00\n");
  }

  @Test
  void a_row_that_is_not_paid_is_told(@TempDir Path root) {
    assertThat(
            GoldenFolder.of(root).expecting("seller,earned\nana,9000\nben,50\n").failure().lines())
        .contains("  ben: earned nothing, but line 3 expects USD 50.00, which is USD 50.00 more")
        .endsWith("seller,earned", "ana,9000");
  }

  @Test
  void what_is_paid_and_in_no_row_is_told(@TempDir Path root) {
    assertThat(GoldenFolder.of(root).expecting("seller,deal,payable\nben,D2,0\n").failure().lines())
        .contains("  ana, D1: payable USD 3000.00, but no line expects it")
        .contains("    commission for deal D1: USD 3000.00")
        .endsWith("seller,deal,payable", "ben,D2,0", "ana,D1,3000.00");
  }

  @Test
  void every_difference_is_told_at_once_in_the_order_of_the_rows(@TempDir Path root) {
    assertThat(
            GoldenFolder.of(root)
                .expecting("seller,period,earned,paid\nben,2026-01,1,\nana,2026-01,1,9000\n")
                .failure()
                .lines()
                .filter(line -> line.contains(", but line")))
        .containsExactly(
            "  ben, 2026-01: earned nothing, but line 2 expects USD 1.00, which is USD 1.00 more",
            "  ana, 2026-01: earned USD 9000.00, but line 3 expects USD 1.00, which is USD 8999.00"
                + " less",
            "  ana, 2026-01: paid USD 3000.00, but line 3 expects USD 9000.00, which is USD 6000.00"
                + " more");
  }

  @Test
  void what_is_paid_is_explained_by_its_statement(@TempDir Path root) {
    assertThat(GoldenFolder.of(root).expecting("seller,paid\nana,9000\n").failure().lines())
        .contains(
            "    ana is paid USD 3000.00 for 2026-01-01 to 2026-01-31",
            "      earned so far but not yet payable: USD 6000.00");
  }

  @Test
  void what_is_of_no_deal_is_told_so(@TempDir Path root) {
    String bonus =
        GoldenFolder.program("")
            .replace(
                "\"components\": [{",
                "\"components\": [{\"id\": \"fix\", \"calendar\": {\"unit\": \"month\"},"
                    + " \"formula\": {\"amount\": \"USD 100\"}}, {");
    assertThat(
            GoldenFolder.of(root)
                .expecting("seller,deal,earned\nana,D1,3000\nana,D2,6000\nben,,100\n")
                .with("case/program.json", bonus)
                .failure()
                .lines())
        .contains("  ana, no deal: earned USD 100.00, but no line expects it")
        .endsWith("seller,deal,earned", "ana,D1,3000", "ana,D2,6000", "ben,,100", "ana,,100.00");
  }

  @Test
  void what_pays_nobody_is_told_with_the_reason(@TempDir Path root) {
    String sales =
        """
        id,date,owner,amount
        B1,2026-01-12,,100
        B3,2026-01-12,cem,300
        B4,2026-01-12,ana,400
        B4,2026-01-13,ana,500
        """;
    String former =
        """
        [{"id": "B2", "type": "booking", "happenedAt": "2026-01-12T15:00:00Z", "owner": "dan",
          "values": [{"measure": "booked", "value": "USD 200"}]}]
        """;

    assertThat(
            GoldenFolder.of(root)
                .with("case/transactions.csv", sales)
                .with("case/transactions.json", former)
                .with("case/expected.csv", "seller,earned\nana,45\n")
                .failure()
                .lines()
                .dropWhile(line -> !line.startsWith("what"))
                .takeWhile(line -> !line.isEmpty()))
        .containsExactly(
            "what pays nobody:",
            "  B1: it has no owner",
            "  B2: seller dan is not in the organisation",
            "  B3: cem is on no plan on 2026-01-12",
            "  B4: it is told twice, with two contents");
  }

  @Test
  void of_very_many_lines_only_the_first_are_explained(@TempDir Path root) {
    StringBuilder sales = new StringBuilder("id,date,owner,amount\n");
    for (int sale = 10; sale < 35; sale++) {
      sales.append("B").append(sale).append(",2026-01-12,ana,100\n");
    }

    assertThat(
            GoldenFolder.of(root)
                .with("case/transactions.csv", sales.toString())
                .with("case/expected.csv", "seller,earned\nana,124\n")
                .failure()
                .lines())
        .contains("    commission for deal B19: USD 5.00", "  and 15 more")
        .doesNotContain("    commission for deal B20: USD 5.00");
  }

  @Test
  void a_case_without_expectations_tells_what_it_pays(@TempDir Path root) {
    assertThat(
            GoldenFolder.of(root)
                .with("case/transactions.csv", GoldenFolder.SALES)
                .failure()
                .lines())
        .startsWith("AssertionFailedError: case/expected.csv does not exist yet; this is paid:")
        .contains("  ana, commission: earned USD 9000.00, but no line expects it")
        .endsWith("seller,component,earned", "ana,commission,9000.00");
  }

  @Test
  void a_case_without_expectations_that_pays_nothing_says_so(@TempDir Path root) {
    assertThat(
            GoldenFolder.of(root)
                .with("case/transactions.csv", "id,date,owner,amount\nB1,2026-01-12,cem,1\n")
                .failure()
                .lines())
        .startsWith("AssertionFailedError: case/expected.csv does not exist yet; nothing is earned")
        .contains("  B1: cem is on no plan on 2026-01-12")
        .endsWith("", "seller,component,earned");
  }

  @Test
  void a_file_with_semicolons_would_be_right_with_semicolons_and_decimal_commas(
      @TempDir Path root) {
    assertThat(
            GoldenFolder.of(root)
                .with(
                    "case/transactions.csv",
                    """
                    id;date;owner;amount;split
                    B1;2026-01-12;ana;1001,5;
                    B2;2026-01-13;ben;100.25;"ana=1/2;ben=1/2"
                    """)
                .with("case/expected.csv", "deal;earned;note\nB1;50,08;5 %\nB2;5;\n")
                .failure()
                .lines())
        .contains("  B2: earned USD 5.01, but line 3 expects USD 5.00, which is USD 0.01 less")
        .endsWith("deal;earned;note", "B1;50,08;5 %", "B2;5,01;");
  }

  // -- accepting

  @Test
  void what_is_accepted_is_written_without_a_claim_that_it_was_checked(@TempDir Path root)
      throws Throwable {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .expecting("note,deal,earned\nby hand,D1,3000\nnew,D2,7200\n\"a, b\",,10\n");

    assertThat(accepting(folder))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage(
            "case/expected.csv now says what is paid: see what has changed in it, and run again"
                + " without -Dsales.golden.accept");
    assertThat(folder.text("case/expected.csv"))
        .isEqualTo("note,deal,earned\nby hand,D1,3000\n,D2,6000.00\n");
    folder.run();
  }

  @Test
  void what_is_right_is_not_written_anew(@TempDir Path root) {
    String right = "seller , earned\n\nana, USD 9000\n";
    GoldenFolder folder = GoldenFolder.of(root).expecting(right);

    assertThat(accepting(folder)).isNull();
    assertThat(folder.text("case/expected.csv")).isEqualTo(right);
  }

  @Test
  void a_case_that_cannot_be_used_is_not_accepted(@TempDir Path root) {
    String wrong = "seller,earned\nanna,9000\n";
    GoldenFolder folder = GoldenFolder.of(root).expecting(wrong);

    assertThat(accepting(folder)).isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.text("case/expected.csv")).isEqualTo(wrong);
  }

  private static Throwable accepting(GoldenFolder folder) {
    System.setProperty(GoldenCases.ACCEPT, "true");
    try {
      return catchThrowable(folder::run);
    } finally {
      System.clearProperty(GoldenCases.ACCEPT);
    }
  }
}
