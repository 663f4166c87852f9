package org.salesprocess.examples.report;

import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.percent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.conversion.FunnelCounts;
import org.salesprocess.metrics.conversion.PeriodEntries;

/** The tables of a funnel's answer that cut it by time or by an attribute. */
final class FunnelCuts {

  private FunnelCuts() {}

  static <K> void groups(
      Lines lines, String title, String heading, Breakdown<K, FunnelCounts> cut) {
    TextTable table =
        new TextTable(
            1,
            heading,
            "Entered",
            "Converted",
            "Of entered",
            "95 % interval",
            "Of decided",
            "Undecided");
    for (Map.Entry<K, FunnelCounts> group : cut.groups().entrySet()) {
      group(table, group.getKey().toString(), group.getValue());
    }
    cut.withoutKey().ifPresent(without -> group(table, "(none)", without));
    lines.table(title, table);
  }

  private static void group(TextTable table, String name, FunnelCounts counts) {
    table.row(
        name,
        count(counts.entered()),
        count(counts.converted()),
        percent(counts.total().ofEntered()),
        FunnelText.interval(counts.total().ofEntered()),
        percent(counts.total().ofDecided()),
        count(counts.undecided()));
  }

  static void periods(Lines lines, PeriodEntries periods) {
    List<String> header = new ArrayList<>(Collections.singletonList("Period"));
    IntStream.rangeClosed(1, periods.steps().size()).forEach(step -> header.add("Step " + step));
    TextTable table = new TextTable(1, header.toArray(String[]::new));
    periods.byPeriod().forEach((period, counts) -> table.row(cells(period.toString(), counts)));
    if (periods.withoutPeriod().stream().anyMatch(count -> count > 0)) {
      table.row(cells("(none)", periods.withoutPeriod()));
    }
    lines.table("How often each step was reached in each period", table);
  }

  private static String[] cells(String name, List<Long> counts) {
    List<String> cells = new ArrayList<>(Collections.singletonList(name));
    counts.forEach(each -> cells.add(count(each)));
    return cells.toArray(String[]::new);
  }
}
