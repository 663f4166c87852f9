package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.FirstMeetingClose;
import org.salesprocess.metrics.conversion.LossReasonReport;
import org.salesprocess.metrics.conversion.LossReasonRow;
import org.salesprocess.metrics.conversion.LossReasons;
import org.salesprocess.metrics.conversion.MeetingMark;
import org.salesprocess.metrics.conversion.WinRate;
import org.salesprocess.metrics.velocity.AgedSubject;
import org.salesprocess.metrics.velocity.Ageing;
import org.salesprocess.metrics.velocity.CountedStay;
import org.salesprocess.metrics.velocity.DurationReport;
import org.salesprocess.metrics.velocity.HandoffTime;
import org.salesprocess.metrics.velocity.LeadContacts;
import org.salesprocess.metrics.velocity.ServiceLevel;
import org.salesprocess.metrics.velocity.SpeedOfResponse;
import org.salesprocess.metrics.velocity.StageAgeing;
import org.salesprocess.metrics.velocity.StageTime;
import org.salesprocess.metrics.velocity.TimeInStage;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.ProcessArbitraries;

/** What holds of durations whatever the facts: nothing is lost, and other ways to count agree. */
class VelocityProperties {

  private static final Instant AS_OF = Instant.parse("2024-08-01T10:00:00Z");

  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.lost("lost", "Lost"))
          .build();

  @Provide
  Arbitrary<Journey> journeys() {
    return ProcessArbitraries.journeys(FUNNEL);
  }

  @Provide
  Arbitrary<Duration> targets() {
    return BasicArbitraries.delays();
  }

  private static boolean isDated(Journey journey) {
    for (int i = 0; i < journey.size(); i++) {
      if (journey.entry(i).at().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Instant> firstKnownEntry(Journey journey) {
    for (int i = 0; i < journey.size(); i++) {
      if (journey.stage(i).isPresent() && journey.entry(i).isKnownAsOf(AS_OF)) {
        return journey.entry(i).at();
      }
    }
    return Optional.empty();
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void the_stages_of_a_dated_journey_take_all_its_time(
      @ForAll("journeys") Journey journey, @ForAll BusinessTime time) {
    TimeInStage metric = TimeInStage.of(FUNNEL, AS_OF).in(time);
    BigDecimal sum = BigDecimal.ZERO;
    for (StageTime stage : metric.measure(List.of(journey)).stages()) {
      sum =
          sum.add(stage.times().completed().seconds().sum())
              .add(stage.times().running().seconds().sum());
    }

    if (isDated(journey)) {
      long micros = firstKnownEntry(journey).map(at -> time.microsBetween(at, AS_OF)).orElse(0L);
      assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(micros, 6));
    }
  }

  @Property(tries = 300)
  void every_choice_of_stays_counts_the_same_subjects(
      @ForAll @Size(max = 6) List<@From("journeys") Journey> journeys) {
    TimeInStage metric = TimeInStage.of(FUNNEL, AS_OF);
    List<Long> all = totals(metric, journeys);

    assertThat(totals(metric.counting(CountedStay.FIRST_PASSAGE), journeys)).isEqualTo(all);
    assertThat(totals(metric.counting(CountedStay.LAST), journeys)).isEqualTo(all);
  }

  private static List<Long> totals(TimeInStage metric, List<Journey> journeys) {
    return metric.measure(journeys).stages().stream().map(each -> each.times().total()).toList();
  }

  @Property(tries = 300)
  void a_later_target_is_met_by_no_fewer_and_every_level_counts_all(
      @ForAll @Size(max = 8) List<Handoff> handoffs,
      @ForAll("targets") Duration one,
      @ForAll("targets") Duration more) {
    DurationReport report =
        new HandoffTime(BusinessTime.elapsed(), AS_OF).measure(handoffs).times();

    ServiceLevel tight = report.within(one);
    ServiceLevel loose = report.within(one.plus(more));
    assertThat(tight.total()).isEqualTo(report.total());
    assertThat(loose.met()).isGreaterThanOrEqualTo(tight.met());
    assertThat(loose.missed()).isLessThanOrEqualTo(tight.missed());
  }

  @Property(tries = 300)
  void the_oldest_are_those_that_sorting_finds(
      @ForAll @Size(max = 10) List<@From("journeys") Journey> journeys,
      @ForAll @IntRange(max = 4) int most) {
    TimeInStage times = TimeInStage.of(FUNNEL, AS_OF).counting(CountedStay.LAST);
    List<Journey> distinct = new ArrayList<>();
    for (Journey each : journeys) {
      if (distinct.stream().noneMatch(other -> other.subject().equals(each.subject()))) {
        distinct.add(each);
      }
    }
    List<Journey> atLead =
        distinct.stream()
            .filter(each -> ageAtLead(each, times).isPresent())
            .sorted(
                Comparator.comparing((Journey each) -> ageAtLead(each, times).orElseThrow())
                    .reversed()
                    .thenComparing(Journey::subject))
            .limit(most)
            .toList();

    StageAgeing lead =
        new Ageing(times, Fraction.HALF, most)
            .measure(distinct)
            .of(StageId.of("lead"))
            .orElseThrow();

    assertThat(lead.oldest())
        .extracting(AgedSubject::subject)
        .isEqualTo(atLead.stream().map(Journey::subject).toList());
    assertThat(lead.overdue().map(Ratio::count).orElse(0L))
        .isGreaterThanOrEqualTo(lead.oldest().stream().filter(AgedSubject::isOverdue).count());
  }

  private static Optional<Duration> ageAtLead(Journey journey, TimeInStage times) {
    return times
        .measure(List.of(journey))
        .of(StageId.of("lead"))
        .flatMap(report -> report.running().max());
  }

  @Property(tries = 300)
  void every_lead_is_counted_once(@ForAll @Size(max = 8) List<LeadContacts> leads) {
    long arrived =
        leads.stream()
            .map(LeadContacts::lead)
            .filter(each -> !each.receivedAt().orElse(AS_OF).isAfter(AS_OF))
            .filter(each -> !each.recordedAt().orElse(AS_OF).isAfter(AS_OF))
            .count();

    var report = new SpeedOfResponse(BusinessTime.elapsed(), AS_OF).measure(leads);
    assertThat(report.leads()).isEqualTo(arrived);
    assertThat(report.later()).isEqualTo(leads.size() - arrived);
  }

  @Property(tries = 300)
  void a_follow_up_waits_where_the_try_before_did_not_reach_anybody(
      @ForAll @Size(max = 8) List<LeadContacts> leads) {
    var report = new SpeedOfResponse(BusinessTime.elapsed(), AS_OF).measure(leads);
    List<DurationReport> waits =
        ImmutableList.<DurationReport>builder()
            .add(report.firstResponse())
            .addAll(report.followUps())
            .build();

    for (int i = 1; i < waits.size(); i++) {
      DurationReport wait = waits.get(i);
      assertThat(wait.completed().size() + wait.running().size() + wait.cutOff().size())
          .isLessThanOrEqualTo(waits.get(i - 1).completed().size());
    }
    assertThat(waits.stream().mapToLong(each -> each.running().size()).sum())
        .isEqualTo(report.triesSoFar().size());
    assertThat(waits.stream().mapToLong(each -> each.cutOff().size()).sum())
        .isEqualTo(report.cameFirst());
  }

  @Property(tries = 300)
  void the_table_of_losses_holds_every_lost_deal(@ForAll @Size(max = 20) List<Deal> deals) {
    LossReasonReport report = new LossReasons().measure(deals);
    List<LossReasonRow> table = report.pareto();

    assertThat(report.losses()).isEqualTo(new WinRate().measure(deals).lost());
    long before = 0;
    for (int i = 0; i < table.size(); i++) {
      assertThat(table.get(i).cumulative().count())
          .isEqualTo(before + table.get(i).share().count());
      before = table.get(i).cumulative().count();
      if (i > 0) {
        assertThat(table.get(i).share().count())
            .isLessThanOrEqualTo(table.get(i - 1).share().count());
      }
    }
    assertThat(before).isEqualTo(report.withReason().count());
  }

  @Property(tries = 300)
  void every_journey_is_won_at_the_first_meeting_or_counted_elsewhere(
      @ForAll @Size(max = 8) List<@From("journeys") Journey> journeys) {
    FirstMeetingClose metric =
        new FirstMeetingClose(
            FUNNEL, MeetingMark.stage(StageId.of("meeting")), 30, ZoneOffset.UTC, AS_OF);

    var report = metric.measure(journeys);
    assertThat(report.journeys() + report.later()).isEqualTo(journeys.size());
  }
}
