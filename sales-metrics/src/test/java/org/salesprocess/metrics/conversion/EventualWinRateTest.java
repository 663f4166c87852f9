package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.ConfidenceInterval;
import org.salesprocess.metrics.Facts;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.survival.CumulativeIncidence;
import org.salesprocess.metrics.survival.IncidencePoint;
import org.salesprocess.metrics.survival.SurvivalCurve;

class EventualWinRateTest {

  private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
  private static final LossReasonId PRICE = LossReasonId.of("price");

  private static final EventualWinRate METRIC = new EventualWinRate(ZoneOffset.UTC, JULY);

  private static Deal closed(String id, Outcome outcome, String created, String closed) {
    return Facts.dated(Facts.deal(id, outcome), at(created).toString(), at(closed).toString());
  }

  private static Deal open(String id, String created) {
    return Facts.deal(id, Outcome.OPEN).withCreatedAt(at(created));
  }

  private static Instant at(String day) {
    return Instant.parse("2026-" + day + "T10:00:00Z");
  }

  private static final List<Deal> DEALS =
      List.of(
          closed("1", Outcome.WON, "06-01", "06-06"),
          closed("2", Outcome.LOST, "06-01", "06-04").withLossReason(PRICE),
          closed("3", Outcome.LOST, "06-01", "06-13"),
          closed("4", Outcome.WON, "06-01", "06-13"),
          open("5", "06-21"),
          closed("6", Outcome.WON, "06-01", "07-15"),
          open("7", "05-31"));

  @Test
  void open_deals_count_for_as_long_as_they_have_been_open() {
    EventualWinRateReport report = METRIC.measure(DEALS);

    assertThat(report.sales()).isEqualTo(new WinRateReport(2, 2, 3));
    assertThat(report.ofClosed()).isEqualTo(Ratio.of(2, 4));
    assertThat(report.ofAll()).isEqualTo(Ratio.of(2, 7));
    // by hand: 6/7 are left after day 3, of whom one in six is won on day 5; then 5/7, of whom the
    // fifth is not older than 10 days, so that one in four is won and one lost on day 12
    EventualRate eventual = report.eventual().orElseThrow();
    assertThat(eventual.days()).isEqualTo(31);
    assertThat(eventual.won()).isCloseTo(9.0 / 28, within(1e-12));
    assertThat(eventual.lost()).isCloseTo(9.0 / 28, within(1e-12));
    assertThat(eventual.open()).isCloseTo(10.0 / 28, within(1e-12));
    // by Python in exact fractions, from the formula of the delta method
    assertThat(eventual.wonError()).isCloseTo(0.189584, within(5e-7));
    assertThat(eventual.lostError()).isCloseTo(0.189584, within(5e-7));
    assertThat(eventual.openError()).isCloseTo(0.197930, within(5e-7));
    assertThat(eventual.atRisk()).isEqualTo(1);
    assertThat(report)
        .hasToString(
            "2 of 4 (50.0 %), 3 open; eventually 32.1 % won and 32.1 % lost by day 31"
                + " (1 at risk), 35.7 % open then");
  }

  @Test
  void the_time_to_win_and_the_losses_by_reason_come_from_the_same_curve() {
    EventualWinRateReport report = METRIC.measure(DEALS);

    assertThat(report.timeToWin()).extracting(IncidencePoint::age).containsExactly(5L, 12L);
    assertThat(report.wonBy(4)).contains(0.0);
    assertThat(report.wonBy(5).orElseThrow()).isCloseTo(1.0 / 7, within(1e-12));
    assertThat(report.wonBy(31).orElseThrow()).isCloseTo(9.0 / 28, within(1e-12));
    assertThat(report.wonBy(32)).isEmpty();
    assertThat(report.daysToWin(Fraction.of(1, 4))).contains(12L);
    assertThat(report.daysToWin(Fraction.HALF)).isEmpty();
    assertThat(report.losses())
        .extracting(EventualLoss::reason)
        .containsExactly(Optional.empty(), Optional.of(PRICE));
    assertThat(report.losses()).extracting(EventualLoss::lost).containsExactly(1L, 1L);
    assertThat(report.losses().get(0).probability()).isCloseTo(5.0 / 28, within(1e-12));
    assertThat(report.losses().get(1).probability()).isCloseTo(1.0 / 7, within(1e-12));
    // by Python as above
    assertThat(report.losses().get(0).standardError()).isCloseTo(0.160431, within(5e-7));
    assertThat(report.losses().get(1).standardError()).isCloseTo(0.132260, within(5e-7));
  }

