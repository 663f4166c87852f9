package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.DurationUnit;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelCounts;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelStepCount;
import org.salesprocess.metrics.conversion.FunnelView;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.testkit.MetricLaws;

/** The laws for questions that between them fill every part of a report. */
@SuppressWarnings("ClassCanBeStatic") // groups of jqwik are inner classes
class FunnelConversionLaws {

  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.lost("lost", "Lost"))
          .build();

  private static final Instant START = Instant.parse("2026-03-28T22:00:00Z");

  @Group
  class OfStages extends Laws {
    @Override
    FunnelQuestion question() {
      return FunnelQuestion.of(FUNNEL)
          .view(FunnelView.cohorts(SalesCalendar.days()))
          .zone(ZoneId.of("Europe/Berlin"))
          .durations(DurationUnit.CALENDAR_DAYS)
          .breakdown(AttributeBreakdown.firstTouch("colour"))
          .listedSubjects(2)
          .build();
    }
  }

  @Group
  class OfStagesAndEventsByPeriod extends Laws {
    @Override
    FunnelQuestion question() {
      return FunnelQuestion.builder()
          .funnel(FUNNEL)
          .step(FunnelStep.stage("lead"))
          .step(FunnelStep.event("call").asOptional())
          .step(FunnelStep.stage("won"))
          .window(FunnelWindow.fromFirst(Duration.ofHours(30)))
          .exclusion(Exclusion.taint(EntryPattern.stage("lost")))
          .counting(AttemptCounting.ATTEMPT)
          .view(FunnelView.periods(SalesCalendar.days()))
          .zone(ZoneId.of("Europe/Berlin"))
          .breakdown(AttributeBreakdown.atStep("colour", "lead"))
          .asOf(START.plus(Duration.ofHours(60)))
          .build();
    }
  }

  @Group
  class InAnyOrder extends Laws {
    @Override
    FunnelQuestion question() {
      return FunnelQuestion.builder()
          .step(FunnelStep.event("call"))
          .step(FunnelStep.event("visit"))
          .order(StepOrder.UNORDERED)
          .breakdown(AttributeBreakdown.sameAtEveryStep("colour"))
          .build();
    }
  }

  abstract static class Laws extends MetricLaws<Journey, FunnelReport> {

    abstract FunnelQuestion question();

    @Override
    protected Metric<Journey, FunnelReport> metric() {
      return new FunnelConversion(question());
    }

    @Override
    protected Arbitrary<Journey> fact() {
      Arbitrary<Integer> hours = Arbitraries.integers().between(-1, 80);
      Arbitrary<List<Entry>> entries =
          Combinators.combine(
                  Arbitraries.of("[lead]", "[meeting]", "[won]", "[lost]", "call", "visit"),
                  hours,
                  Arbitraries.of("red", "green", "none"))
              .as(Entry::new)
              .list()
              .ofMaxSize(6);
      return Combinators.combine(Arbitraries.integers().between(1, 20), entries)
          .as((number, all) -> journey(LeadId.of("lead-" + number), all));
    }

    @Property(tries = 200)
    void every_subject_and_attempt_is_accounted_for(@ForAll("facts") List<Journey> facts) {
      FunnelReport report = metric().measure(facts);
      FunnelCounts all = report.all();

      long ended =
          all.steps().stream().mapToLong(FunnelStepCount::leftHere).sum()
              + all.undecided()
              + all.converted();
      assertThat(ended).isEqualTo(all.entered());
      assertThat(report.subjects() + report.subjectsNotYetKnown()).isEqualTo(facts.size());
      if (question().counting() == AttemptCounting.SUBJECT) {
        assertThat(all.entered() + all.tainted() + all.notEntered()).isEqualTo(report.subjects());
      }
    }

    @Property(tries = 200)
    void cohorts_add_up_to_the_whole(@ForAll("facts") List<Journey> facts) {
      FunnelReport report = metric().measure(facts);

      report
          .cohorts()
          .ifPresent(
              cohorts ->
                  assertThat(
                          cohorts.groups().values().stream().mapToLong(FunnelCounts::entered).sum()
                              + cohorts.withoutKey().map(FunnelCounts::entered).orElse(0L))
                      .isEqualTo(report.all().entered()));
      report
          .periods()
          .ifPresent(
              periods -> {
                for (int i = 0; i < periods.steps().size(); i++) {
                  int step = i;
                  assertThat(
                          periods.byPeriod().values().stream()
                                  .mapToLong(counts -> counts.get(step))
                                  .sum()
                              + periods.withoutPeriod().get(step))
                      .isEqualTo(report.all().steps().get(step).reached());
                }
              });
    }
  }

  private record Entry(String name, int hours, String colour) {}

  private static Journey journey(LeadId lead, List<Entry> all) {
    List<JourneyEntry> entries = new ArrayList<>();
    for (Entry entry : all) {
      EntryId id = EntryId.of("entry-" + entries.size());
      Attributes attributes =
          entry.colour().equals("none")
              ? Attributes.none()
              : Attributes.builder().put("colour", entry.colour()).build();
      Optional<Instant> at =
          entry.hours() < 0
              ? Optional.empty()
              : Optional.of(START.plus(Duration.ofHours(entry.hours())));
      entries.add(
          entry.name().startsWith("[")
              ? StageChange.builder()
                  .id(id)
                  .subject(lead)
                  .to(StageId.of(entry.name().substring(1, entry.name().length() - 1)))
                  .at(at)
                  .attributes(attributes)
                  .sequence(entries.size())
                  .build()
              : Event.builder()
                  .id(id)
                  .subject(lead)
                  .type(entry.name())
                  .at(at)
                  .attributes(attributes)
                  .sequence(entries.size())
                  .build());
    }
    return Journey.of(lead, Attributes.none(), entries);
  }
}
