package org.salesprocess.examples.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.org.Party;
import org.salesprocess.examples.review.DealFigures;
import org.salesprocess.examples.review.DepartmentReview;
import org.salesprocess.examples.review.Movement;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.conversion.Conversion;
import org.salesprocess.metrics.conversion.EventualRate;
import org.salesprocess.metrics.conversion.HandoffReport;
import org.salesprocess.metrics.conversion.HandoffRoute;
import org.salesprocess.metrics.conversion.PartyConversion;
import org.salesprocess.metrics.conversion.StageConversionReport;
import org.salesprocess.metrics.conversion.StageCount;
import org.salesprocess.metrics.economics.AcquisitionCostReport;

/**
 * A department's review for machines, with ids for names.
 *
 * <p>A ratio is an object of {@code count}, {@code total} and {@code percent}, rounded to a decimal
 * as in the text; an amount is a string of exact decimals, in the currency that stands at the top.
 * What has no value is null.
 */
public final class JsonReport {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  /**
   * Writes the review to a file in UTF-8.
   *
   * @param review what to write
   * @param summary what became of the rows of an export, if it was made from one
   * @param file where to
   * @throws IOException if the file cannot be written
   */
  public static void write(DepartmentReview review, Optional<ImportSummary> summary, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      MAPPER.writeValue(out, tree(review, summary));
    }
  }

  /** Returns the review as a tree. */
  static ObjectNode tree(DepartmentReview review, Optional<ImportSummary> summary) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("department", review.dataset().name());
    root.put("currency", review.dataset().currency().getCode());
    root.put("zone", review.dataset().zone().getId());
    root.put("asOf", review.dataset().asOf().toString());
    root.put("month", review.month().toString());
    root.put("monthBefore", review.before().toString());
    summary.ifPresent(rows -> root.set("rows", MAPPER.valueToTree(rows)));
    root.put("leads", review.dataset().leads().size());
    root.set("deals", deals(review.deals().total()));
    review.eventual().eventual().ifPresent(rate -> root.set("eventualWinRate", eventual(rate)));
    root.set("funnel", funnel(review.funnel()));
    root.set("roles", roles(review.funnel()));
    root.set("channels", channels(review));
    root.set("leadOwners", leadOwners(review));
    root.set("handoffs", handoffs(review.handoffs()));
    root.set("sellers", byKey("seller", review.deals()));
    ArrayNode structures = root.putArray("teams");
    review
        .dealsByTeam()
        .forEach(
            teams ->
                structures
                    .addObject()
                    .put("structure", teams.structure().toString())
                    .set("units", byKey("team", teams.deals())));
    root.set("products", byKey("product", review.dealsByProduct()));
    root.set("movements", movements(review));
    return root;
  }

  private static ObjectNode eventual(EventualRate rate) {
    return MAPPER
        .createObjectNode()
        .put("days", rate.days())
        .put("atRisk", rate.atRisk())
        .put("won", rate.won())
        .put("lost", rate.lost())
        .put("open", rate.open());
  }

  private static ObjectNode deals(DealFigures figures) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("won", figures.winRate().won());
    node.put("lost", figures.winRate().lost());
    node.put("open", figures.winRate().open());
    node.set("winRate", JsonFigures.of(figures.winRate().rate()));
    node.set("winRateByValue", figures.rateByValue().map(JsonFigures::of).orElse(null));
    node.put("closedWithoutAmount", figures.value().closedWithoutAmount());
    node.put("amountWon", JsonFigures.of(figures.value().won().amount()));
    node.put(
        "averageWon",
        figures
            .value()
            .won()
            .average()
            .each(RoundingMode.HALF_UP)
            .map(JsonFigures::of)
            .orElse(null));
    ObjectNode cycle = node.putObject("daysToWin");
    cycle.put("deals", figures.cycle().days().size());
    cycle.put("undated", figures.cycle().undated());
    cycle.put(
        "firstQuartile", JsonFigures.decimal(figures.cycle().days().quantile(Fraction.of(1, 4))));
    cycle.put("median", JsonFigures.decimal(figures.cycle().days().median()));
    cycle.put(
        "thirdQuartile", JsonFigures.decimal(figures.cycle().days().quantile(Fraction.of(3, 4))));
    cycle.put("mean", JsonFigures.decimal(figures.cycle().days().mean()));
    return node;
  }

  private static <K> ArrayNode byKey(String name, Breakdown<K, DealFigures> breakdown) {
    ArrayNode array = MAPPER.createArrayNode();
    breakdown
        .groups()
        .forEach(
            (key, figures) -> array.addObject().put(name, key.toString()).setAll(deals(figures)));
    breakdown
        .withoutKey()
        .ifPresent(figures -> array.addObject().putNull(name).setAll(deals(figures)));
    return array;
  }

  private static ObjectNode funnel(StageConversionReport funnel) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("journeys", funnel.journeys());
    node.put("lostOutside", funnel.lostOutside());
    node.put("undecidedOutside", funnel.undecidedOutside());
    ArrayNode stages = node.putArray("stages");
    for (int i = 0; i < funnel.stages().size(); i++) {
      StageCount stage = funnel.stages().get(i);
      ObjectNode each = stages.addObject();
      each.put("stage", stage.stage().id().value());
      each.put("kind", stage.stage().kind().toString());
      each.put("owner", stage.stage().owner().map(Party::toString).orElse(null));
      each.put("reached", stage.reached());
      each.put("seen", stage.seen());
      each.put("lost", stage.lostHere());
      each.put(i == funnel.stages().size() - 1 ? "arrived" : "undecided", stage.stayedHere());
      if (i > 0) {
        each.set("fromPrevious", conversion(funnel.steps().get(i - 1)));
        each.set("fromFirst", conversion(funnel.cumulative().get(i - 1)));
      }
    }
    return node;
  }

  private static ObjectNode conversion(Conversion conversion) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("from", conversion.from().value());
    node.put("to", conversion.to().value());
    node.set("ofEntered", JsonFigures.of(conversion.ofEntered()));
    node.set("ofDecided", JsonFigures.of(conversion.ofDecided()));
    node.put("undecided", conversion.undecided());
    return node;
  }

  private static ArrayNode roles(StageConversionReport funnel) {
    ArrayNode array = MAPPER.createArrayNode();
    for (PartyConversion each : funnel.byParty()) {
      array.addObject().put("party", each.party().toString()).setAll(conversion(each.conversion()));
    }
    return array;
  }

  private static ArrayNode channels(DepartmentReview review) {
    ArrayNode array = MAPPER.createArrayNode();
    review
        .channels()
        .forEach(
            channel -> {
              ObjectNode node = array.addObject();
              node.put("channel", channel.channel().map(Object::toString).orElse(null));
              node.set("toWon", conversion(channel.toWon()));
              node.set("cost", channel.cost().map(JsonReport::cost).orElse(null));
            });
    return array;
  }

  private static ObjectNode cost(AcquisitionCostReport cost) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("spend", JsonFigures.of(cost.spend()));
    node.put("leads", cost.leads());
    node.put("newCustomers", cost.newCustomers());
    node.put(
        "perLead", cost.costPerLead().each(RoundingMode.HALF_UP).map(JsonFigures::of).orElse(null));
    node.put(
        "perNewCustomer",
        cost.costPerNewCustomer().each(RoundingMode.HALF_UP).map(JsonFigures::of).orElse(null));
    return node;
  }

  private static ArrayNode leadOwners(DepartmentReview review) {
    ArrayNode array = MAPPER.createArrayNode();
    review
        .leadOwners()
        .forEach(
            (owner, conversion) ->
                array.addObject().put("seller", owner.value()).setAll(conversion(conversion)));
    return array;
  }

  private static ArrayNode handoffs(Breakdown<HandoffRoute, HandoffReport> handoffs) {
    ArrayNode array = MAPPER.createArrayNode();
    handoffs
        .groups()
        .forEach(
            (route, report) -> {
              ObjectNode node = array.addObject();
              node.put("from", route.from().toString());
              node.put("to", route.to().toString());
              node.put("accepted", report.accepted());
              node.put("waiting", report.waiting());
              node.set("acceptance", JsonFigures.of(report.acceptance()));
              ObjectNode reasons = node.putObject("returned");
              report.returnedByReason().forEach(reasons::put);
            });
    return array;
  }

  private static ArrayNode movements(DepartmentReview review) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Movement movement : review.movements()) {
      ObjectNode node = array.addObject();
      node.put("figure", movement.what());
      JsonFigures.put(node, movement.comparison());
      node.put("verdict", movement.verdict().toString());
      node.put("sentence", movement.comparison().sentence());
    }
    return array;
  }
}
