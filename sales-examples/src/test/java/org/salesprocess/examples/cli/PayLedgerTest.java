package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was paid stays as it was paid, whatever changes afterwards. */
class PayLedgerTest {

  private static final String DEALS = "id,date,owner,amount\nB1,2026-01-10,ana,60000\n";

  @TempDir Path folder;

  private PayFixture paying(String rate) {
    return PayFixture.in(folder).by(PayFixture.program(PayFixture.rate(rate)));
  }

  private String ledger() {
    return folder.resolve("ledger.json").toString();
  }

  @Test
  void a_closed_month_keeps_what_was_paid_and_the_open_one_pays_the_difference()
      throws IOException {
    Run january = paying("0.05").pay(DEALS, "--close", ledger());
    // by hand: 60,000 x 5 %, then 60,000 x (6 % - 5 %)
    assertThat(january.status()).isZero();
    assertThat(january.lines()).contains("ana is paid USD 3000.00 for 2026-01-01 to 2026-01-31");

    Run february = paying("0.06").pay(DEALS, "--ledger", ledger(), "--close", ledger());

    assertThat(february.status()).isZero();
    assertThat(february.lines())
        .contains(
            "deals.csv: pay of 2026-02-01 until 2026-02-28",
            "Goes on from the ledger, closed until 2026-01-31",
            "ana is paid USD 600.00 for 2026-02-01 to 2026-02-28")
        .noneMatch(line -> line.contains("worked out anew"));
    // and with all of that paid, March pays nothing
    assertThat(paying("0.06").pay(DEALS, "--ledger", ledger(), "--explain").lines())
        .contains("Goes on from the ledger, closed until 2026-02-28")
        .noneMatch(line -> line.contains("ana is paid USD 6"));
  }

  @Test
  void without_a_ledger_the_report_says_that_earlier_periods_are_worked_out_anew()
      throws IOException {
    Run february = paying("0.06").pay(DEALS, "--period", "2026-02");

    assertThat(february.lines())
        .contains(
            "Pay periods of 2026-01-01 until 2026-01-31 were worked out anew by this program, not as"
                + " they were paid; that takes a",
            "  ledger")
        .anyMatch(line -> line.matches(" ana +0\\.00 +0\\.00 +0\\.00 +0\\.00 +0\\.00"));
    assertThat(paying("0.06").pay(DEALS).out()).doesNotContain("worked out anew");
  }

  @Test
  void the_next_period_is_the_one_after_the_last_that_was_closed() throws IOException {
    paying("0.05").pay(DEALS, "--close", ledger(), "--as-of", "2026-03-05");

    Run march = paying("0.05").pay(DEALS, "--ledger", ledger(), "--period", "2026-03");
    assertThat(march.status()).isEqualTo(2);
    assertThat(march.err())
        .startsWith(
            "--period: must be in 2026-02-01/2026-03-01, the first that the ledger has not closed,"
                + " was 2026-03");
    // what was known at the last closing stays known
    assertThat(paying("0.05").pay(DEALS, "--ledger", ledger(), "--period", "2026-02").lines())
        .contains("By what was known at 2026-03-05T23:59:59.999999Z");
  }

  @Test
  void nothing_is_written_over_but_the_ledger_that_is_read() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "precious");

    Run run = paying("0.05").pay(DEALS, "--close", other.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "--close: must be a new file, or that of --ledger, as what was paid is not written over,"
                + " was ");
    assertThat(other).hasContent("precious");
    assertThat(paying("0.05").pay(DEALS, "--close", folder.resolve("deals.csv").toString()).err())
        .startsWith("--close: must be a file of its own");
    assertThat(paying("0.05").pay(DEALS, "--close", ledger(), "--json", ledger()).err())
        .startsWith("--json: must be a file of its own");
    assertThat(folder.resolve("ledger.json")).doesNotExist();
  }

  @Test
  void a_ledger_that_does_not_fit_is_refused_by_its_name() throws IOException {
    Files.writeString(Path.of(ledger()), "{\"format\": 1, \"currency\": \"EUR\", \"closed\": []}");

    Run run = paying("0.05").pay(DEALS, "--ledger", ledger());

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err().strip())
        .isEqualTo("sales pay: ledger.json: currency must be USD as in the program, was EUR");
  }
}
