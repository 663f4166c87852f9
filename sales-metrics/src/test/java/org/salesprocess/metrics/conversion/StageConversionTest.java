package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.org.Party;
import org.salesprocess.metrics.Ratio;

class StageConversionTest {

  private static final RoleId LEAD_MANAGER = RoleId.of("lead-manager");
  private static final RoleId DESIGNER = RoleId.of("designer");
  private static final DepartmentId PRODUCTION = DepartmentId.of("production");

  private static final Funnel FUNNEL =
      Funnel.builder("furniture")
          .stages(
              Stage.open("lead", "Lead").ownedBy(LEAD_MANAGER),
              Stage.open("set", "Meeting set").ownedBy(LEAD_MANAGER),
              Stage.open("held", "Meeting held").ownedBy(DESIGNER),
              Stage.won("contract", "Contract").ownedBy(PRODUCTION),
              Stage.won("delivered", "Delivered").ownedBy(PRODUCTION),
              Stage.lost("lost", "Lost"))
          .build();

  // ten leads: 4 stay at lead (1 lost), 3 at set (2 lost), 1 at held (lost), 2 sign, 1 is delivered
  private static final List<Journey> TEN =
      List.of(
          journey(0, "lead"),
          journey(1, "lead"),
          journey(2, "lead"),
          journey(3, "lead", "lost"),
          journey(4, "lead", "set"),
          journey(5, "lead", "set", "lost"),
          journey(6, "lead", "set", "lost"),
          journey(7, "lead", "set", "held", "lost"),
          journey(8, "lead", "held", "contract"),
          journey(9, "lead", "set", "held", "contract", "delivered"));

  @Test
  void counts_who_reached_each_stage_and_what_became_of_them_there() {
    StageConversionReport report = new StageConversion(FUNNEL).measure(TEN);

    assertThat(report.stages())
        .extracting(StageCount::reached, StageCount::lostHere, StageCount::stayedHere)
        .containsExactly(
            tuple(10L, 1L, 3L),
            tuple(6L, 2L, 1L),
            tuple(3L, 1L, 0L),
            tuple(2L, 0L, 1L),
            tuple(1L, 0L, 1L));
    assertThat(report.journeys()).isEqualTo(10);
  }

  @Test
  void a_skipped_stage_is_imputed_and_told_apart() {
    StageCount set = new StageConversion(FUNNEL).measure(TEN).stages().get(1);

    assertThat(set.reached()).isEqualTo(6);
    assertThat(set.seen()).isEqualTo(5);
    assertThat(set.imputed()).isEqualTo(1);
  }

  @Test
  void undecided_journeys_are_in_the_entered_and_not_in_the_decided() {
    Conversion leadToSet = new StageConversion(FUNNEL).measure(TEN).steps().get(0);

    assertThat(leadToSet.ofEntered()).isEqualTo(Ratio.of(6, 10));
    assertThat(leadToSet.undecided()).isEqualTo(3);
    assertThat(leadToSet.ofDecided()).isEqualTo(Ratio.of(6, 7));
    assertThat(leadToSet.lost()).isEqualTo(1);
    assertThat(leadToSet).hasToString("lead to set: 6 of 10 (60.0 %), 3 undecided");
  }

  @Test
  void cumulative_conversion_is_measured_from_the_first_stage() {
    List<Conversion> cumulative = new StageConversion(FUNNEL).measure(TEN).cumulative();

    assertThat(cumulative)
        .extracting(Conversion::ofEntered)
        .containsExactly(Ratio.of(6, 10), Ratio.of(3, 10), Ratio.of(2, 10), Ratio.of(1, 10));
    // 3 at lead, 1 at set and none at held are undecided about the contract
    assertThat(cumulative.get(2).ofDecided()).isEqualTo(Ratio.of(2, 6));
  }

  @Test
  void each_party_is_measured_on_what_it_hands_on() {
    List<PartyConversion> byParty = new StageConversion(FUNNEL).measure(TEN).byParty();

    assertThat(byParty)
        .extracting(PartyConversion::party)
        .containsExactly(Party.of(LEAD_MANAGER), Party.of(DESIGNER), Party.of(PRODUCTION));
    assertThat(byParty)
        .extracting(PartyConversion::next)
        .containsExactly(
            Optional.of(Party.of(DESIGNER)), Optional.of(Party.of(PRODUCTION)), Optional.empty());
    assertThat(byParty)
        .extracting(each -> each.conversion().ofEntered())
        .containsExactly(Ratio.of(3, 10), Ratio.of(2, 3), Ratio.of(1, 2));
  }

