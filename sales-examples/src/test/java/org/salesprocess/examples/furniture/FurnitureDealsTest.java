package org.salesprocess.examples.furniture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.examples.furniture.FurnitureDepartmentTest.DATA;
import static org.salesprocess.examples.furniture.FurnitureDepartmentTest.END;
import static org.salesprocess.examples.furniture.FurnitureDepartmentTest.reached;
import static org.salesprocess.examples.furniture.FurnitureDepartmentTest.won;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.org.SalesOrganization;

class FurnitureDealsTest {

  @Test
  void there_is_a_deal_for_each_journey_that_reached_the_meeting() {
    assertThat(leadsOf(DATA.deals().stream()))
        .containsExactlyElementsOf(
            subjects(journey -> reached(journey, FurnitureFunnel.MEETING_HELD)));
  }

  @Test
  void deals_are_won_where_the_contract_was_signed_and_not_cancelled() {
    assertThat(leadsOf(won()))
        .containsExactlyElementsOf(subjects(journey -> kindOf(journey) == StageKind.WON));
    assertThat(
            leadsOf(
                DATA.deals().stream()
                    .filter(
                        deal -> deal.lossReason().equals(Optional.of(FurnitureFunnel.WITHDRAWN)))))
        .isNotEmpty()
        .containsExactlyElementsOf(
            subjects(
                journey ->
                    reached(journey, FurnitureFunnel.CONTRACT)
                        && kindOf(journey) == StageKind.LOST));
  }

  @Test
  void a_deal_stands_where_its_journey_stands() {
    ImmutableMap<SubjectId, Journey> journeys =
        DATA.journeys().stream()
            .collect(ImmutableMap.toImmutableMap(Journey::subject, Function.identity()));
    for (Deal deal : DATA.deals()) {
      Journey journey = Optional.ofNullable(journeys.get(deal.lead().orElseThrow())).orElseThrow();
      assertThat(deal.stage()).isEqualTo(journey.currentStage());
      assertThat(deal.outcome()).isEqualTo(Outcome.valueOf(kindOf(journey).name()));
      assertThat(deal.closedAt().isPresent()).isEqualTo(deal.isClosed());
      assertThat(deal.lossReason().isPresent()).isEqualTo(deal.outcome() == Outcome.LOST);
    }
  }

  @Test
  void everybody_in_a_deal_was_employed_in_that_role_when_it_began() {
    SalesOrganization staff = DATA.organization();
    for (Deal deal : DATA.deals()) {
      for (Participation part : deal.participations()) {
        LocalDate first = dayOf(part.from().orElseThrow());
        assertThat(staff.sellers().get(part.seller())).matches(each -> each.isEmployedOn(first));
        assertThat(staff.roleOf(part.seller(), first)).contains(part.role());
      }
    }
  }

  @Test
  void a_designer_has_every_deal_and_is_employed_while_it_is_open() {
    SalesOrganization staff = DATA.organization();
    for (Deal deal : DATA.deals()) {
      Instant last = deal.closedAt().orElse(END.minusSeconds(1));
      List<SellerId> designers =
          deal.participations().stream()
              .filter(part -> part.role().equals(FurnitureStaff.DESIGNER.id()))
              .filter(part -> part.isInForceAt(last))
              .map(Participation::seller)
              .toList();
      assertThat(designers).hasSize(1);
      assertThat(staff.sellers().get(designers.get(0)))
          .matches(seller -> seller.isEmployedOn(dayOf(last)));
      assertThat(deal.participations())
          .anyMatch(
              part -> deal.owner().equals(Optional.of(part.seller())) && part.until().isEmpty());
    }
  }

  @Test
  void specialists_help_only_on_days_when_they_are_at_work() {
    List<RoleId> specialists =
        List.of(FurnitureStaff.MEASURER.id(), FurnitureStaff.CONSTRUCTOR.id());
    assertThat(
            DATA.deals().stream()
                .flatMap(deal -> deal.participations().stream())
                .filter(part -> specialists.contains(part.role())))
        .hasSizeGreaterThan(1_000)
        .allMatch(
            part -> DATA.organization().isAtWork(part.seller(), dayOf(part.from().orElseThrow())));
  }

  @Test
  void a_designer_who_leaves_passes_open_deals_on() {
    assertThat(DATA.deals())
        .anyMatch(
            deal ->
                deal.participations().stream()
                    .anyMatch(
                        part ->
                            part.seller().equals(FurnitureStaff.SOFIA)
                                && part.until().isPresent()
                                && !deal.owner().equals(Optional.of(part.seller()))));
  }

  @Test
  void the_lines_of_a_won_deal_sum_to_its_amount() {
    assertThat(won())
        .allSatisfy(
            deal ->
                assertThat(
                        deal.lines().stream()
                            .mapToLong(line -> line.amount().orElseThrow().getAmountMinorLong())
                            .sum())
                    .isEqualTo(deal.amount().orElseThrow().getAmountMinorLong()));
  }

  @Test
  void customers_are_those_who_signed_and_repeat_deals_are_theirs() {
    List<Id> known = DATA.customers().stream().map(customer -> (Id) customer.id()).toList();

    assertThat(won().map(deal -> (Id) deal.customer().orElseThrow())).isSubsetOf(known);
    assertThat(DATA.leads().stream().flatMap(lead -> lead.customer().stream()))
        .isNotEmpty()
        .allMatch(known::contains);
  }

  private static LocalDate dayOf(Instant at) {
    return at.atZone(DATA.zone()).toLocalDate();
  }

  private static List<SubjectId> subjects(Predicate<Journey> which) {
    return DATA.journeys().stream().filter(which).map(Journey::subject).toList();
  }

  private static List<SubjectId> leadsOf(Stream<Deal> deals) {
    return deals.map(deal -> (SubjectId) deal.lead().orElseThrow()).toList();
  }

  private static StageKind kindOf(Journey journey) {
    return journey.currentStage().flatMap(DATA.funnel()::find).orElseThrow().kind();
  }
}
