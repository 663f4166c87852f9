package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple4;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.NeedId;
import org.salesprocess.core.basics.QualificationId;
import org.salesprocess.core.basics.ReferralId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.customer.Need;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealChange;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.lead.Referral;

/**
 * Generators of leads, customers and deals, and of what is recorded about them. Amounts are in
 * {@link BasicArbitraries#CURRENCY} unless the caller names another currency.
 *
 * @since 0.1
 */
public final class DealArbitraries {

  private static final int MANY = 1_000;

  private DealArbitraries() {}

  /** Generates ids of customers. */
  public static Arbitrary<CustomerId> customerIds() {
    return BasicArbitraries.ids(CustomerId::of, "customer-");
  }

  /** Generates a thousand ids of deals. */
  public static Arbitrary<DealId> dealIds() {
    return BasicArbitraries.ids(DealId::of, "deal-", MANY);
  }

  /** Generates leads. */
  public static Arbitrary<Lead> leads() {
    return Builders.withBuilder(Lead::builder)
        .use(ProcessArbitraries.leadIds())
        .in(Lead.Builder::id)
        .use(BasicArbitraries.instants().optional(0.9))
        .in((builder, at) -> builder.receivedAt(at))
        .use(MarketArbitraries.channelIds().optional(0.9))
        .in((builder, channel) -> builder.channel(channel))
        .use(MarketArbitraries.territoryIds().optional())
        .in((builder, territory) -> builder.territory(territory))
        .use(OrgArbitraries.sellerIds().optional())
        .in((builder, owner) -> builder.owner(owner))
        .use(BasicArbitraries.attributes())
        .in(Lead.Builder::attributes)
        .build(Lead.Builder::build);
  }

  /** Generates customers. */
  public static Arbitrary<Customer> customers() {
    return Builders.withBuilder(Customer::builder)
        .use(customerIds())
        .in(Customer.Builder::id)
        .use(BasicArbitraries.instants().optional())
        .in((builder, since) -> builder.since(since))
        .use(MarketArbitraries.channelIds().optional())
        .in((builder, channel) -> builder.channel(channel))
        .use(BasicArbitraries.attributes())
        .in(Customer.Builder::attributes)
        .build(Customer.Builder::build);
  }

  /** Generates needs of customers and leads. */
  public static Arbitrary<Need> needs() {
    return Combinators.combine(
            BasicArbitraries.ids(NeedId::of, "need-", MANY),
            subjects(),
            Arbitraries.of("an oven", "delivery by Friday"),
            Arbitraries.integers().between(1, 20),
            Arbitraries.of(Need.Necessity.class),
            BasicArbitraries.instants().optional())
        .as(
            (id, subject, what, quantity, necessity, at) ->
                Need.builder()
                    .id(id)
                    .subject(subject)
                    .what(what)
                    .quantity(BigDecimal.valueOf(quantity))
                    .necessity(necessity)
                    .learnedAt(at)
                    .build());
  }

  /** Generates the usual criteria of a lead: budget, authority, need and timing. */
  public static Arbitrary<Criterion> criteria() {
    return Arbitraries.of(Criterion.BANT);
  }

  /** Generates qualifications by budget, authority, need and timing. */
  public static Arbitrary<Qualification> qualifications() {
    return Combinators.combine(
            BasicArbitraries.ids(QualificationId::of, "qualification-", MANY),
            ProcessArbitraries.leadIds(),
            BasicArbitraries.instants().optional(),
            Arbitraries.maps(criteria(), Arbitraries.of(Qualification.Finding.class)))
        .as(
            (id, lead, at, findings) ->
                Qualification.builder()
                    .id(id)
                    .lead(lead)
                    .qualifiedAt(at)
                    .putAllFindings(findings)
                    .build());
  }

  /** Generates contacts with leads and customers. */
  public static Arbitrary<Interaction> interactions() {
    return Builders.withBuilder(Interaction::builder)
        .use(BasicArbitraries.ids(InteractionId::of, "interaction-", MANY))
        .in(Interaction.Builder::id)
        .use(subjects())
        .in(Interaction.Builder::subject)
        .use(Arbitraries.of(Interaction.Kind.class))
        .in(Interaction.Builder::kind)
        .use(Arbitraries.of(Interaction.Direction.class))
        .in(Interaction.Builder::direction)
        .use(Arbitraries.of(Interaction.Result.class))
        .in(Interaction.Builder::result)
        .use(BasicArbitraries.instants().optional(0.9))
        .in((builder, at) -> builder.startedAt(at))
        .use(OrgArbitraries.sellerIds().optional())
        .in((builder, seller) -> builder.seller(seller))
        .use(BasicArbitraries.amounts().optional(0.2))
        .in((builder, cost) -> builder.cost(cost))
        .build(Interaction.Builder::build);
  }

  /** Generates referrals. */
  public static Arbitrary<Referral> referrals() {
    return Combinators.combine(
            BasicArbitraries.ids(ReferralId::of, "referral-", MANY),
            customerIds(),
            ProcessArbitraries.leadIds(),
            BasicArbitraries.instants().optional(),
            BasicArbitraries.amounts().optional())
        .as(
            (id, by, lead, at, reward) ->
                Referral.builder().id(id).by(by).lead(lead).referredAt(at).reward(reward).build());
  }

