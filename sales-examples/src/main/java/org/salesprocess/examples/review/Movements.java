package org.salesprocess.examples.review;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.metrics.Comparison;
import org.salesprocess.metrics.CountComparison;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.economics.AcquisitionCost;
import org.salesprocess.metrics.economics.AcquisitionFact;

/** One month held against the month before, figure by figure. */
final class Movements {

  private final Dataset dataset;
  private final SalesPeriod month;
  private final SalesPeriod before;

  Movements(Dataset dataset, SalesPeriod month, SalesPeriod before) {
    this.dataset = dataset;
    this.month = month;
    this.before = before;
  }

  ImmutableList<Movement> all() {
    ImmutableList.Builder<Movement> rows = ImmutableList.builder();
    if (!dataset.leads().isEmpty()) {
      rows.add(new Movement("Leads received", counts(received(month), received(before))));
    }
    ImmutableList<Stage> path = dataset.funnel().path();
    // where leads are known, entering the first stage is receiving one
    for (Stage stage : path.subList(dataset.leads().isEmpty() ? 0 : 1, path.size())) {
      long now = entered(stage.id(), month);
      long then = entered(stage.id(), before);
      if (now + then > 0) {
        rows.add(new Movement("To " + stage.name(), counts(now, then)));
      }
    }
    DealFigures now = closed(month);
    DealFigures then = closed(before);
    rows.add(new Movement("Win rate", Comparison.of(now.winRate().rate(), then.winRate().rate())));
    rows.add(
        new Movement(
            "Amount won", Comparison.of(now.value().won().amount(), then.value().won().amount())));
    rows.add(new Movement("Deal size", Comparison.of(wonAmounts(month), wonAmounts(before))));
    rows.add(new Movement("Days to win", Comparison.of(now.cycle().days(), then.cycle().days())));
    costPerLead(month)
        .flatMap(cost -> costPerLead(before).map(old -> Comparison.of(cost, old)))
        .ifPresent(comparison -> rows.add(new Movement("Cost per lead", comparison)));
    return rows.build();
  }

  private CountComparison counts(long now, long then) {
    return new CountComparison(now, month.days(), then, before.days());
  }

  private long received(SalesPeriod period) {
    return dataset.leads().stream().map(Fact::at).filter(at -> isIn(period, at)).count();
  }

  // the first time that a journey enters a stage counts, and only where the source dates it
  private long entered(StageId stage, SalesPeriod period) {
    return dataset.journeys().stream()
        .filter(journey -> isIn(period, firstEntry(journey, stage)))
        .count();
  }

  private static Optional<Instant> firstEntry(Journey journey, StageId stage) {
    for (int i = 0; i < journey.size(); i++) {
      if (journey.stage(i).filter(stage::equals).isPresent()) {
        return journey.entry(i).at();
      }
    }
    return Optional.empty();
  }

  private DealFigures closed(SalesPeriod period) {
    return DealFigures.metric(dataset.currency(), dataset.zone())
        .where(deal -> isIn(period, deal.closedAt()))
        .measure(dataset.deals());
  }

  private Distribution wonAmounts(SalesPeriod period) {
    ImmutableList<BigDecimal> amounts =
        dataset.deals().stream()
            .filter(deal -> deal.outcome() == Outcome.WON && isIn(period, deal.closedAt()))
            .map(Deal::amount)
            .flatMap(Optional::stream)
            .map(BigMoney::getAmount)
            .collect(ImmutableList.toImmutableList());
    return Distribution.ofValues(amounts);
  }

  private Optional<BigMoney> costPerLead(SalesPeriod period) {
    if (dataset.campaigns().isEmpty()) {
      return Optional.empty();
    }
    return new AcquisitionCost(dataset.currency())
        .where(
            (AcquisitionFact fact) -> fact.day(dataset.zone()).filter(period::contains).isPresent())
        .measure(acquisitionFacts(dataset))
        .costPerLead()
        .each(RoundingMode.HALF_UP)
        .map(each -> each.toBigMoney());
  }

  private boolean isIn(SalesPeriod period, Optional<Instant> at) {
    return at.filter(instant -> period.contains(instant, dataset.zone())).isPresent();
  }

  /** Returns spending by month, leads and deals: what the cost of acquisition is made of. */
  static ImmutableList<AcquisitionFact> acquisitionFacts(Dataset dataset) {
    ImmutableList.Builder<AcquisitionFact> facts = ImmutableList.builder();
    dataset
        .campaigns()
        .forEach(campaign -> facts.addAll(AcquisitionFact.of(campaign, SalesCalendar.months())));
    dataset.leads().forEach(lead -> facts.add(AcquisitionFact.of(lead)));
    dataset.deals().forEach(deal -> facts.add(AcquisitionFact.of(deal)));
    return facts.build();
  }
}