  @Test
  void what_becomes_of_deals_can_be_asked_for_each_age_that_was_watched() {
    EventualWinRateReport report = METRIC.measure(DEALS);

    // by hand: one of seven is lost on day 3 and one won on day 5; the errors by Python as above
    EventualRate byDay5 = report.eventualBy(5).orElseThrow();
    assertThat(byDay5.atRisk()).isEqualTo(6);
    assertThat(byDay5.won()).isCloseTo(1.0 / 7, within(1e-12));
    assertThat(byDay5.wonError()).isCloseTo(0.132260, within(5e-7));
    assertThat(byDay5.lostError()).isCloseTo(0.132260, within(5e-7));
    assertThat(byDay5.openError()).isCloseTo(0.170747, within(5e-7));
    assertThat(report.eventualBy(0)).contains(new EventualRate(0, 7, 0, 0, 0, 0, 1, 0));
    // between the points at day 5 and 10 five are watched, and after the last none
    assertThat(report.eventualBy(7).orElseThrow().atRisk()).isEqualTo(5);
    assertThat(report.eventualBy(32)).isEmpty();
    assertThat(report.eventualBy(-1)).isEmpty();
  }

  @Test
  void once_all_are_decided_the_rate_is_known_for_ever_and_nobody_is_at_risk() {
    EventualWinRateReport report =
        METRIC.measure(
            List.of(
                closed("1", Outcome.WON, "06-01", "06-06"),
                closed("2", Outcome.LOST, "06-01", "06-04")));

    assertThat(report.eventualBy(1_000).orElseThrow())
        .hasToString("50.0 % won and 50.0 % lost by day 1000 (0 at risk), 0.0 % open then");
  }

  @Test
  void the_plain_rates_count_what_is_closed_without_a_date() {
    List<Deal> deals =
        List.of(
            Facts.deal("1", Outcome.WON).withCreatedAt(at("06-01")),
            Facts.deal("2", Outcome.WON).withCreatedAt(at("06-01")),
            Facts.deal("3", Outcome.WON).withCreatedAt(at("06-01")),
            Facts.deal("4", Outcome.WON).withCreatedAt(at("06-01")),
            closed("5", Outcome.LOST, "06-01", "06-10"),
            open("6", "06-21"));

    EventualWinRateReport report = METRIC.measure(deals);

    assertThat(report.ofClosed()).isEqualTo(Ratio.of(4, 5));
    assertThat(report.ofClosed()).isEqualTo(new WinRate().measure(deals).rate());
    assertThat(report.ofAll()).isEqualTo(Ratio.of(4, 6));
    assertThat(report.known()).isEqualTo(new WinRateReport(4, 1, 1));
    assertThat(report.sales()).isEqualTo(new WinRateReport(0, 1, 1));
    assertThat(report).asString().startsWith("4 of 5 (80.0 %), 1 open; eventually 0.0 % won");
  }

  @Test
  void the_eventual_rate_has_an_interval() {
    // by Python from 9/28 and 0.189584 on the scale of log odds
    ConfidenceInterval interval = METRIC.measure(DEALS).eventualInterval(0.95).orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.079378, within(5e-6));
    assertThat(interval.upper()).isCloseTo(0.722399, within(5e-6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> METRIC.measure(List.of()).eventualInterval(95))
        .withMessage("interval: confidence must lie between 0 and 1, was 95.0");
  }

  @Test
  void what_happens_later_changes_only_the_count_of_what_is_later() {
    EventualWinRateReport asToldInJuly =
        METRIC.measure(
            DEALS.stream()
                .map(deal -> deal.id().value().equals("6") ? open("6", "06-01") : deal)
                .toList());
    List<Deal> toldInAugust =
        ImmutableList.<Deal>builder()
            .addAll(DEALS)
            .add(closed("8", Outcome.WON, "07-02", "07-03"))
            .add(open("9", "06-10").withRecordedAt(at("07-03")))
            .add(open("10", "07-05").withRecordedAt(at("06-20")))
            .build();

    EventualWinRateReport again = METRIC.measure(toldInAugust);

    assertThat(again.later()).isEqualTo(3);
    assertThat(again.sales()).isEqualTo(asToldInJuly.sales());
    assertThat(again.incidence()).isEqualTo(asToldInJuly.incidence());
  }

  @Test
  void what_happens_at_the_instant_itself_has_happened() {
    Deal atTheInstant = Facts.deal("1", Outcome.WON).withCreatedAt(at("06-01")).withClosedAt(JULY);
    Deal aMicrosecondLater = atTheInstant.withClosedAt(JULY.plusNanos(1_000));

    assertThat(METRIC.measure(List.of(atTheInstant)).sales()).isEqualTo(new WinRateReport(1, 0, 0));
    assertThat(METRIC.measure(List.of(aMicrosecondLater)).sales())
        .isEqualTo(new WinRateReport(0, 0, 1));
  }