  /** Generates deal lines, some without an amount. */
  public static Arbitrary<DealLine> dealLines() {
    return dealLines(BasicArbitraries.CURRENCY);
  }

  /** Generates deal lines with amounts in a currency, some without an amount. */
  public static Arbitrary<DealLine> dealLines(CurrencyUnit currency) {
    return Combinators.combine(
            MarketArbitraries.productIds(),
            Arbitraries.integers().between(1, 100),
            BasicArbitraries.amounts(currency).optional(0.8))
        .as(
            (product, quantity, amount) ->
                new DealLine(product, BigDecimal.valueOf(quantity), amount));
  }

  /** Generates participations, some with a beginning. */
  public static Arbitrary<Participation> participations() {
    return Combinators.combine(
            OrgArbitraries.sellerIds(),
            OrgArbitraries.roleIds(),
            BasicArbitraries.instants().optional(0.3))
        .as((seller, role, from) -> new Participation(seller, role, from, Optional.empty()));
  }

  /** Generates deals with amounts in {@link BasicArbitraries#CURRENCY}. */
  public static Arbitrary<Deal> deals() {
    return deals(BasicArbitraries.CURRENCY);
  }

  /**
   * Generates deals of every kind and outcome with amounts in a currency: some without an amount or
   * of zero, some without a channel, an owner, a customer or times; closed ones at the instant of
   * their creation, on its day, or up to 200 days later; lost ones with and without a reason.
   */
  public static Arbitrary<Deal> deals(CurrencyUnit currency) {
    return Combinators.combine(
            dealIds(),
            courses(),
            BasicArbitraries.amounts(currency).optional(0.8),
            dealLines(currency).list().ofMaxSize(3),
            origins(),
            OrgArbitraries.sellerIds().optional(0.9),
            participations().list().ofMaxSize(2),
            BasicArbitraries.attributes())
        .as(
            (id, course, amount, lines, origin, owner, participations, attributes) -> {
              Deal.Builder deal =
                  Deal.builder()
                      .id(id)
                      .amount(amount)
                      .lines(lines)
                      .lead(origin.get1())
                      .customer(origin.get2())
                      .channel(origin.get3())
                      .territory(origin.get4())
                      .owner(owner)
                      .participations(participations)
                      .attributes(attributes);
              course.applyTo(deal);
              return deal.build();
            });
  }

  private static Arbitrary<
          Tuple4<
              Optional<LeadId>, Optional<CustomerId>, Optional<ChannelId>, Optional<TerritoryId>>>
      origins() {
    return Combinators.combine(
            ProcessArbitraries.leadIds().optional(),
            customerIds().optional(),
            MarketArbitraries.channelIds().optional(0.9),
            MarketArbitraries.territoryIds().optional())
        .as(Tuple::of);
  }

  private static Arbitrary<Course> courses() {
    return Combinators.combine(
            Arbitraries.of(DealKind.class),
            Arbitraries.of(Outcome.class),
            BasicArbitraries.instants(),
            Arbitraries.of(true, true, true, true, false),
            BasicArbitraries.delays().optional(0.9),
            Arbitraries.of("price", "time").map(LossReasonId::of).optional(),
            Arbitraries.of("rival-1", "rival-2").map(CompetitorId::of).optional(0.3))
        .as(Course::new);
  }

  /** How a deal goes, from its beginning to its end. */
  private record Course(
      DealKind kind,
      Outcome outcome,
      Instant created,
      boolean isCreationKnown,
      Optional<Duration> length,
      Optional<LossReasonId> reason,
      Optional<CompetitorId> rival) {

    void applyTo(Deal.Builder deal) {
      deal.kind(kind).outcome(outcome);
      if (isCreationKnown) {
        deal.createdAt(created);
      }
      if (outcome != Outcome.OPEN) {
        deal.closedAt(length.map(created::plus));
      }
      if (outcome == Outcome.LOST) {
        deal.lossReason(reason).lostTo(rival);
      }
    }
  }

  /** Generates changes of amount, of expected close, and of both. */
  public static Arbitrary<DealChange> dealChanges() {
    return Combinators.combine(
            BasicArbitraries.ids(DealChangeId::of, "change-", MANY),
            dealIds(),
            BasicArbitraries.instants(),
            BasicArbitraries.amounts(),
            BasicArbitraries.days(),
            Arbitraries.integers().between(0, 2))
        .as(
            (id, deal, at, amount, close, which) ->
                DealChange.builder()
                    .id(id)
                    .deal(deal)
                    .changedAt(at)
                    .amount(which == 0 ? Optional.empty() : Optional.of(amount))
                    .expectedClose(which == 1 ? Optional.empty() : Optional.of(close))
                    .build());
  }

  private static Arbitrary<SubjectId> subjects() {
    return Arbitraries.oneOf(
        ImmutableList.<Arbitrary<? extends SubjectId>>copyOf(
            List.of(ProcessArbitraries.leadIds(), customerIds())));
  }
}
