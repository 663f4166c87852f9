package org.salesprocess.examples.guide;

import static org.joda.money.CurrencyUnit.EUR;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.metrics.Comparison;
import org.salesprocess.metrics.ConfidenceInterval;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.RatioComparison;
import org.salesprocess.metrics.economics.AcquisitionCost;
import org.salesprocess.metrics.economics.AcquisitionCostReport;
import org.salesprocess.metrics.economics.AcquisitionFact;
import org.salesprocess.metrics.economics.Expense;

/**
 * Is a channel that wins 30 of 75 leads better than one that wins 30 of 100, if a lead costs the
 * same? Its customers were cheaper; that its rate is higher may still be chance.
 */
public final class HandbookConversionExample {

  private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
  private static final BigMoney COST_OF_LEAD = BigMoney.parse("EUR 10.00");

  private HandbookConversionExample() {}

  /** Prints rate and cost of three channels, and what can be said of two of them. */
  public static void main(String[] args) {
    List<AcquisitionFact> facts = new ArrayList<>();
    addChannel(facts, "fair", 100, 20);
    addChannel(facts, "referral", 75, 30);
    addChannel(facts, "search", 100, 30);
    var cost = new AcquisitionCost(EUR).by(AcquisitionFact::channel).measure(facts);
    cost.groups().forEach(HandbookConversionExample::print);

    AcquisitionCostReport referral = cost.of(ChannelId.of("referral")).orElseThrow();
    AcquisitionCostReport search = cost.of(ChannelId.of("search")).orElseThrow();
    System.out.println("referral against search");
    System.out.println("  " + Comparison.of(perCustomer(referral), perCustomer(search)).sentence());
    RatioComparison rates = Comparison.of(rate(referral), rate(search));
    System.out.println("  " + rates.sentence());
    System.out.println("  difference of rates: " + rates.verdict(0.05).words());
    System.out.println("  95 % interval: " + points(rates.interval(0.95).orElseThrow()));
  }

  private static void print(ChannelId channel, AcquisitionCostReport report) {
    System.out.println(channel + ": " + rate(report));
    System.out.println("  a lead costs " + report.costPerLead());
    System.out.println("  a customer costs " + report.costPerNewCustomer());
  }

  private static Ratio rate(AcquisitionCostReport report) {
    return Ratio.of(report.newCustomers(), report.leads());
  }

  private static BigMoney perCustomer(AcquisitionCostReport report) {
    return report.costPerNewCustomer().each(RoundingMode.HALF_UP).orElseThrow().toBigMoney();
  }

  private static String points(ConfidenceInterval interval) {
    return String.format(
        Locale.ROOT, "%+.1f to %+.1f points", 100 * interval.lower(), 100 * interval.upper());
  }

  private static void addChannel(List<AcquisitionFact> facts, String name, int leads, int won) {
    ChannelId channel = ChannelId.of(name);
    for (int i = 1; i <= leads; i++) {
      LeadId lead = LeadId.of(name + "-" + i);
      facts.add(
          AcquisitionFact.of(Expense.toWin(Expense.Kind.MEDIA, DAY, COST_OF_LEAD).in(channel)));
      facts.add(AcquisitionFact.of(Lead.builder().id(lead).channel(channel).build()));
      DealId deal = DealId.of(lead.value());
      Outcome outcome = i <= won ? Outcome.WON : Outcome.LOST;
      facts.add(
          AcquisitionFact.of(
              Deal.builder().id(deal).lead(lead).channel(channel).outcome(outcome).build()));
    }
  }
}
