package org.salesprocess.testkit.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.DurationUnit;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelView;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.conversion.TieRule;
import org.salesprocess.metrics.conversion.TimeLimit;
import org.salesprocess.testkit.funnel.Cases.About;
import org.salesprocess.testkit.funnel.Cases.Case;

/** A log gives the report that the journeys themselves give, bit for bit, whatever is asked. */
class LoggedFunnelProperties {

  private static final Instant EARLIEST = Instant.EPOCH.plus(Long.MIN_VALUE, ChronoUnit.MICROS);
  private static final List<String> STAGES = List.of("s1", "s2", "s3", "won", "lost", "done", "x");
  private static final List<String> EVENTS = List.of("call", "visit");

  @Provide
  Arbitrary<Case> ordered() {
    return Cases.cases(StepOrder.ORDERED, About.ALL);
  }

  @Provide
  Arbitrary<Case> unordered() {
    return Cases.cases(StepOrder.UNORDERED, About.ALL);
  }

  @Provide
  Arbitrary<Case> farAway() {
    return Cases.cases(StepOrder.ORDERED, About.FAR_AWAY);
  }

  @Property(tries = 10_000)
  void of_every_choice(@ForAll("ordered") Case any) {
    compare(any.question(), List.of(any.journey()));
  }

  @Property(tries = 3_000)
  void of_every_choice_in_any_order(@ForAll("unordered") Case any) {
    compare(any.question(), List.of(any.journey()));
  }

  @Property(tries = 3_000)
  void of_every_choice_at_the_ends_of_time(@ForAll("farAway") Case any) {
    Journey journey = any.journey();
    Assume.that(
        IntStream.range(0, journey.size())
            .noneMatch(i -> journey.entry(i).at().filter(EARLIEST::equals).isPresent()));
    compare(any.question(), List.of(journey));
  }

  @Provide
  Arbitrary<FunnelQuestion> plainQuestions() {
    Arbitrary<List<FunnelStep>> steps =
        Combinators.combine(
                Arbitraries.integers().between(0, 4),
                Arbitraries.shuffle(allSteps()),
                Arbitraries.integers().between(1, 4))
            .as(
                (kind, shuffled, length) ->
                    kind < 2
                        ? FunnelQuestion.usualSteps(Cases.FUNNEL).subList(0, length)
                        : shuffled.subList(0, length));
    Arbitrary<Optional<FunnelWindow>> window =
        Combinators.combine(Arbitraries.integers().between(1, 5), Arbitraries.of(true, false))
            .as(
                (seconds, inclusive) ->
                    new FunnelWindow(
                        FunnelWindow.Span.FROM_FIRST,
                        new TimeLimit(
                            seconds == 5 ? TimeLimit.LONGEST : Duration.ofSeconds(seconds),
                            inclusive)))
            .optional(0.6);
    Arbitrary<FunnelQuestion.Builder> choices =
        Combinators.combine(
                steps,
                window,
                Arbitraries.of(TieRule.values()),
                Arbitraries.of(StartRule.values()),
                Arbitraries.of(SkippedStages.values()),
                Arbitraries.integers().between(0, 8).optional(0.5),
                Arbitraries.integers().between(0, 3))
            .as(
                (all, within, ties, starts, skipped, asOf, listed) -> {
                  FunnelQuestion.Builder question =
                      FunnelQuestion.builder()
                          .funnel(Cases.FUNNEL)
                          .steps(all)
                          .ties(ties)
                          .starts(starts)
                          .skippedStages(skipped)
                          .zone(ZoneOffset.UTC)
                          .listedSubjects(listed);
                  within.ifPresent(question::window);
                  asOf.ifPresent(second -> question.asOf(at(second)));
                  return question;
                });
    Arbitrary<Optional<AttributeBreakdown>> breakdown =
        Arbitraries.of(
                AttributeBreakdown.firstTouch("colour"),
                AttributeBreakdown.lastTouch("colour"),
                AttributeBreakdown.ofSubject("channel"),
                AttributeBreakdown.atStep("colour", "s1"))
            .optional(0.6);
    Arbitrary<FunnelView> view =
        Arbitraries.of(
            FunnelView.whole(),
            FunnelView.cohorts(SalesCalendar.days()),
            FunnelView.periods(SalesCalendar.days()));
    return Combinators.combine(choices, breakdown, view, Arbitraries.of(DurationUnit.values()))
        .as(
            (question, cut, by, unit) -> {
              question.view(by).durations(unit);
              boolean hasStep =
                  question.build().steps().stream().anyMatch(s -> s.name().equals("s1"));
              cut.filter(any -> any.step().isEmpty() || hasStep).ifPresent(question::breakdown);
              return question.build();
            });
  }

