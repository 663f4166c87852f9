package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.providers.TypeUsage;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.velocity.LeadContacts;

/** The generators reach the corners at which rules break: each in five of a thousand samples. */
class GeneratorCornersProperties {

  private static final int SAMPLES = 1_000;
  private static final int OFTEN_ENOUGH = 5;

  @Example
  void transactions_and_credit_rules_reach_their_corners() {
    List<Transaction> transactions = samples(CreditArbitraries.transactions());

    reach(transactions, Transaction::isReversal);
    reach(transactions, Transaction::expected);
    reach(transactions, each -> each.owner().isEmpty());
    reach(transactions, each -> each.split().isEmpty());
    reach(transactions, each -> each.split().size() == 2);
    reach(transactions, each -> each.product().isEmpty());
    reach(transactions, each -> each.territory().isEmpty());
    reach(transactions, each -> each.participations().size() > 1);
    reach(transactions, each -> each.recordedAt().isPresent());
    List<CreditRule> rules = samples(CreditArbitraries.creditRules());
    reach(rules, rule -> rule.product().isPresent());
    reach(rules, rule -> rule.productLine().isPresent() && rule.territory().isPresent());
    reach(rules, rule -> rule.where().isPresent());
    reach(rules, rule -> !rule.types().isEmpty());
    reach(rules, rule -> rule.from().isPresent());
    reach(rules, rule -> !rule.isDirect());
    reach(rules, rule -> rule.isDirect() && rule.shares().size() > 2);
    reach(rules, CreditRule::isDirect);
    reach(
        rules,
        rule ->
            rule.shares().stream()
                .filter(share -> share.base() == CreditShare.Base.REMAINING)
                .anyMatch(share -> rule.shares().stream().anyMatch(share::isOverrideAbove)));
    reach(samples(CreditArbitraries.creditingRules()), each -> each.rules().size() > 4);
  }

  @Example
  void deals_reach_their_corners() {
    List<Deal> deals = samples(DealArbitraries.deals());

    reach(deals, deal -> deal.amount().isEmpty());
    reach(deals, deal -> deal.amount().filter(BigMoney::isZero).isPresent());
    reach(deals, deal -> deal.isClosed() && deal.closedAt().isEmpty());
    reach(deals, deal -> deal.createdAt().isEmpty() && deal.closedAt().isPresent());
    reach(deals, deal -> deal.closedAt().isPresent() && deal.closedAt().equals(deal.createdAt()));
    reach(
        deals,
        deal ->
            deal.closedAt().isPresent()
                && deal.createdAt().isPresent()
                && deal.createdAt().get().isBefore(deal.closedAt().get())
                && day(deal.closedAt().get()) == day(deal.createdAt().get()));
    reach(deals, deal -> deal.outcome() == Outcome.LOST && deal.lossReason().isEmpty());
    reach(deals, deal -> deal.lossReason().isPresent());
    reach(deals, deal -> deal.lostTo().isPresent());
    reach(deals, deal -> deal.owner().isEmpty());
    reach(deals, deal -> deal.channel().isEmpty());
    reach(deals, deal -> deal.customer().isPresent());
    reach(deals, deal -> deal.lead().isPresent());
    reach(deals, deal -> deal.territory().isPresent());
    reach(deals, deal -> deal.attributes().text("colour").isPresent());
    reach(deals, deal -> deal.lines().stream().map(line -> line.product()).distinct().count() > 1);
    reach(
        deals,
        deal ->
            deal.lines().stream().map(line -> line.product()).distinct().count()
                < deal.lines().size());
    reach(deals, deal -> deal.lines().isEmpty());
    assertThat(samples(DealArbitraries.deals(CurrencyUnit.JPY)))
        .allSatisfy(
            deal ->
                assertThat(deal.amount().map(BigMoney::getCurrencyUnit))
                    .isIn(Optional.empty(), Optional.of(CurrencyUnit.JPY)));
  }

  @Example
  void journeys_reach_their_corners() {
    List<Journey> journeys =
        samples(ProcessArbitraries.funnels().flatMap(ProcessArbitraries::journeys));

    reach(journeys, journey -> journey.size() == 0);
    reach(journeys, journey -> entries(journey).stream().anyMatch(entry -> entry.at().isEmpty()));
    reach(journeys, GeneratorCornersProperties::hasTwoEntriesAtOneInstant);
    reach(journeys, journey -> journey.size() > 0 && journey.currentStage().isEmpty());
    reach(
        journeys,
        journey -> journey.currentStage().filter(id -> id.value().startsWith("lost")).isPresent());
    reach(
        journeys,
        journey ->
            entries(journey).stream()
                .anyMatch(
                    entry -> entry instanceof StageChange change && change.reason().isPresent()));
    reach(journeys, journey -> journey.attributes().text(Journey.CHANNEL).isEmpty());
  }

  @Example
  void contacts_with_leads_reach_their_corners() {
    List<LeadContacts> all = samples(ContactArbitraries.leadContacts());

    reach(all, each -> each.lead().receivedAt().isEmpty());
    reach(all, each -> each.interactions().isEmpty());
    reach(all, each -> each.interactions().stream().anyMatch(one -> one.startedAt().isEmpty()));
    reach(all, each -> hasContact(each, at -> at.equals(each.lead().receivedAt())));
    reach(
        all,
        each ->
            hasContact(
                each,
                at ->
                    at.isPresent()
                        && each.lead().receivedAt().isPresent()
                        && at.get().isBefore(each.lead().receivedAt().get())));
    reach(all, each -> each.interactions().size() > 3);
  }

