package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Metric;

class JourneyLossReasonsTest {

  private static final LossReasonId PRICE = LossReasonId.of("price");
  private static final LossReasonId TIME = LossReasonId.of("time");

  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("contract", "Contract"),
              Stage.lost("lost", "Lost"),
              Stage.lost("gone", "Gone"))
          .build();

  private static final List<Journey> JOURNEYS =
      List.of(
          journey("1", "lead", "lost price"),
          journey("2", "lead", "meeting", "lost time"),
          journey("3", "lead", "meeting", "lost price"),
          journey("4", "lead", "meeting", "lost"),
          journey("5", "lost price"),
          journey("6", "lead", "lost price", "meeting"), // opened again
          journey("7", "lead", "contract"),
          journey("8", "lead", "lost price", "gone time"), // said again, otherwise
          journey("9", "lead", "meeting", "lost price", "gone")); // and not taken back

  /** Returns a journey through stages, of which lost ones may have a reason. */
  private static Journey journey(String lead, String... entries) {
    List<JourneyEntry> changes = new ArrayList<>();
    for (int i = 0; i < entries.length; i++) {
      List<String> parts = Splitter.on(' ').splitToList(entries[i]);
      changes.add(
          StageChange.builder()
              .id(EntryId.of("e" + i))
              .subject(LeadId.of(lead))
              .to(StageId.of(parts.get(0)))
              .reason(
                  parts.size() < 2 ? Optional.empty() : Optional.of(LossReasonId.of(parts.get(1))))
              .sequence(i)
              .build());
    }
    return Journey.of(LeadId.of(lead), Attributes.none(), changes);
  }

  @Test
  void the_reason_is_the_last_given_since_a_journey_that_is_lost_now_was_in_another_stage() {
    LossReasonReport report = new JourneyLossReasons(FUNNEL).measure(JOURNEYS);

    assertThat(report)
        .isEqualTo(new LossReasonReport(ImmutableSortedMap.of(PRICE, 4L, TIME, 2L), 1));
  }

  @Test
  void a_reason_given_before_a_journey_was_opened_again_is_that_of_another_loss() {
    assertThat(
            new JourneyLossReasons(FUNNEL)
                .measure(List.of(journey("1", "lead", "lost price", "lead", "lost"))))
        .isEqualTo(new LossReasonReport(ImmutableSortedMap.of(), 1));
  }

  @Test
  void what_was_won_and_is_lost_since_is_a_loss() {
    assertThat(
            new JourneyLossReasons(FUNNEL)
                .measure(List.of(journey("1", "lead", "contract", "lost price"))))
        .isEqualTo(new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L), 0));
  }

  @Test
  void losses_are_told_apart_by_the_stage_from_which_they_were_lost() {
    Breakdown<StageId, LossReasonReport> byStage =
        new JourneyLossReasons(FUNNEL)
            .by(JourneyLossReasons.stageLostFrom(FUNNEL))
            .measure(JOURNEYS);

    assertThat(byStage.groups())
        .containsExactly(
            Map.entry(
                StageId.of("lead"),
                new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L, TIME, 1L), 0)),
            Map.entry(
                StageId.of("meeting"),
                new LossReasonReport(ImmutableSortedMap.of(PRICE, 2L, TIME, 1L), 1)));
    // the one that was never in another stage, beside those that are not lost
    assertThat(byStage.withoutKey())
        .contains(new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L), 0));
  }

  @Test
  void losses_are_told_apart_by_the_seller_who_lost_them() {
    Journey byAna = changedBy("ana", journey("1", "lead", "lost price"));
    // bob only moved on what somebody had lost
    Journey bySomebody = changedBy("bob", journey("2", "lead", "lost price", "gone time"));
    Journey open = changedBy("bob", journey("3", "lead"));

    Breakdown<SellerId, LossReasonReport> bySeller =
        new JourneyLossReasons(FUNNEL)
            .by(JourneyLossReasons.lostBy(FUNNEL))
            .measure(List.of(byAna, bySomebody, open, journey("4", "lost price")));

    assertThat(bySeller.groups())
        .containsExactly(
            Map.entry(
                SellerId.of("ana"), new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L), 0)),
            Map.entry(
                SellerId.of("somebody"), new LossReasonReport(ImmutableSortedMap.of(TIME, 1L), 0)));
    assertThat(bySeller.withoutKey())
        .contains(new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L), 0));
  }

  /** Returns a journey of which this seller made the last change, and another one the others. */
  private static Journey changedBy(String seller, Journey journey) {
    List<JourneyEntry> changes = new ArrayList<>();
    for (int i = 0; i < journey.size(); i++) {
      String by = i == journey.size() - 1 ? seller : "somebody";
      changes.add(((StageChange) journey.entry(i)).withBy(SellerId.of(by)));
    }
    return Journey.of(journey.subject(), Attributes.none(), changes);
  }

  @Test
  void losses_can_be_seen_as_of_a_moment() {
    Instant moment = Instant.parse("2026-03-05T10:00:00Z");
    List<Journey> journeys =
        List.of(
            DatedJourneys.journey("1", DatedJourneys.lost("03-05", "price")),
            DatedJourneys.journey("2", DatedJourneys.lost("03-06", "price")),
            DatedJourneys.journey(
                "3", DatedJourneys.late(DatedJourneys.lost("03-04", "price"), "03-06")));

    assertThat(
            new JourneyLossReasons(DatedJourneys.FUNNEL)
                .by(JourneyLossReasons.lostBy(DatedJourneys.FUNNEL))
                .mapping((Journey journey) -> journey.asOf(moment))
                .measure(journeys)
                .total())
        .isEqualTo(new LossReasonReport(ImmutableSortedMap.of(PRICE, 1L), 0));
  }

  @Test
  void a_journey_with_an_unknown_stage_is_refused_and_leaves_no_trace() {
    Metric.State<Journey, LossReasonReport> state = new JourneyLossReasons(FUNNEL).start();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.add(journey("1", "lost price", "elsewhere")))
        .withMessage("journey of 1: stage elsewhere is not in funnel f [lead, meeting, contract]");
    assertThat(state.result().losses()).isZero();
  }

  @Test
  void losses_in_different_funnels_are_never_merged() {
    Funnel other =
        Funnel.builder("g").stages(Stage.open("lead", "Lead"), Stage.won("won", "Won")).build();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new JourneyLossReasons(FUNNEL).start().merge(new JourneyLossReasons(other).start()))
        .withMessage(
            "loss reasons of journeys: funnel must be funnel f [lead, meeting, contract], was"
                + " funnel g [lead, won]");
  }
}