  @Test
  void stages_without_an_owner_belong_to_nobody_and_end_the_span_before_them() {
    Funnel funnel =
        Funnel.builder("gap")
            .stages(
                Stage.open("a", "A").ownedBy(DESIGNER),
                Stage.open("b", "B"),
                Stage.open("c", "C"),
                Stage.won("d", "D").ownedBy(DESIGNER))
            .build();

    List<PartyConversion> byParty =
        new StageConversion(funnel).measure(List.of(journey(0, "a", "b"))).byParty();

    assertThat(byParty).hasSize(1);
    assertThat(byParty.get(0).conversion().to()).isEqualTo(StageId.of("b"));
  }

  @Test
  void going_back_does_not_undo_how_far_a_journey_was() {
    StageConversionReport report =
        new StageConversion(FUNNEL).measure(List.of(journey(0, "lead", "set", "held", "lead")));

    assertThat(report.stages().get(2).reached()).isEqualTo(1);
    assertThat(report.stages().get(2).stayedHere()).isEqualTo(1);
  }

  @Test
  void a_journey_that_was_opened_again_is_not_lost() {
    StageConversionReport report =
        new StageConversion(FUNNEL).measure(List.of(journey(0, "lead", "lost", "set")));

    assertThat(report.stages().get(1).stayedHere()).isEqualTo(1);
    assertThat(report.stages().get(1).lostHere()).isZero();
  }

  @Test
  void journeys_that_never_entered_the_path_are_counted_apart() {
    StageConversionReport report =
        new StageConversion(FUNNEL)
            .measure(List.of(journey(0), journey(1, "lost"), journey(2, "lead")));

    assertThat(report.undecidedOutside()).isEqualTo(1);
    assertThat(report.lostOutside()).isEqualTo(1);
    assertThat(report.stages().get(0).reached()).isEqualTo(1);
    assertThat(report.journeys()).isEqualTo(3);
  }

  @Test
  void a_stage_that_the_funnel_does_not_have_is_refused_naming_subject_and_stage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StageConversion(FUNNEL).measure(List.of(journey(3, "demo"))))
        .withMessageStartingWith("journey of L3: stage demo is not in funnel furniture");
  }

  @Test
  void conversion_between_stages_that_are_not_in_order_is_refused() {
    StageConversionReport report = new StageConversion(FUNNEL).measure(TEN);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> report.between(StageId.of("held"), StageId.of("set")))
        .withMessage("conversion from held: must lead to a later stage, was set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report.between(StageId.of("lead"), StageId.of("lost")))
        .withMessage(
            "stage conversion: stage must be on the path [lead, set, held, contract, delivered],"
                + " was lost");
  }

  private static Journey journey(int number, String... stages) {
    LeadId lead = LeadId.of("L" + number);
    List<JourneyEntry> entries = new ArrayList<>();
    IntStream.range(0, stages.length)
        .forEach(
            place ->
                entries.add(
                    StageChange.builder()
                        .id(EntryId.of(lead + "/" + place))
                        .subject(lead)
                        .to(StageId.of(stages[place]))
                        .sequence(place)
                        .build()));
    return Journey.of(lead, Attributes.none(), entries);
  }

  @Test
  void journeys_of_two_funnels_are_never_merged() {
    Funnel other =
        Funnel.builder("other").stages(Stage.open("a", "A"), Stage.won("b", "B")).build();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new StageConversion(FUNNEL).start().merge(new StageConversion(other).start()))
        .withMessageStartingWith("stage conversion: funnel must be funnel furniture")
        .withMessageEndingWith("was funnel other [a, b]");
  }

  @Test
  void a_refused_journey_leaves_the_state_as_it_was() {
    var state = new StageConversion(FUNNEL).start();
    TEN.forEach(state::add);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> state.add(journey(10, "lead", "set", "demo")));

    assertThat(state.result()).isEqualTo(new StageConversion(FUNNEL).measure(TEN));
  }

  @Test
  void a_sale_that_was_cancelled_is_lost_where_it_was() {
    StageConversionReport report =
        new StageConversion(FUNNEL).measure(List.of(journey(0, "lead", "contract", "lost")));

    assertThat(report.stages().get(3).lostHere()).isEqualTo(1);
    assertThat(report.cumulative().get(2).ofEntered()).isEqualTo(Ratio.of(1, 1));
    assertThat(report.steps().get(3).lost()).isEqualTo(1);
  }

  @Test
  void a_report_whose_counts_do_not_fit_is_refused() {
    Stage stage = FUNNEL.path().get(0);
    StageCount ten = new StageCount(stage, 10, 10, 4, 6);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StageCount(stage, 10, 10, Long.MAX_VALUE, Long.MAX_VALUE))
        .withMessageStartingWith("stage lead: counts must fit into 10 reached");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StageConversionReport(ImmutableList.of(ten), -1, 0))
        .withMessage(
            "stage conversion: journeys outside the path must not be negative, were -1 lost, 0"
                + " undecided");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new StageConversionReport(
                    ImmutableList.of(new StageCount(stage, 10, 10, 4, 5)), 0, 0))
        .withMessage("stage conversion: none can go on from the last stage lead, was 1");
  }
}
