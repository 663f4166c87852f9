package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of a file counts in one way, and none that pays nobody goes unnoticed. */
class PayLeftOutTest {

  @TempDir Path folder;

  private PayFixture company;
  private String rejects;

  @BeforeEach
  void found_a_company() {
    company = PayFixture.in(folder);
    rejects = folder.resolve("bad.csv").toString();
  }

  @Test
  void what_pays_nobody_is_named_with_its_line_and_is_not_everything_counted() throws IOException {
    Run run =
        company.pay(
            """
            id,type,deal,date,owner,amount,currency
            d1,,,2026-01-10,ana,600,
            e1,,,2026-01-11,ana,10,EUR
            d4,,,2026-01-26,zed,50,
            p9,payment,D9,2026-01-27,ana,5,
            d5,,,2026-02-03,ana,70,
            d3,,,2026-01-25,cem,500,
            """,
            "--period",
            "2026-01",
            "--rejects",
            rejects);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines())
        .contains("Rows: 6 read, 1 counted, 1 known only later, 4 left out")
        .containsSubsequence(
            "Credited to nobody: 2",
            "deals.csv line 4: d4: seller zed is not in the organisation",
            "Credited to sellers on no plan: 1",
            "deals.csv line 7: d3: cem, who is credited by owner, is on no plan on 2026-01-25",
            "Of no known deal: 1",
            "deals.csv line 5: p9: must be of a deal that is booked, was of D9",
            "Known only later, so not counted yet: 1",
            "deals.csv line 6: d5 became known at 2026-02-03T00:00:00Z");
    assertThat(run.err().lines())
        .hasSize(4)
        .contains("deals.csv line 4: d4: seller zed is not in the organisation")
        .anyMatch(line -> line.startsWith("deals.csv line 3: e1: it is in another currency"));
    assertThat(Files.readAllLines(Path.of(rejects)))
        .hasSize(5)
        .contains(
            "4,,,d4: seller zed is not in the organisation,d4,,,2026-01-26,zed,50,",
            "5,,,\"p9: must be of a deal that is booked, was of D9\",p9,payment,D9,2026-01-27,ana,5,");
  }

  @Test
  void both_rows_of_an_id_with_two_contents_are_left_out() throws IOException {
    Run run =
        company.pay(
            """
            id,date,owner,amount
            d1,2026-01-10,ana,600
            d2,2026-01-20,ana,800
            d1,2026-01-10,ana,700
            """,
            "--rejects",
            rejects);

    assertThat(run.status()).isEqualTo(1);
    String rule =
        "d1: must have one content, or a later time of recording for the one that is right";
    assertThat(run.err().lines())
        .containsExactly("deals.csv line 2: " + rule, "deals.csv line 4: " + rule);
    assertThat(run.lines())
        .contains(
            "Rows: 3 read, 1 counted, 2 left out",
            "Told with two contents, so counted for nothing: 2",
            "ana is paid USD 80.00 for 2026-01-01 to 2026-01-31");
    assertThat(Files.readAllLines(Path.of(rejects))).hasSize(3);
  }

  @Test
  void repeats_and_corrections_are_told_apart_from_what_counts() throws IOException {
    Run run =
        company.pay(
            """
            id,date,owner,amount,recorded-at,source
            d1,2026-01-10,ana,600,2026-01-10,fair
            d1,2026-01-10,ana,600,2026-01-10,fair
            d1,2026-01-10,ana,500,2026-01-12,fair
            """);

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .contains(
            "Rows: 3 read, 1 counted, 1 repeated, 1 corrected by later ones, 0 left out",
            "Columns read as attributes: source",
            "ana is paid USD 50.00 for 2026-01-01 to 2026-01-31");
  }

  @Test
  void a_payment_that_only_releases_pay_needs_no_owner_but_a_known_deal() throws IOException {
    String program =
        PayFixture.program(PayFixture.rate("0.1") + ", \"payable\": \"when-collected\"");
    Run run =
        company
            .by(program)
            .pay(
                """
                id,type,deal,date,owner,amount
                d1,,,2026-01-10,ana,600
                p1,payment,d1,2026-01-11,,300
                """);

    assertThat(run.status()).isZero();
    assertThat(run.lines())
        .contains(
            "Rows: 2 read, 2 counted, 0 left out",
            "ana is paid USD 30.00 for 2026-01-01 to 2026-01-31")
        .noneMatch(line -> line.startsWith("Credited to nobody"));
  }

  @Test
  void nobody_on_top_is_told_but_is_no_row_left_out() throws IOException {
    Run run = company.pay("id,date,owner,amount\nd1,2026-01-10,ana,600\n");

    assertThat(run.status()).isZero();
    assertThat(run.lines()).contains("Rows: 1 read, 1 counted, 0 left out");
    assertThat(
            company
                .pay("id,date,owner,amount,participants\nd1,2026-01-10,ana,600,specialist:bne\n")
                .err())
        .startsWith("deals.csv line 2: d1: seller bne is not in the organisation");
  }

  @Test
  void what_became_known_after_the_moment_asked_for_chooses_no_period() throws IOException {
    Run run =
        company.pay(
            """
            id,date,owner,amount
            d1,2026-01-10,ana,600
            d2,2062-01-13,ana,800
            """,
            "--as-of",
            "2026-01-31");

    assertThat(run.lines())
        .contains(
            "deals.csv: pay of 2026-01-01 until 2026-01-31",
            "Rows: 2 read, 1 counted, 1 known only later, 0 left out",
            "deals.csv line 3: d2 became known at 2062-01-13T00:00:00Z");
  }

  @Test
  void a_date_that_makes_more_pay_periods_than_there_can_be_is_refused() throws IOException {
    Run mistyped = company.pay("id,date,owner,amount\nd1,2026-01-10,ana,6\nd2,9999-01-13,ana,8\n");

    assertThat(mistyped.status()).isEqualTo(3);
    // by hand: 12 x (9999 - 2026) + 1
    assertThat(mistyped.err().strip())
        .isEqualTo(
            "sales pay: deals.csv line 3: is the last that happened, on 9999-01-13: pay periods: must"
                + " be 600 or fewer from the first assignment to a plan, were 95677 from 2026-01-01"
                + " until 9999-01-31");

    String ancient =
        PayFixture.PROGRAM.replace(
            "\"plan\": \"closers\", \"from\": \"2026", "\"plan\": \"closers\", \"from\": \"0026");
    Run asked =
        company
            .by(ancient)
            .pay("id,date,owner,amount\nd1,2026-01-10,ana,6\n", "--period", "2026-01");
    assertThat(asked.status()).isEqualTo(2);
    assertThat(asked.err())
        .startsWith("--period: pay periods: must be 600 or fewer")
        .contains("from 0026-01-01 until 2026-01-31");
  }
}
