package org.salesprocess.examples.report;

import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.money;
import static org.salesprocess.examples.report.Words.percent;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.org.Party;
import org.salesprocess.examples.review.DepartmentReview;
import org.salesprocess.metrics.Breakdown;
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
        new TextTable(2, "Stage", "Owner", "Reached", "of last", "of first", "Lost", "Undecided");
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
          count(stage.undecidedHere()));
    }
    lines.table("Funnel (undecided are not lost; a skipped stage counts as reached)", table);
    if (funnel.lostOutside() + funnel.undecidedOutside() > 0) {
      lines.add(
          "Not in any stage of the path: %s lost, %s undecided"
              .formatted(count(funnel.lostOutside()), count(funnel.undecidedOutside())));
    }
  }

  private void parties() {
    TextTable table =
        new TextTable(3, "Role", "from", "to", "Took on", "Passed", "of all", "of decided");
    for (PartyConversion each : review.funnel().byParty()) {
      Conversion conversion = each.conversion();
      table.row(
          words.party(each.party()),
          words.stage(conversion.from()),
          words.stage(conversion.to()),
          count(conversion.ofEntered().total()),
          count(conversion.ofEntered().count()),
          percent(conversion.ofEntered()),
          percent(conversion.ofDecided()));
    }
    lines.table("What each role makes of what it takes on", table);
  }

  private void leadOwners() {
    List<PartyConversion> parties = review.funnel().byParty();
    if (review.dataset().leads().isEmpty() || parties.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(1, "Lead owner", "Took on", "Passed", "of all", "of decided");
    Party first = parties.get(0).party();
    review
        .funnelByOwner()
        .groups()
        .forEach((owner, funnel) -> leadOwnerRow(table, owner, funnel, first));
    lines.table(
        "Lead owners: leads passed on to '%s'"
            .formatted(words.stage(parties.get(0).conversion().to())),
        table);
  }

  private void leadOwnerRow(
      TextTable table, String owner, StageConversionReport funnel, Party party) {
    for (PartyConversion each : funnel.byParty()) {
      if (each.party().equals(party)) {
        Conversion conversion = each.conversion();
        table.row(
            words.seller(SellerId.of(owner)),
            count(conversion.ofEntered().total()),
            count(conversion.ofEntered().count()),
            percent(conversion.ofEntered()),
            percent(conversion.ofDecided()));
        return;
      }
    }
  }

  private void channels() {
    TextTable table =
        new TextTable(
            1, "Channel", "Started", "Won", "of all", "Spend", "per lead", "per customer");
    Breakdown<String, StageConversionReport> byChannel = review.funnelByChannel();
    byChannel
        .groups()
        .forEach(
            (id, funnel) ->
                channelRow(
                    table,
                    words.channel(ChannelId.of(id)),
                    funnel,
                    review.cost().of(ChannelId.of(id))));
    if (!table.isEmpty()) {
      byChannel
          .withoutKey()
          .ifPresent(
              funnel -> channelRow(table, "(not known)", funnel, review.cost().withoutKey()));
      channelRow(table, "All", byChannel.total(), Optional.of(review.cost().total()));
    }
    lines.table("Channels (cost is spending on campaigns)", table);
  }

  private void channelRow(
      TextTable table,
      String name,
      StageConversionReport funnel,
      Optional<AcquisitionCostReport> cost) {
    StageId first = funnel.stages().get(0).stage().id();
    Conversion toWon = funnel.between(first, review.dataset().funnel().wonStage().id());
    Optional<AcquisitionCostReport> known =
        cost.filter(any -> !review.dataset().campaigns().isEmpty());
    table.row(
        name,
        count(toWon.ofEntered().total()),
        count(toWon.ofEntered().count()),
        percent(toWon.ofEntered()),
        known.map(each -> money(each.spend())).orElse(Words.NOTHING),
        money(known.flatMap(each -> each.costPerLead().each(RoundingMode.HALF_UP))),
        money(known.flatMap(each -> each.costPerNewCustomer().each(RoundingMode.HALF_UP))));
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
