package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.EventualRate;
import org.salesprocess.metrics.conversion.EventualWinRate;
import org.salesprocess.metrics.conversion.EventualWinRateReport;
import org.salesprocess.metrics.conversion.WinRate;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

class EventualWinRateLaws extends MetricLaws<Deal, EventualWinRateReport> {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  // in the midst of the generated days, and after all of them
  private static final Instant MIDWAY = Instant.parse("2024-08-15T12:00:00Z");
  private static final Instant AFTER_ALL = Instant.parse("2100-01-01T00:00:00Z");

  @Override
  protected Metric<Deal, EventualWinRateReport> metric() {
    return new EventualWinRate(ZONE, MIDWAY);
  }

  @Override
  protected Arbitrary<Deal> fact() {
    return Combinators.combine(DealArbitraries.deals(), BasicArbitraries.instants().optional(0.2))
        .as(Deal::withRecordedAt);
  }

  @Property(tries = 200)
  void every_deal_is_counted_once(@ForAll("facts") List<Deal> facts) {
    EventualWinRateReport report = metric().measure(facts);

    assertThat(
            report.sales().total()
                + report.undated().total()
                + report.outside().total()
                + report.later())
        .isEqualTo(facts.size());
    assertThat(report.outside().total()).isZero();
  }

  @Property(tries = 200)
  void what_closes_after_the_instant_is_as_if_it_were_open(@ForAll("facts") List<Deal> facts) {
    List<Deal> asTheyWere =
        facts.stream()
            .map(
                deal ->
                    deal.closedAt().filter(MIDWAY::isBefore).isPresent() ? reopened(deal) : deal)
            .toList();

    assertThat(metric().measure(asTheyWere)).isEqualTo(metric().measure(facts));
  }

  private static Deal reopened(Deal deal) {
    return deal.withClosedAt(Optional.empty())
        .withLossReason(Optional.empty())
        .withLostTo(Optional.empty())
        .withOutcome(Outcome.OPEN);
  }

  @Property(tries = 200)
  void once_all_are_decided_it_is_the_plain_win_rate(@ForAll("facts") List<Deal> facts) {
    List<Deal> decided = facts.stream().filter(Deal::isClosed).toList();
    EventualWinRateReport report = new EventualWinRate(ZONE, AFTER_ALL).measure(decided);

    assertThat(report.eventual().map(EventualRate::won).isPresent())
        .isEqualTo(report.sales().rate().value().isPresent());
    report
        .eventual()
        .ifPresent(
            rate -> {
              assertThat(rate.won())
                  .isCloseTo(report.sales().rate().value().orElseThrow().toDouble(), within(1e-12));
              assertThat(rate.open()).isZero();
            });
  }

  @Property(tries = 200)
  void the_plain_rate_beside_it_is_that_of_the_deals_dated_or_not(
      @ForAll("facts") List<Deal> facts) {
    List<Deal> cameInTime =
        facts.stream()
            .filter(deal -> deal.knownSince().filter(AFTER_ALL::isBefore).isEmpty())
            .filter(deal -> deal.createdAt().filter(AFTER_ALL::isBefore).isEmpty())
            .toList();
    EventualWinRateReport report = new EventualWinRate(ZONE, AFTER_ALL).measure(cameInTime);

    assertThat(report.known()).isEqualTo(new WinRate().measure(cameInTime));
    assertThat(report.ofClosed()).isEqualTo(new WinRate().measure(cameInTime).rate());
  }

  @Property(tries = 200)
  void of_two_ends_of_which_one_never_comes_the_other_is_as_sure_as_what_is_open(
      @ForAll("facts") List<Deal> facts, @ForAll @LongRange(max = 400) long days) {
    EventualWinRateReport report = metric().measure(facts);

    assertThat(report.eventualBy(days).map(EventualRate::won)).isEqualTo(report.wonBy(days));
    report
        .eventualBy(days)
        .ifPresent(
            rate -> {
              assertThat(rate.won() + rate.lost() + rate.open()).isCloseTo(1, within(1e-12));
              // what is won or lost is what is not open, and so as sure
              if (rate.lost() == 0) {
                assertThat(rate.wonError()).isCloseTo(rate.openError(), within(1e-7));
              }
              if (rate.won() == 0) {
                assertThat(rate.lostError()).isCloseTo(rate.openError(), within(1e-7));
              }
            });
  }

  @Property(tries = 200)
  void what_is_won_lost_and_open_in_the_end_is_everything(@ForAll("facts") List<Deal> facts) {
    metric()
        .measure(facts)
        .eventual()
        .ifPresent(
            rate -> assertThat(rate.won() + rate.lost() + rate.open()).isCloseTo(1, within(1e-12)));
  }
}
