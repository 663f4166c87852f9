package org.salesprocess.examples.review;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Grouping;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.Conversion;
import org.salesprocess.metrics.conversion.EventualWinRate;
import org.salesprocess.metrics.conversion.EventualWinRateReport;
import org.salesprocess.metrics.conversion.HandoffAcceptance;
import org.salesprocess.metrics.conversion.HandoffReport;
import org.salesprocess.metrics.conversion.HandoffRoute;
import org.salesprocess.metrics.conversion.StageConversion;
import org.salesprocess.metrics.conversion.StageConversionReport;
import org.salesprocess.metrics.economics.AcquisitionCost;
import org.salesprocess.metrics.economics.AcquisitionCostReport;
import org.salesprocess.metrics.economics.AcquisitionFact;

/**
 * Every figure of a department's review. The report in words and the one for machines are both made
 * from it, so they cannot differ.
 *
 * @param dataset what it was made from
 * @param month the month under review
 * @param before the month that it is held against
 * @param funnel all journeys
 * @param funnelByChannel all journeys by the channel they came through
 * @param funnelByOwner all journeys by the seller who is responsible for the lead
 * @param handoffs all hand-offs by route
 * @param cost spending, leads and new customers by channel
 * @param deals all deals by the seller who owns them
 * @param eventual what becomes of deals once all are decided, as known on the last day that the
 *     facts cover
 * @param dealsByProduct all deals by product; a product's amount is that of its lines, the total is
 *     over whole deals
 * @param dealsByTeam all deals by every unit of the owner, for each structure that the department
 *     has
 * @param movements the month against the one before, over the days that the facts cover; empty if
 *     they cover no day of one of them
 */