  @Test
  void deals_without_the_times_are_counted_apart_by_outcome() {
    EventualWinRateReport report =
        METRIC.measure(
            List.of(
                Facts.deal("1", Outcome.WON).withClosedAt(at("06-10")),
                Facts.deal("2", Outcome.LOST).withCreatedAt(at("06-10")).withLossReason(PRICE),
                Facts.deal("3", Outcome.OPEN),
                // closed only after the instant: whatever it became, it was open then
                Facts.deal("4", Outcome.LOST).withClosedAt(at("07-10"))));

    assertThat(report.undated()).isEqualTo(new WinRateReport(1, 1, 2));
    assertThat(report.sales().total()).isZero();
    assertThat(report.outside().total()).isZero();
    assertThat(report.later()).isZero();
    assertThat(report.eventual()).isEmpty();
    assertThat(report.ofClosed()).isEqualTo(Ratio.of(1, 2));
    assertThat(report).hasToString("1 of 2 (50.0 %), 2 open");
  }

  @Test
  void days_are_those_of_the_zone_and_a_deal_may_be_won_on_its_first_day() {
    Deal overMidnightInBerlin =
        Facts.dated(Facts.deal("1", Outcome.WON), "2026-06-01T21:30:00Z", "2026-06-01T22:30:00Z");

    EventualWinRateReport utc = METRIC.measure(List.of(overMidnightInBerlin));
    EventualWinRateReport berlin =
        new EventualWinRate(ZoneId.of("Europe/Berlin"), JULY)
            .measure(List.of(overMidnightInBerlin));

    assertThat(utc.daysToWin(Fraction.HALF)).contains(0L);
    assertThat(berlin.daysToWin(Fraction.HALF)).contains(1L);
  }

  @Test
  void where_the_date_goes_back_no_day_has_passed() {
    // in Newfoundland clocks went back at one past midnight: 00:00:30 was followed by 23:15
    Deal deal =
        Facts.dated(Facts.deal("1", Outcome.WON), "2010-11-07T02:30:30Z", "2010-11-07T02:45:00Z");

    assertThat(
            new EventualWinRate(ZoneId.of("America/St_Johns"), JULY)
                .measure(List.of(deal))
                .daysToWin(Fraction.HALF))
        .contains(0L);
  }

  @Test
  void reports_of_different_dates_do_not_merge() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                METRIC
                    .start()
                    .merge(new EventualWinRate(ZoneOffset.UTC, JULY.plusSeconds(1)).start()))
        .withMessage(
            "eventual win rate: must be EventualWinRate[zone=Z, asOf=2026-07-01T00:00:00Z],"
                + " was EventualWinRate[zone=Z, asOf=2026-07-01T00:00:01Z]");
  }

  @Test
  void a_report_that_cannot_be_is_refused_naming_value_and_rule() {
    WinRateReport none = new WinRateReport(0, 0, 0);
    CumulativeIncidence stolen =
        new CumulativeIncidence(
            new SurvivalCurve(ImmutableList.of()),
            ImmutableSortedMap.of("stolen", ImmutableList.of()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventualWinRateReport(JULY, none, none, none, 0, stolen))
        .withMessage(
            "eventual win rate: cause must be 'won', 'lost' or 'lost: ' and a reason, was 'stolen'");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EventualWinRateReport(
                    JULY, none, none, none, -1, METRIC.measure(List.of()).incidence()))
        .withMessage("eventual win rate: later must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventualRate(3, 1, 0.5, 0.1, 1.5, 0.1, 0, 0.1))
        .withMessage(
            "eventual rate: probabilities must lie between 0 and 1, were 0.5 won, 1.5 lost,"
                + " 0.0 open");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventualRate(3, -1, 0.5, 0.1, 0.5, 0.1, 0, 0.1))
        .withMessage("eventual rate: at risk must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventualRate(3, 1, 0.5, 0.1, 0.5, Double.NaN, 0, 0.1))
        .withMessage(
            "eventual rate: errors must not be negative, were 0.1 won, NaN lost, 0.1 open");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventualLoss(Optional.of(PRICE), 1, 0.5, -0.1))
        .withMessage("eventual loss: standard error must not be negative, was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventualLoss(Optional.of(PRICE), 0, 0.5, 0.1))
        .withMessage("eventual loss: lost must be above zero, was 0");
  }
}
