package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a deal was booked, by what was known in each pay period. */
class PayDealDatesTest {

  // 5 % of what is collected of deals before March 2026, 10 % of those since
  private static final String PROGRAM =
      """
      {"currency": "USD", "zone": "UTC", "payCalendar": {"unit": "month"}, "versionOn": "deal",
       "crediting": [{"id": "owner", "shares": [{"to": "owner", "share": 1}]}],
       "plans": [
         {"id": "closers", "version": "1", "currency": "USD", "from": "2026-01-01",
          "until": "2026-03-01", "components": [
           {"id": "commission", "calendar": {"unit": "month"},
            "formula": {"table": {"value": "0.05"}, "base": {"measure": "collected"}}}]},
         {"id": "closers", "version": "2", "currency": "USD", "from": "2026-03-01", "components": [
           {"id": "commission", "calendar": {"unit": "month"},
            "formula": {"table": {"value": "0.1"}, "base": {"measure": "collected"}}}]}],
       "assignments": [{"seller": "ana", "plan": "closers", "from": "2026-01-01"}]}
      """;

  @TempDir Path folder;

  private PayFixture company;

  @BeforeEach
  void found_a_company() {
    company = PayFixture.in(folder).by(PROGRAM);
  }

  @Test
  void a_booking_that_was_corrected_dates_its_deal_no_more() throws IOException {
    Run march =
        company.pay(
            """
            id,type,deal,date,owner,amount,recorded-at
            B1,booking,D1,2026-01-20,ana,1000,2026-01-20
            B1,booking,D1,2026-03-05,ana,1000,2026-03-06
            P1,payment,D1,2026-03-20,ana,1000,2026-03-20
            """);

    // by hand: 1,000 x 10 %, as the deal is of 5 March
    assertThat(march.lines()).contains("ana is paid USD 100.00 for 2026-03-01 to 2026-03-31");
  }

  @Test
  void a_booking_that_is_not_yet_known_dates_no_deal_until_it_is() throws IOException {
    String deals =
        """
        id,type,deal,date,owner,amount,recorded-at
        B1,booking,D1,2026-02-20,ana,1000,2026-04-10
        P1,payment,D1,2026-03-02,ana,1000,2026-03-02
        """;

    // by hand: 1,000 x 10 % by the payment's own day, then 5 % as the deal is of February
    assertThat(company.pay(deals, "--period", "2026-03").lines())
        .contains(
            "ana is paid USD 100.00 for 2026-03-01 to 2026-03-31",
            "Counted, but to be looked at: 1",
            "deals.csv line 3: P1: must be of a deal that is booked, was of D1");
    assertThat(company.pay(deals, "--period", "2026-04").lines())
        .anyMatch(line -> line.matches(" ana +-50\\.00 .*"));
  }
}
