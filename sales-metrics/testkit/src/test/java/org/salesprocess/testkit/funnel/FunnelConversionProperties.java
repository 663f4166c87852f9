package org.salesprocess.testkit.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelCounts;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelStepCount;
import org.salesprocess.metrics.conversion.StageConversion;
import org.salesprocess.metrics.conversion.StageConversionReport;
import org.salesprocess.metrics.conversion.StageCount;
import org.salesprocess.testkit.ProcessArbitraries;

/** What a funnel question counts, held against what is counted otherwise. */
class FunnelConversionProperties {

  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.open("offer", "Offer"),
              Stage.won("won", "Won"),
              Stage.won("delivered", "Delivered"),
              Stage.lost("lost", "Lost"))
          .build();

  private static final FunnelConversion USUAL =
      new FunnelConversion(FunnelQuestion.of(FUNNEL).build());

  @Provide
  Arbitrary<List<Journey>> journeys() {
    return ProcessArbitraries.journeys(FUNNEL).list().ofMaxSize(20);
  }

  @Property(tries = 1_000)
  void the_usual_question_agrees_with_stage_conversion(@ForAll("journeys") List<Journey> journeys) {
    FunnelCounts counts = USUAL.measure(journeys).all();
    StageConversionReport stages = new StageConversion(FUNNEL).measure(journeys);

    int last = counts.steps().size() - 1; // the first won stage; the other report goes on
    assertThat(counts.steps())
        .extracting(FunnelStepCount::reached)
        .isEqualTo(stages.stages().subList(0, last + 1).stream().map(StageCount::reached).toList());
    assertThat(counts.steps().subList(0, last))
        .extracting(FunnelStepCount::lostHere)
        .isEqualTo(stages.stages().subList(0, last).stream().map(StageCount::lostHere).toList());
    assertThat(counts.steps().subList(0, last))
        .extracting(FunnelStepCount::undecidedHere)
        .isEqualTo(stages.stages().subList(0, last).stream().map(StageCount::stayedHere).toList());
    assertThat(counts.notEntered()).isEqualTo(stages.lostOutside() + stages.undecidedOutside());
  }

  @Provide
  Arbitrary<Tuple2<List<JourneyEntry>, List<JourneyEntry>>> shuffledEntries() {
    return ProcessArbitraries.journeys(FUNNEL)
        .list()
        .ofMaxSize(4)
        .map(FunnelConversionProperties::entries)
        .flatMap(
            entries -> Arbitraries.shuffle(twice(entries)).map(mixed -> Tuple.of(entries, mixed)));
  }

  private static List<JourneyEntry> entries(List<Journey> journeys) {
    List<JourneyEntry> entries = new ArrayList<>();
    for (Journey journey : journeys) {
      for (int i = 0; i < journey.size(); i++) {
        entries.add(journey.entry(i));
      }
    }
    return entries;
  }

  private static List<JourneyEntry> twice(List<JourneyEntry> entries) {
    List<JourneyEntry> twice = new ArrayList<>(entries);
    twice.addAll(entries);
    return twice;
  }

  @Property(tries = 500)
  void entries_in_any_order_and_told_twice_give_the_same_report(
      @ForAll("shuffledEntries") Tuple2<List<JourneyEntry>, List<JourneyEntry>> shuffled) {
    assertThat(USUAL.ask(shuffled.get2())).isEqualTo(USUAL.ask(shuffled.get1()));
  }
}
