package org.salesprocess.examples.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Histogram;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.FunnelCounts;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelStepCount;
import org.salesprocess.metrics.conversion.PeriodEntries;
import org.salesprocess.metrics.conversion.StepConversion;
import org.salesprocess.metrics.json.MetricsJsonModule;

/**
 * The answer to a funnel question for other programs: the question, which can be asked again, and
 * every figure of the report. Times are in the unit that the question names, to a millionth.
 */
public final class FunnelJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new SalesJsonModule(), new MetricsJsonModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();
  private static final double CONFIDENCE = 0.95;
  private static final int DECIMALS = 6;

  private final int bins;

  private FunnelJson(int bins) {
    this.bins = bins;
  }

  /**
   * Writes the answer to a file in UTF-8.
   *
   * @param report what to write
   * @param rows what became of the rows of a file, if the events are from one
   * @param bins in how many parts times are written too; 0 for none
   * @param file where to
   * @throws IOException if the file cannot be written
   */
  public static void write(FunnelReport report, Optional<EventSummary> rows, int bins, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      MAPPER.writeValue(out, new FunnelJson(bins).tree(report, rows));
    }
  }

  private ObjectNode tree(FunnelReport report, Optional<EventSummary> rows) {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("question", MAPPER.valueToTree(report.question()));
    ObjectNode choices = root.putObject("choices");
    report.question().choices().forEach(choices::put);
    rows.ifPresent(each -> root.set("rows", MAPPER.valueToTree(each)));
    root.put("subjects", report.subjects());
    root.put("subjectsNotYetKnown", report.subjectsNotYetKnown());
    root.put("entriesWithoutKey", report.entriesWithoutKey());
    root.put("entriesInConflict", report.entriesInConflict());
    root.put("entriesWithoutTime", report.entriesWithoutTime());
    root.put("entriesOutsideFunnel", report.entriesOutsideFunnel());
    root.set("all", counts(report.all()));
    report.cohorts().ifPresent(cut -> root.set("cohorts", groups(cut)));
    report.periods().ifPresent(periods -> root.set("periods", periods(periods)));
    report.breakdown().ifPresent(cut -> root.set("breakdown", groups(cut)));
    return root;
  }

  private <K> ArrayNode groups(Breakdown<K, FunnelCounts> cut) {
    ArrayNode groups = MAPPER.createArrayNode();
    cut.groups()
        .forEach(
            (key, counts) ->
                groups.add(counts(counts).set("group", MAPPER.<ObjectNode>valueToTree(key))));
    cut.withoutKey().ifPresent(counts -> groups.add(counts(counts).putNull("group")));
    return groups;
  }

  private static ObjectNode periods(PeriodEntries periods) {
    ObjectNode node = MAPPER.createObjectNode();
    node.set("steps", MAPPER.valueToTree(periods.steps()));
    ArrayNode byPeriod = node.putArray("byPeriod");
    periods
        .byPeriod()
        .forEach(
            (period, counts) ->
                put(byPeriod.addObject().put("period", period.toString()), "reached", counts));
    put(node, "withoutPeriod", periods.withoutPeriod());
    return node;
  }

  private static void put(ObjectNode node, String name, List<Long> counts) {
    ArrayNode array = node.putArray(name);
    counts.forEach(array::add);
  }

  private ObjectNode counts(FunnelCounts counts) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("entered", counts.entered());
    node.put("converted", counts.converted());
    node.put("undecided", counts.undecided());
    node.put("notEntered", counts.notEntered());
    node.put("tainted", counts.tainted());
    node.set("total", conversion(counts.total()));
    counts.eventualConversion().ifPresent(share -> node.put("eventualConversion", share));
    counts.eventual().ifPresent(curves -> node.put("undatedDecisions", counts.undatedDecisions()));
    ArrayNode steps = node.putArray("steps");
    for (int i = 0; i < counts.steps().size(); i++) {
      ObjectNode step = step(counts.steps().get(i));
      if (i > 0) {
        step.set("fromPrevious", conversion(counts.fromPrevious().get(i - 1)));
        step.set("fromFirst", conversion(counts.fromFirst().get(i - 1)));
      }
      steps.add(step);
    }
    return node;
  }

  private ObjectNode step(FunnelStepCount step) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("step", step.step());
    node.put("reached", step.reached());
    node.put("imputed", step.imputed());
    node.put("skipped", step.skipped());
    node.put("lostHere", step.lostHere());
    node.put("endedHere", step.endedHere());
    node.put("undecidedHere", step.undecidedHere());
    node.put("undatedFromPrevious", step.undatedFromPrevious());
    node.put("undatedFromFirst", step.undatedFromFirst());
    node.set("timesFromPrevious", times(step.fromPrevious()));
    node.set("timesFromFirst", times(step.fromFirst()));
    put("reachedSubjects", step.reachedSubjects(), node);
    put("leftSubjects", step.leftSubjects(), node);
    put("undecidedSubjects", step.undecidedSubjects(), node);
    return node;
  }

  private static void put(String name, List<SubjectId> subjects, ObjectNode node) {
    ArrayNode ids = node.putArray(name);
    subjects.forEach(subject -> ids.add(subject.value()));
  }

  private static ObjectNode conversion(StepConversion conversion) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("from", conversion.from());
    node.put("to", conversion.to());
    node.set("ofEntered", ratio(conversion.ofEntered()));
    node.set("ofDecided", ratio(conversion.ofDecided()));
    node.put("undecided", conversion.undecided());
    node.put("skipped", conversion.skipped());
    node.put("dropOff", conversion.dropOff());
    return node;
  }

  private static ObjectNode ratio(Ratio ratio) {
    ObjectNode node = JsonFigures.of(ratio);
    ratio
        .wilson(CONFIDENCE)
        .ifPresent(
            interval ->
                node.putObject("interval")
                    .put("lower", interval.lower())
                    .put("upper", interval.upper())
                    .put("confidence", interval.confidence()));
    return node;
  }

  private ObjectNode times(Distribution times) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("values", times.size());
    node.put("least", times.min().orElse(null));
    node.put("firstQuartile", decimal(times.quantile(Fraction.of(1, 4))));
    node.put("median", decimal(times.median()));
    node.put("thirdQuartile", decimal(times.quantile(Fraction.of(3, 4))));
    node.put("greatest", times.max().orElse(null));
    node.put("mean", decimal(times.mean()));
    if (bins > 0) {
      ArrayNode parts = node.putArray("histogram");
      for (Histogram.Bin bin : times.histogram(bins).bins()) {
        parts
            .addObject()
            .put("from", decimal(Optional.of(bin.from())))
            .put("to", decimal(Optional.of(bin.to())))
            .put("count", bin.count());
      }
    }
    return node;
  }

  private static @Nullable BigDecimal decimal(Optional<Fraction> value) {
    return value.map(each -> each.toBigDecimal(DECIMALS, RoundingMode.HALF_UP)).orElse(null);
  }
}