  private static List<FunnelStep> allSteps() {
    List<FunnelStep> steps = new ArrayList<>();
    STAGES.subList(0, 6).forEach(stage -> steps.add(FunnelStep.stage(stage)));
    EVENTS.forEach(type -> steps.add(FunnelStep.event(type)));
    return steps;
  }

  @Provide
  Arbitrary<List<Journey>> journeys() {
    Arbitrary<Entry> entry =
        Combinators.combine(
                Arbitraries.integers().between(0, STAGES.size() + EVENTS.size() - 1),
                Arbitraries.integers().between(0, 90),
                Arbitraries.of("red", "green", "none"))
            .as(Entry::new);
    return Combinators.combine(
            entry.list().ofMaxSize(7), Arbitraries.of("web", "fair", "none"), Arbitraries.randoms())
        .as(LoggedFunnelProperties::journey)
        .list()
        .ofMaxSize(4)
        .map(LoggedFunnelProperties::named);
  }

  @Property(tries = 30_000)
  void of_plain_questions(
      @ForAll("plainQuestions") FunnelQuestion question,
      @ForAll("journeys") List<Journey> journeys) {
    FunnelReport report = compare(question, journeys);
    Statistics.label("converted").collect(report.all().converted() > 0);
    Statistics.label("converted").coverage(checker -> checker.check(true).percentage(p -> p > 5));
    Statistics.label("undecided").collect(report.all().undecided() > 0);
    Statistics.label("undecided").coverage(checker -> checker.check(true).percentage(p -> p > 5));
  }

  private static FunnelReport compare(FunnelQuestion question, List<Journey> journeys) {
    FunnelConversion metric = new FunnelConversion(question);
    FunnelReport expected = metric.measure(journeys);
    StageLog log = log(journeys);
    assertThat(log.journeys().collect(metric.collector())).isEqualTo(expected);
    assertThat(log.journeys().parallel().collect(metric.collector())).isEqualTo(expected);
    return expected;
  }

  private static StageLog log(List<Journey> journeys) {
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender rows = builder.appender()) {
      journeys.forEach(rows::append);
    }
    return builder.seal();
  }

  private record Entry(int kind, int time, String colour) {}

  // an untimed entry now and then; often several in one second
  private static Journey journey(List<Entry> all, String channel, Random random) {
    List<JourneyEntry> entries = new ArrayList<>();
    LeadId lead = LeadId.of("l");
    for (Entry each : all) {
      EntryId id = EntryId.of("e" + entries.size());
      Optional<Instant> at =
          each.time() == 90 ? Optional.empty() : Optional.of(at(each.time() % 10));
      Attributes attributes = attributes("colour", each.colour());
      entries.add(
          each.kind() < STAGES.size()
              ? StageChange.builder()
                  .id(id)
                  .subject(lead)
                  .to(StageId.of(STAGES.get(each.kind())))
                  .at(at)
                  .attributes(attributes)
                  .build()
              : Event.builder()
                  .id(id)
                  .subject(lead)
                  .type(EVENTS.get(each.kind() - STAGES.size()))
                  .at(at)
                  .attributes(attributes)
                  .build());
    }
    Collections.shuffle(entries, random);
    return Journey.of(lead, attributes("channel", channel), entries);
  }

  private static Attributes attributes(String name, String value) {
    return value.equals("none") ? Attributes.none() : Attributes.builder().put(name, value).build();
  }

  private static List<Journey> named(List<Journey> journeys) {
    List<Journey> named = new ArrayList<>();
    for (Journey journey : journeys) {
      LeadId lead = LeadId.of("l" + named.size());
      List<JourneyEntry> entries =
          IntStream.range(0, journey.size())
              .mapToObj(journey::entry)
              .map(
                  entry ->
                      entry instanceof StageChange change
                          ? change.withSubject(lead).withId(idOf(lead, entry))
                          : (JourneyEntry)
                              ((Event) entry).withSubject(lead).withId(idOf(lead, entry)))
              .toList();
      named.add(Journey.of(lead, journey.attributes(), entries));
    }
    return named;
  }

  private static EntryId idOf(LeadId lead, JourneyEntry entry) {
    return EntryId.of(entry.id() + " of " + lead);
  }

  // half a day apart, so that days are cohorts
  private static Instant at(int place) {
    return Instant.EPOCH.plus(Duration.ofSeconds(place)).plus(Duration.ofHours(place / 2 * 12L));
  }
}