  private static boolean hasContact(LeadContacts contacts, Predicate<Optional<Instant>> at) {
    return contacts.interactions().stream()
        .anyMatch(each -> each.startedAt().isPresent() && at.test(each.startedAt()));
  }

  @Example
  void working_hours_reach_their_corners() {
    List<WorkingHours> hours = samples(TimeArbitraries.workingHours());

    reach(hours, each -> each.closes().equals(LocalTime.MIDNIGHT));
    reach(hours, each -> each.days().size() == 1);
    reach(hours, each -> each.days().contains(DayOfWeek.SUNDAY));
    reach(hours, each -> each.holidays().isEmpty());
    reach(hours, each -> each.opens().isBefore(LocalTime.of(3, 0))); // when clocks change
  }

  @Example
  void funnels_reach_their_corners() {
    List<Funnel> funnels = samples(ProcessArbitraries.funnels());

    reach(funnels, funnel -> funnel.path().stream().anyMatch(stage -> stage.owner().isEmpty()));
    reach(funnels, GeneratorCornersProperties::hasAnOwnerOfTwoStagesInARow);
    reach(funnels, funnel -> funnel.path().size() == 2);
    reach(funnels, funnel -> funnel.lostStages().isEmpty());
    reach(funnels, funnel -> funnel.lossReasons().isEmpty());
  }

  @Example
  void hand_offs_reach_their_corners() {
    List<Handoff> handoffs = samples(ProcessArbitraries.handoffs());

    reach(handoffs, handoff -> handoff.answer().at().isEmpty());
    reach(handoffs, handoff -> handoff.answer().at().equals(Optional.of(handoff.offeredAt())));
    reach(handoffs, handoff -> handoff.answer() instanceof Handoff.Returned);
    reach(handoffs, handoff -> handoff.taker().isEmpty());
    reach(handoffs, handoff -> handoff.from() instanceof Party.OfDepartment);
  }

  @Example
  void payment_terms_reach_their_corners() {
    List<Draw> draws = samples(PayArbitraries.draws());
    List<PaymentTerms> terms = samples(PayArbitraries.paymentTerms());

    reach(draws, draw -> !draw.isRecoverable());
    reach(draws, draw -> draw.recoveryStart().isPresent());
    reach(draws, draw -> draw.ceiling().isPresent());
    reach(draws, draw -> draw.forgivenOn().isPresent());
    reach(terms, each -> each.draws().isEmpty());
    reach(terms, each -> each.draws().size() == 4);
    reach(terms, each -> !each.recoveryOrder().beforeCarried().isEmpty());
    reach(terms, each -> each.recoveryOrder().afterCarried().size() > 1);
  }

  @Property(tries = 50)
  void types_are_found_inside_generic_ones(
      @ForAll Optional<Deal> deal,
      @ForAll Set<Handoff> handoffs,
      @ForAll Map<Party, List<BigMoney>> amounts) {
    deal.ifPresent(each -> assertThat(each.id().value()).startsWith("deal-"));
    assertThat(handoffs).allSatisfy(each -> assertThat(each.from()).isNotEqualTo(each.to()));
    amounts.values().forEach(list -> assertThat(list).noneMatch(BigMoney::isNegative));
  }

  @Example
  void a_type_that_is_wider_than_ours_is_left_to_others() {
    SalesArbitraryProvider provider = new SalesArbitraryProvider();

    assertThat(provider.canProvideFor(TypeUsage.of(Deal.class))).isTrue();
    assertThat(provider.canProvideFor(TypeUsage.of(Object.class))).isFalse();
    assertThat(provider.canProvideFor(TypeUsage.of(Record.class))).isFalse();
    assertThat(provider.canProvideFor(TypeUsage.of(Fact.class))).isFalse();
    assertThat(provider.canProvideFor(TypeUsage.of(List.class, TypeUsage.of(Deal.class))))
        .isFalse();
  }

  private static <T> List<T> samples(Arbitrary<T> arbitrary) {
    RandomGenerator<T> generator = arbitrary.generator(SAMPLES, true);
    Random random = new Random(1);
    return Stream.generate(() -> generator.next(random).value()).limit(SAMPLES).toList();
  }

  private static <T> void reach(List<T> samples, Predicate<T> corner) {
    assertThat(samples.stream().filter(corner)).hasSizeGreaterThanOrEqualTo(OFTEN_ENOUGH);
  }

  private static List<JourneyEntry> entries(Journey journey) {
    return IntStream.range(0, journey.size()).mapToObj(journey::entry).toList();
  }

  private static boolean hasTwoEntriesAtOneInstant(Journey journey) {
    List<Instant> times = entries(journey).stream().flatMap(entry -> entry.at().stream()).toList();
    return times.stream().distinct().count() < times.size();
  }

  private static boolean hasAnOwnerOfTwoStagesInARow(Funnel funnel) {
    List<Optional<Party>> owners = funnel.path().stream().map(Stage::owner).toList();
    return IntStream.range(1, owners.size())
        .anyMatch(i -> owners.get(i).isPresent() && owners.get(i).equals(owners.get(i - 1)));
  }

  private static long day(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 86_400);
  }
}
