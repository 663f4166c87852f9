package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.org.Party;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.Conversion;
import org.salesprocess.metrics.conversion.PartyConversion;
import org.salesprocess.metrics.conversion.StageConversion;
import org.salesprocess.metrics.conversion.StageConversionReport;
import org.salesprocess.metrics.conversion.StageCount;
import org.salesprocess.testkit.ProcessArbitraries;

/** Counts again, journey by journey and stage by stage, straight from what the words say. */
class StageConversionProperties {

  private static final int MOST_JOURNEYS = 15;

  @Property(tries = 100)
  void every_count_is_what_one_finds_by_going_through_all_journeys(
      @ForAll("cases") Tuple2<Funnel, List<Journey>> given) {
    Funnel funnel = given.get1();
    List<Journey> journeys = given.get2();
    StageConversionReport report = report(given);

    for (int place = 0; place < funnel.path().size(); place++) {
      int at = place;
      StageCount count = report.stages().get(place);
      assertThat(count.stage()).isEqualTo(funnel.path().get(place));
      assertThat(count.reached()).isEqualTo(many(journeys, each -> reached(funnel, each, at)));
      assertThat(count.seen())
          .isEqualTo(many(journeys, each -> entered(each, funnel.path().get(at))));
      assertThat(count.lostHere())
          .isEqualTo(many(journeys, each -> rests(funnel, each, at) && isLost(funnel, each)));
      assertThat(count.stayedHere())
          .isEqualTo(many(journeys, each -> rests(funnel, each, at) && !isLost(funnel, each)));
    }
    assertThat(report.lostOutside())
        .isEqualTo(many(journeys, each -> !reached(funnel, each, 0) && isLost(funnel, each)));
    assertThat(report.undecidedOutside())
        .isEqualTo(many(journeys, each -> !reached(funnel, each, 0) && !isLost(funnel, each)));
  }

  @Property(tries = 100)
  void no_journey_is_lost_from_the_count_or_counted_twice(
      @ForAll("cases") Tuple2<Funnel, List<Journey>> given) {
    StageConversionReport report = report(given);
    List<StageCount> stages = report.stages();

    assertThat(report.journeys()).isEqualTo(given.get2().size());
    assertThat(
            stages.stream().mapToLong(each -> each.lostHere() + each.stayedHere()).sum()
                + report.lostOutside()
                + report.undecidedOutside())
        .isEqualTo(given.get2().size());
    for (int i = 0; i < stages.size(); i++) {
      StageCount here = stages.get(i);
      assertThat(here.reached())
          .isEqualTo(here.wentOn() + here.lostHere() + here.stayedHere())
          .isEqualTo(here.seen() + here.imputed());
      assertThat(here.wentOn()).isEqualTo(i + 1 < stages.size() ? stages.get(i + 1).reached() : 0);
    }
  }

  @Property(tries = 100)
  void a_conversion_over_several_stages_joins_the_steps_between(
      @ForAll("cases") Tuple2<Funnel, List<Journey>> given) {
    StageConversionReport report = report(given);
    List<StageCount> stages = report.stages();

    assertThat(report.steps()).hasSize(stages.size() - 1);
    assertThat(report.cumulative()).hasSize(stages.size() - 1);
    for (int from = 0; from < stages.size(); from++) {
      for (int to = from + 1; to < stages.size(); to++) {
        Conversion conversion = report.between(id(stages, from), id(stages, to));
        List<StageCount> passed = stages.subList(from, to);
        assertThat(conversion.ofEntered())
            .isEqualTo(Ratio.of(stages.get(to).reached(), stages.get(from).reached()));
        assertThat(conversion.lost())
            .isEqualTo(passed.stream().mapToLong(StageCount::lostHere).sum());
        assertThat(conversion.undecided())
            .isEqualTo(passed.stream().mapToLong(StageCount::stayedHere).sum());
        assertThat(conversion.ofDecided())
            .isEqualTo(
                Ratio.of(stages.get(to).reached(), stages.get(to).reached() + conversion.lost()));
        if (to == from + 1) {
          assertThat(report.steps().get(from)).isEqualTo(conversion);
        }
        if (from == 0) {
          assertThat(report.cumulative().get(to - 1)).isEqualTo(conversion);
        }
      }
    }
  }

  @Property(tries = 100)
  void a_party_answers_for_its_stages_up_to_the_first_that_is_not_its_own(
      @ForAll("cases") Tuple2<Funnel, List<Journey>> given) {
    StageConversionReport report = report(given);
    List<StageCount> stages = report.stages();

    List<PartyConversion> expected = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      int start = i;
      Optional<Party> owner = stages.get(i).stage().owner();
      boolean begins = i == 0 || !stages.get(i - 1).stage().owner().equals(owner);
      int goal =
          IntStream.range(i, stages.size())
              .filter(later -> !stages.get(later).stage().owner().equals(owner))
              .findFirst()
              .orElse(stages.size() - 1);
      if (begins && goal > start) {
        owner.ifPresent(
            party ->
                expected.add(
                    new PartyConversion(
                        party,
                        stages.get(goal).stage().owner().filter(taker -> !taker.equals(party)),
                        report.between(id(stages, start), id(stages, goal)))));
      }
    }
    assertThat(report.byParty()).isEqualTo(expected);
  }

  @Provide
  Arbitrary<Tuple2<Funnel, List<Journey>>> cases() {
    return ProcessArbitraries.funnels()
        .flatMap(
            funnel ->
                ProcessArbitraries.journeys(funnel)
                    .list()
                    .ofMaxSize(MOST_JOURNEYS)
                    .flatMap(journeys -> Arbitraries.just(Tuple.of(funnel, journeys))));
  }

  private static StageConversionReport report(Tuple2<Funnel, List<Journey>> given) {
    return new StageConversion(given.get1()).measure(given.get2());
  }

  private static StageId id(List<StageCount> stages, int place) {
    return stages.get(place).stage().id();
  }

  private interface Question {
    boolean isTrueOf(Journey journey);
  }

  private static long many(List<Journey> journeys, Question question) {
    return journeys.stream().filter(question::isTrueOf).count();
  }

  private static boolean entered(Journey journey, Stage stage) {
    return IntStream.range(0, journey.size())
        .anyMatch(i -> journey.stage(i).equals(Optional.of(stage.id())));
  }

  private static boolean reached(Funnel funnel, Journey journey, int place) {
    return funnel.path().stream().skip(place).anyMatch(stage -> entered(journey, stage));
  }

  private static boolean rests(Funnel funnel, Journey journey, int place) {
    return reached(funnel, journey, place) && !reached(funnel, journey, place + 1);
  }

  private static boolean isLost(Funnel funnel, Journey journey) {
    return funnel.lostStages().stream()
        .anyMatch(stage -> journey.currentStage().equals(Optional.of(stage.id())));
  }
}
