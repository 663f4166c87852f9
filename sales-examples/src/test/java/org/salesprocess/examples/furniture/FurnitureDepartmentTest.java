package org.salesprocess.examples.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.examples.dataset.Dataset;

class FurnitureDepartmentTest {
  static final Dataset DATA = FurnitureDepartment.simulate();
  static final Instant END = DATA.asOf().plusDays(1).atStartOfDay(DATA.zone()).toInstant();

  @Test
  void the_same_facts_come_out_every_time_and_everywhere() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(FurnitureDepartment.simulate()).isEqualTo(DATA);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void another_seed_gives_other_facts_of_the_same_department() {
    Dataset other = FurnitureDepartment.simulate(7);

    assertThat(other.leads()).isNotEqualTo(DATA.leads());
    assertThat(other.organization().sellers()).isEqualTo(DATA.organization().sellers());
    assertThat(other.funnel()).isEqualTo(DATA.funnel());
  }

  @Test
  void every_part_of_the_dataset_is_filled() {
    assertThat(DATA.channels()).hasSize(5);
    assertThat(DATA.campaigns()).hasSize(3 * 24);
    assertThat(DATA.territories()).hasSize(3);
    assertThat(DATA.interactions()).isNotEmpty();
    assertThat(DATA.handoffs()).isNotEmpty();
    assertThat(DATA.journeys()).hasSameSizeAs(DATA.leads());
  }

  @Test
  void nothing_is_dated_after_the_last_day() {
    assertThat(facts().flatMap(fact -> fact.at().stream())).allMatch(END::isAfter);
    assertThat(facts().filter(fact -> fact.at().isEmpty())).isEmpty();
    assertThat(DATA.handoffs().stream().flatMap(handoff -> handoff.answer().at().stream()))
        .allMatch(END::isAfter);
    assertThat(DATA.deals().stream().flatMap(deal -> deal.closedAt().stream()))
        .allMatch(END::isAfter);
    assertThat(DATA.deals().stream().flatMap(deal -> deal.participations().stream()))
        .allMatch(part -> part.from().orElseThrow().isBefore(END));
  }

  @Test
  void ids_are_unique() {
    List<Id> ids = facts().map(Fact::id).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(DATA.leads().get(122).id().value()).isEqualTo("L-000123");
  }

  @Test
  void every_move_of_every_journey_is_legal() {
    Funnel funnel = DATA.funnel();
    for (Journey journey : DATA.journeys()) {
      Journey again = Journey.start(journey.subject(), journey.attributes());
      for (int i = 0; i < journey.size(); i++) {
        again = again.advance(funnel, (StageChange) journey.entry(i)).orElseThrow();
      }
      assertThat(again).isEqualTo(journey);
    }
  }

  @Test
  void the_stages_of_a_journey_never_go_back_in_time() {
    for (Journey journey : DATA.journeys()) {
      List<Instant> times =
          IntStream.range(0, journey.size())
              .mapToObj(i -> journey.entry(i).at().orElseThrow())
              .toList();
      assertThat(times).isSorted();
    }
  }

  @Test
  void rates_lie_in_the_intended_bands() {
    long leads = DATA.leads().size();

    assertThat(leads).isBetween(6_000L, 9_000L);
    assertThat(perMille(count(FurnitureFunnel.NUMBER), leads)).isBetween(500L, 650L);
    assertThat(perMille(count(FurnitureFunnel.CONTRACT), leads)).isBetween(80L, 105L);
    assertThat(won().mapToLong(deal -> deal.amount().orElseThrow().getAmountMinorLong()).sorted())
        .allMatch(cents -> cents > 150_000 && cents < 2_800_000);
  }

  private Stream<Fact> facts() {
    return Stream.<List<? extends Fact>>of(
            DATA.leads(),
            DATA.interactions(),
            DATA.handoffs(),
            DATA.customers(),
            DATA.deals(),
            DATA.journeys().stream()
                .flatMap(journey -> IntStream.range(0, journey.size()).mapToObj(journey::entry))
                .toList())
        .flatMap(List::stream);
  }

  static Stream<Deal> won() {
    return DATA.deals().stream().filter(deal -> deal.outcome() == Outcome.WON);
  }

  private static long count(StageId stage) {
    return DATA.journeys().stream().filter(journey -> reached(journey, stage)).count();
  }

  static boolean reached(Journey journey, StageId stage) {
    return IntStream.range(0, journey.size())
        .anyMatch(i -> journey.stage(i).filter(stage::equals).isPresent());
  }

  private static long perMille(long part, long whole) {
    return part * 1_000 / whole;
  }
}
