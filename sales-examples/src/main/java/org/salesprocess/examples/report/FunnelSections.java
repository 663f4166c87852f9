package org.salesprocess.examples.report;

import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.figure;
import static org.salesprocess.examples.report.Words.percent;

import java.math.RoundingMode;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.examples.review.DepartmentReview;
import org.salesprocess.metrics.conversion.Conversion;
import org.salesprocess.metrics.conversion.PartyConversion;
import org.salesprocess.metrics.conversion.StageConversionReport;
import org.salesprocess.metrics.conversion.StageCount;
import org.salesprocess.metrics.economics.AcquisitionCostReport;

/** The sections of the report that follow the funnel: stages, roles, channels, hand-offs. */
final class FunnelSections {

  private final DepartmentReview review;
  private final Words words;
  private final Lines lines;

  FunnelSections(DepartmentReview review, Words words, Lines lines) {
    this.review = review;
    this.words = words;
    this.lines = lines;
  }

  void addAll() {
    funnel();
    parties();
    leadOwners();
    channels();
    handoffs();
  }

  private void funnel() {
    TextTable table =
        new TextTable(2, "Stage", "Owner", "Reached", "of prev.", "of first", "Lost", "Still here");
    StageConversionReport funnel = review.funnel();
    for (int i = 0; i < funnel.stages().size(); i++) {
      StageCount stage = funnel.stages().get(i);
      table.row(
          stage.stage().name(),
          stage.stage().owner().map(words::party).orElse(Words.NOTHING),
          count(stage.reached()),
          i == 0 ? "" : percent(funnel.steps().get(i - 1).ofEntered()),
          i == 0 ? "" : percent(funnel.cumulative().get(i - 1).ofEntered()),
          count(stage.lostHere()),
          i == funnel.stages().size() - 1 ? "" : count(stage.stayedHere()));
    }
    lines.table(
        "Funnel (lost or still here: got no further; a skipped stage counts as reached)", table);
    if (funnel.lostOutside() + funnel.undecidedOutside() > 0) {
      lines.add(
          "Not in any stage of the path: %s lost, %s still there"
              .formatted(count(funnel.lostOutside()), count(funnel.undecidedOutside())));
    }
  }

  private void parties() {
    TextTable table =
        new TextTable(3, "Role", "Goal", "Hands to", "Took on", "Passed", "of all", "of decided");
    for (PartyConversion each : review.funnel().byParty()) {
      Conversion conversion = each.conversion();
      table.row(
          words.party(each.party()),
          words.stage(conversion.to()),
          each.next().map(words::party).orElse(Words.NOTHING),
          count(conversion.ofEntered().total()),
          count(conversion.ofEntered().count()),
          percent(conversion.ofEntered()),
          percent(conversion.ofDecided()));
    }
    lines.table(
        "What each role makes of what it takes on (decided: passed or lost, not waiting)", table);
  }

  private void leadOwners() {
    TextTable table = new TextTable(1, "Lead owner", "Took on", "Passed", "of all", "of decided");
    review
        .leadOwners()
        .forEach(
            (owner, conversion) ->
                table.row(
                    words.seller(owner),
                    count(conversion.ofEntered().total()),
                    count(conversion.ofEntered().count()),
                    percent(conversion.ofEntered()),
                    percent(conversion.ofDecided())));
    if (!table.isEmpty()) {
      StageId goal = review.funnel().byParty().get(0).conversion().to();
      lines.table("Lead owners: leads that reached '%s'".formatted(words.stage(goal)), table);
    }
  }

  private void channels() {
    if (review.funnelByChannel().groups().isEmpty()) {
      return;
    }
    String won = review.dataset().funnel().wonStage().name();
    TextTable table =
        new TextTable(1, "Channel", "Started", won, "of all", "Spend", "a lead", "a customer");
    review
        .channels()
        .forEach(
            each ->
                channelRow(
                    table,
                    each.channel().map(words::channel).orElse("(not known)"),
                    each.toWon(),
                    each.cost()));
    channelRow(
        table,
        "All",
        review.toWon(review.funnel()),
        Optional.of(review.cost().total()).filter(any -> !review.dataset().campaigns().isEmpty()));
    lines.table(
        "Channels: spend on campaigns, for a lead and for a new customer, in " + words.currency(),
        table);
  }

  private static void channelRow(
      TextTable table, String name, Conversion toWon, Optional<AcquisitionCostReport> cost) {
    table.row(
        name,
        count(toWon.ofEntered().total()),
        count(toWon.ofEntered().count()),
        percent(toWon.ofEntered()),
        cost.map(each -> figure(each.spend())).orElse(Words.NOTHING),
        figure(cost.flatMap(each -> each.costPerLead().each(RoundingMode.HALF_UP))),
        figure(cost.flatMap(each -> each.costPerNewCustomer().each(RoundingMode.HALF_UP))));
  }

  private void handoffs() {
    TextTable table =
        new TextTable(1, "Hand-off", "Offered", "Accepted", "Returned", "Waiting", "Acceptance");
    review
        .handoffs()
        .groups()
        .forEach(
            (route, report) ->
                table.row(
                    words.route(route),
                    count(report.total()),
                    count(report.accepted()),
                    count(report.returned()),
                    count(report.waiting()),
                    percent(report.acceptance())));
    lines.table("Hand-offs (acceptance is of those answered)", table);
  }
}