@Value.Builder
public record DepartmentReview(
    Dataset dataset,
    SalesPeriod month,
    SalesPeriod before,
    StageConversionReport funnel,
    Breakdown<String, StageConversionReport> funnelByChannel,
    Breakdown<String, StageConversionReport> funnelByOwner,
    Breakdown<HandoffRoute, HandoffReport> handoffs,
    Breakdown<ChannelId, AcquisitionCostReport> cost,
    Breakdown<SellerId, DealFigures> deals,
    EventualWinRateReport eventual,
    Breakdown<ProductId, DealFigures> dealsByProduct,
    ImmutableList<TeamFigures> dealsByTeam,
    ImmutableList<Movement> movements) {

  /**
   * The deals of a department by the units of one structure.
   *
   * @param structure by what the units are cut
   * @param deals all deals by every unit of the owner
   */
  public record TeamFigures(Structure structure, Breakdown<TeamId, DealFigures> deals) {
    /** Checks that nothing is missing. */
    public TeamFigures {
      requireNonNull(structure, "structure");
      requireNonNull(deals, "deals");
    }
  }

  /** Checks that nothing is missing. */
  public DepartmentReview {
    requireNonNull(dataset, "dataset");
    requireNonNull(month, "month");
    requireNonNull(before, "before");
    requireNonNull(funnel, "funnel");
    requireNonNull(funnelByChannel, "funnelByChannel");
    requireNonNull(funnelByOwner, "funnelByOwner");
    requireNonNull(handoffs, "handoffs");
    requireNonNull(cost, "cost");
    requireNonNull(deals, "deals");
    requireNonNull(eventual, "eventual");
    requireNonNull(dealsByProduct, "dealsByProduct");
    requireNonNull(dealsByTeam, "dealsByTeam");
    requireNonNull(movements, "movements");
  }

  /** Returns the review of the last whole month that the facts cover. */
  public static DepartmentReview of(Dataset dataset) {
    return of(dataset, lastWholeMonth(dataset.asOf()));
  }

  /** Returns the review of a month. */
  public static DepartmentReview of(Dataset dataset, SalesPeriod month) {
    SalesPeriod before = SalesCalendar.months().previous(month).orElseThrow();
    Metric<Journey, StageConversionReport> conversion = new StageConversion(dataset.funnel());
    Metric<Deal, DealFigures> figures = DealFigures.metric(dataset.currency(), dataset.zone());
    return new Builder()
        .dataset(dataset)
        .month(month)
        .before(before)
        .funnel(conversion.measure(dataset.journeys()))
        .funnelByChannel(
            conversion.by(Grouping.attribute(Journey.CHANNEL)).measure(dataset.journeys()))
        .funnelByOwner(conversion.by(Grouping.attribute(Journey.OWNER)).measure(dataset.journeys()))
        .handoffs(new HandoffAcceptance().by(HandoffRoute.of()).measure(dataset.handoffs()))
        .cost(
            new AcquisitionCost(dataset.currency())
                .by(AcquisitionFact::channel)
                .measure(Movements.acquisitionFacts(dataset)))
        .deals(figures.by(Deal::owner).measure(dataset.deals()))
        .eventual(new EventualWinRate(dataset.zone(), endOf(dataset)).measure(dataset.deals()))
        .dealsByProduct(byProduct(dataset, figures))
        .dealsByTeam(byTeam(dataset, figures))
        .movements(movements(dataset, month, before))
        .build();
  }

  // the last microsecond of the last day
  private static Instant endOf(Dataset dataset) {
    return dataset
        .asOf()
        .plusDays(1)
        .atStartOfDay(dataset.zone())
        .toInstant()
        .minus(1, ChronoUnit.MICROS);
  }

  // days that the facts do not cover are no days without events
  private static ImmutableList<Movement> movements(
      Dataset dataset, SalesPeriod month, SalesPeriod before) {
    LocalDate end = dataset.asOf().plusDays(1);
    Optional<SalesPeriod> covered =
        firstDay(dataset).filter(end::isAfter).map(first -> SalesPeriod.of(first, end));
    Optional<SalesPeriod> now = covered.flatMap(month::intersection);
    Optional<SalesPeriod> then = covered.flatMap(before::intersection);
    return now.isPresent() && then.isPresent()
        ? new Movements(dataset, now.get(), then.get()).all()
        : ImmutableList.of();
  }

  private static Breakdown<ProductId, DealFigures> byProduct(
      Dataset dataset, Metric<Deal, DealFigures> figures) {
    Breakdown<ProductId, DealFigures> ofParts =
        figures
            .byEach(Grouping.products())
            .measure(
                dataset.deals().stream()
                    .flatMap(DepartmentReview::partsByProduct)
                    .collect(ImmutableList.toImmutableList()));
    return new Breakdown<>(
        ofParts.groups(), ofParts.withoutKey(), figures.measure(dataset.deals()));
  }

  /** Returns the deal as if each of its products were one of its own, worth what its lines are. */
  private static Stream<Deal> partsByProduct(Deal deal) {
    if (deal.lines().isEmpty()) {
      return Stream.of(deal);
    }
    ImmutableListMultimap<ProductId, DealLine> byProduct =
        Multimaps.index(deal.lines(), DealLine::product);
    return byProduct.keySet().stream()
        .map(
            product -> {
              ImmutableList<DealLine> lines = byProduct.get(product);
              return deal.withLines(lines).withAmount(sum(lines));
            });
  }

  /** Returns what lines are worth together, or empty if the amount of one is not known. */
  private static Optional<BigMoney> sum(ImmutableList<DealLine> lines) {
    return lines.stream()
        .map(DealLine::amount)
        .reduce((one, other) -> one.flatMap(amount -> other.map(amount::plus)))
        .flatMap(total -> total);
  }

  private static ImmutableList<TeamFigures> byTeam(
      Dataset dataset, Metric<Deal, DealFigures> figures) {
    return ImmutableSortedSet.copyOf(Structure.values()).stream()
        .filter(structure -> !dataset.organization().top(structure).isEmpty())
        .map(
            structure ->
                new TeamFigures(
                    structure,
                    figures
                        .byEach(
                            Grouping.units(
                                dataset.organization(), structure, dataset.zone(), dataset.asOf()))
                        .measure(dataset.deals())))
        .collect(ImmutableList.toImmutableList());
  }

  private static SalesPeriod lastWholeMonth(LocalDate asOf) {
    SalesPeriod current = SalesCalendar.months().periodOf(asOf);
    return current.end().equals(asOf.plusDays(1))
        ? current
        : SalesCalendar.months().previous(current).orElseThrow();
  }

  /**
   * What a channel brings and costs.
   *
   * @param channel the channel; empty for what came through none that is known
   * @param toWon those who bought of those who came
   * @param cost spending, leads and new customers; empty if the source does not say what was spent
   */
  public record ChannelFigures(
      Optional<ChannelId> channel, Conversion toWon, Optional<AcquisitionCostReport> cost) {
    /** Checks that nothing is missing. */
    public ChannelFigures {
      requireNonNull(channel, "channel");
      requireNonNull(toWon, "toWon");
      requireNonNull(cost, "cost");
    }
  }

  /** Returns what each channel brings and costs, by id, and last what came through no known one. */
  public ImmutableList<ChannelFigures> channels() {
    boolean costKnown = !dataset.campaigns().isEmpty();
    ImmutableList.Builder<ChannelFigures> channels = ImmutableList.builder();
    funnelByChannel
        .groups()
        .forEach(
            (id, report) -> {
              ChannelId channel = ChannelId.of(id);
              channels.add(
                  new ChannelFigures(
                      Optional.of(channel),
                      toWon(report),
                      cost.of(channel).filter(any -> costKnown)));
            });
    funnelByChannel
        .withoutKey()
        .ifPresent(
            report ->
                channels.add(
                    new ChannelFigures(
                        Optional.empty(),
                        toWon(report),
                        cost.withoutKey().filter(any -> costKnown))));
    return channels.build();
  }

  /** Returns those who bought of those who started, for all or some of the journeys. */
  public Conversion toWon(StageConversionReport journeys) {
    return journeys.between(
        journeys.stages().get(0).stage().id(), dataset.funnel().wonStage().id());
  }

  /**
   * Returns what each owner of leads passed on to the next party, by id; empty if the source knows
   * no leads or the funnel no owners.
   */
  public ImmutableSortedMap<SellerId, Conversion> leadOwners() {
    if (dataset.leads().isEmpty() || funnel.byParty().isEmpty()) {
      return ImmutableSortedMap.of();
    }
    Conversion first = funnel.byParty().get(0).conversion();
    ImmutableSortedMap.Builder<SellerId, Conversion> owners = ImmutableSortedMap.naturalOrder();
    funnelByOwner
        .groups()
        .forEach(
            (owner, journeys) ->
                owners.put(SellerId.of(owner), journeys.between(first.from(), first.to())));
    return owners.build();
  }

  /** Returns the first day on which a dated lead or deal began, if there is one. */
  public Optional<LocalDate> firstDay() {
    return firstDay(dataset);
  }

  private static Optional<LocalDate> firstDay(Dataset dataset) {
    Optional<Instant> ofFacts =
        Stream.<Fact>concat(dataset.leads().stream(), dataset.deals().stream())
            .map(Fact::at)
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    return ofFacts.map(at -> at.atZone(dataset.zone()).toLocalDate());
  }

  /** Builds a review. */
  static final class Builder extends DepartmentReviewBuilder {
    Builder() {}
  }
}
