package org.salesprocess.examples.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.examples.dataset.Dataset;

/** What a review of the department should be able to find in its facts. */
class FurnitureReviewTest {
  private static final Dataset DATA = FurnitureDepartmentTest.DATA;

  @Test
  void one_designer_improves_and_another_sells_best() {
    long early = winRate(heldBy(FurnitureStaff.MATAS).and(closedBefore("2025-08-01")));
    long late = winRate(heldBy(FurnitureStaff.MATAS).and(closedBefore("2025-11-01").negate()));

    assertThat(late).isGreaterThan(early + 8);
    assertThat(winRate(heldBy(FurnitureStaff.EGLE)))
        .isGreaterThan(winRate(heldBy(FurnitureStaff.IEVA)) + 8);
  }

  @Test
  void many_customers_miss_the_meeting_and_one_lead_manager_loses_most_that_way() {
    assertThat(DATA.interactions().stream().filter(FurnitureReviewTest::isMissed).count())
        .isBetween(800L, 1_500L);
    long most = missedPerThousandLeads(FurnitureStaff.CHIARA);
    assertThat(most).isGreaterThan(missedPerThousandLeads(FurnitureStaff.AUSTEJA) + 50);
    assertThat(most).isGreaterThan(missedPerThousandLeads(FurnitureStaff.NOJUS) + 50);
    assertThat(most).isGreaterThan(missedPerThousandLeads(FurnitureStaff.PAWEL) + 50);
  }

  @Test
  void channels_differ_in_what_becomes_of_their_deals() {
    assertThat(winRate(from(FurnitureMarket.REFERRAL)))
        .isGreaterThan(winRate(from(FurnitureMarket.SEARCH)));
    assertThat(winRate(from(FurnitureMarket.SEARCH)))
        .isGreaterThan(winRate(from(FurnitureMarket.SOCIAL)));
  }

  @Test
  void hand_offs_are_accepted_returned_and_waiting() {
    Party designers = Party.of(FurnitureStaff.DESIGNER.id());
    List<Handoff> taken =
        DATA.handoffs().stream().filter(handoff -> handoff.to().equals(designers)).toList();

    assertThat(taken)
        .allMatch(each -> each.from().equals(Party.of(StandardRoles.LEAD_MANAGER.id())));
    assertThat(taken).anyMatch(each -> each.answer() instanceof Handoff.Accepted);
    assertThat(taken).anyMatch(each -> each.answer() instanceof Handoff.Returned);
    assertThat(DATA.handoffs())
        .filteredOn(each -> each.answer() instanceof Handoff.Waiting)
        .isNotEmpty()
        .allMatch(each -> !each.offeredAt().isBefore(start("2026-10-01")));
  }

  @Test
  void nobody_measures_while_the_only_measurer_is_ill() {
    Instant from = start("2026-02-09");
    Instant until = start("2026-03-02");

    assertThat(DATA.interactions())
        .filteredOn(each -> each.kind() == Interaction.Kind.MEETING_IN_PERSON)
        .noneMatch(
            each ->
                !each.startedAt().orElseThrow().isBefore(from)
                    && each.startedAt().orElseThrow().isBefore(until));
  }

  @Test
  void deals_that_are_still_open_are_not_old() {
    assertThat(DATA.deals())
        .filteredOn(deal -> deal.outcome() == Outcome.OPEN)
        .hasSizeBetween(40, 200)
        .allMatch(deal -> deal.createdAt().orElseThrow().isAfter(start("2025-09-01")));
  }

  private static long winRate(Predicate<Deal> which) {
    long won = closed(which).stream().filter(deal -> deal.outcome() == Outcome.WON).count();
    return won * 100 / closed(which).size();
  }

  private static List<Deal> closed(Predicate<Deal> which) {
    return DATA.deals().stream().filter(which.and(Deal::isClosed)).toList();
  }

  private static Predicate<Deal> heldBy(SellerId seller) {
    return deal -> deal.owner().filter(seller::equals).isPresent();
  }

  private static Predicate<Deal> from(ChannelId channel) {
    return deal -> deal.channel().filter(channel::equals).isPresent();
  }

  private static Predicate<Deal> closedBefore(String day) {
    return deal -> deal.closedAt().filter(start(day)::isAfter).isPresent();
  }

  private static boolean isMissed(Interaction interaction) {
    return interaction.result() == Interaction.Result.NO_SHOW;
  }

  private static long missedPerThousandLeads(SellerId owner) {
    ImmutableSet<SubjectId> leads =
        DATA.leads().stream()
            .filter(lead -> lead.owner().filter(owner::equals).isPresent())
            .map(Lead::id)
            .collect(ImmutableSet.toImmutableSet());
    long missed =
        DATA.interactions().stream()
            .filter(FurnitureReviewTest::isMissed)
            .filter(each -> leads.contains(each.subject()))
            .count();
    return missed * 1_000 / leads.size();
  }

  private static Instant start(String day) {
    return LocalDate.parse(day).atStartOfDay(DATA.zone()).toInstant();
  }
}
