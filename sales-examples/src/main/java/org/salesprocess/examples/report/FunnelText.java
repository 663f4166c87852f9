package org.salesprocess.examples.report;

import static java.util.Objects.requireNonNull;
import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.percent;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Histogram;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.FunnelCounts;
import org.salesprocess.metrics.conversion.FunnelReport;
import org.salesprocess.metrics.conversion.FunnelStepCount;
import org.salesprocess.metrics.conversion.StepConversion;

/**
 * The answer to a funnel question for the terminal, with every choice of the question: plain lines,
 * none longer than a width that the caller gives, as long as names leave room for the figures.
 *
 * @param report the answer
 * @param title whose events it is about
 * @param rows what became of the rows of a file, if the events are from one
 * @param bins in how many parts times are shown; 0 for none
 * @param namingSubjects whether to name who came no further
 */
public record FunnelText(
    FunnelReport report,
    String title,
    Optional<EventSummary> rows,
    int bins,
    boolean namingSubjects) {

  private static final double CONFIDENCE = 0.95;
  private static final Fraction FIRST_QUARTILE = Fraction.of(1, 4);
  private static final Fraction THIRD_QUARTILE = Fraction.of(3, 4);
  private static final int LONGEST_BAR = 20;

  /** Checks that nothing is missing. */
  public FunnelText {
    requireNonNull(report, "report");
    requireNonNull(title, "title");
    requireNonNull(rows, "rows");
  }

  /**
   * Returns the report.
   *
   * @param width the most characters of a line
   */
  public ImmutableList<String> lines(int width) {
    Lines lines = new Lines(width);
    head(lines);
    conversion(lines);
    whatBecame(lines);
    times(lines);
    if (bins > 0) {
      histograms(lines);
    }
    report
        .cohorts()
        .ifPresent(cut -> FunnelCuts.groups(lines, "By period of the start", "Start", cut));
    report.periods().ifPresent(periods -> FunnelCuts.periods(lines, periods));
    report
        .breakdown()
        .ifPresent(
            cut ->
                FunnelCuts.groups(
                    lines, "By " + report.question().breakdown().orElseThrow(), "Value", cut));
    if (namingSubjects) {
      subjects(lines);
    }
    lines.title("The question");
    report.question().choices().forEach((name, choice) -> lines.add(name + ": " + choice));
    return lines.all();
  }

  private void head(Lines lines) {
    FunnelCounts all = report.all();
    lines.add(
        title + ": " + steps().get(0).step() + " to " + steps().get(steps().size() - 1).step());
    rows.ifPresent(
        each ->
            lines.add(
                "Rows: %s read, %s counted, %s left out"
                    .formatted(
                        count(each.rowsRead()),
                        count(each.rowsAccepted()),
                        count(each.rowsRejected()))));
    lines.add(
        "Subjects: %s, of them %s without the first step; attempts: %s entered, %s tainted"
            .formatted(
                count(report.subjects()),
                count(all.notEntered()),
                count(all.entered()),
                count(all.tainted())));
    lines.add(
        "Converted: %s, 95 %% interval %s; of decided %s"
            .formatted(
                Words.ratio(all.total().ofEntered()),
                interval(all.total().ofEntered()),
                Words.ratio(all.total().ofDecided())));
    all.eventualConversion()
        .ifPresent(
            share ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "Eventually converted: %.1f %%, where the undecided count as watched so far",
                        100 * share)));
    lines.add(
        "Events left aside: %s without key, %s in conflict, %s without a needed time"
            .formatted(
                count(report.entriesWithoutKey()),
                count(report.entriesInConflict()),
                count(report.entriesWithoutTime())));
    if (report.subjectsNotYetKnown() > 0 || report.entriesOutsideFunnel() > 0) {
      lines.add(
          "Not known yet: %s subjects; into stages that the funnel does not have: %s events"
              .formatted(
                  count(report.subjectsNotYetKnown()), count(report.entriesOutsideFunnel())));
    }
  }

  private ImmutableList<FunnelStepCount> steps() {
    return report.all().steps();
  }

  private String name(int step) {
    return (step + 1) + " " + steps().get(step).step();
  }

  private void conversion(Lines lines) {
    TextTable table =
        new TextTable(
            1,
            "Step",
            "Reached",
            "Imputed",
            "Of previous",
            "95 % interval",
            "Of decided",
            "Of first");
    List<StepConversion> previous = report.all().fromPrevious();
    List<StepConversion> first = report.all().fromFirst();
    for (int i = 0; i < steps().size(); i++) {
      FunnelStepCount step = steps().get(i);
      Optional<StepConversion> from = i == 0 ? Optional.empty() : Optional.of(previous.get(i - 1));
      Optional<StepConversion> fromStart =
          i == 0 ? Optional.empty() : Optional.of(first.get(i - 1));
      table.row(
          name(i),
          count(step.reached()),
          count(step.imputed()),
          from.map(each -> percent(each.ofEntered())).orElse(Words.NOTHING),
          from.map(each -> interval(each.ofEntered())).orElse(Words.NOTHING),
          from.map(each -> percent(each.ofDecided())).orElse(Words.NOTHING),
          fromStart.map(each -> percent(each.ofEntered())).orElse(Words.NOTHING));
    }
    lines.table("Conversion (previous: the step before that is not optional)", table);
  }

  static String interval(Ratio ratio) {
    return ratio
        .wilson(CONFIDENCE)
        .map(
            range ->
                String.format(
                    Locale.ROOT, "%.1f - %.1f %%", 100 * range.lower(), 100 * range.upper()))
        .orElse(Words.NOTHING);
  }

  private void whatBecame(Lines lines) {
    TextTable table =
        new TextTable(1, "Step", "Drop-off to here", "Skipped", "Lost", "Ended", "Undecided");
    List<StepConversion> previous = report.all().fromPrevious();
    for (int i = 0; i < steps().size(); i++) {
      FunnelStepCount step = steps().get(i);
      table.row(
          name(i),
          i == 0 ? Words.NOTHING : count(previous.get(i - 1).dropOff()),
          count(step.skipped()),
          count(step.lostHere()),
          count(step.endedHere()),
          count(step.undecidedHere()));
    }
    lines.table("Who came no further (lost, ended, undecided: at this step)", table);
  }

  private TimeWords words() {
    return new TimeWords(report.question().durations());
  }

  private void times(Lines lines) {
    TextTable table =
        new TextTable(
            1,
            "Step",
            "Timed",
            "Quartile 1",
            "Median",
            "Quartile 3",
            "Median from first",
            "Undated");
    for (int i = 1; i < steps().size(); i++) {
      Distribution times = steps().get(i).fromPrevious();
      table.row(
          name(i),
          count(times.size()),
          words().of(times.quantile(FIRST_QUARTILE)),
          words().of(times.median()),
          words().of(times.quantile(THIRD_QUARTILE)),
          words().of(steps().get(i).fromFirst().median()),
          count(steps().get(i).undatedFromPrevious()));
    }
    lines.table("Time from the step before", table);
  }

  private void histograms(Lines lines) {
    TextTable table = new TextTable(2, "Step", "", "From", "To", "Attempts");
    for (int i = 1; i < steps().size(); i++) {
      List<Histogram.Bin> parts = steps().get(i).fromPrevious().histogram(bins).bins();
      long most = parts.stream().mapToLong(Histogram.Bin::count).max().orElse(0);
      for (Histogram.Bin bin : parts) {
        int bar = Math.toIntExact(bin.count() * LONGEST_BAR / Math.max(1, most));
        table.row(
            name(i),
            "#".repeat(bar),
            words().of(bin.from()),
            words().of(bin.to()),
            count(bin.count()));
      }
    }
    lines.table("Times from the step before, in %d parts".formatted(bins), table);
  }

  private void subjects(Lines lines) {
    lines.title("Who came no further, those with the smallest ids");
    for (int i = 0; i < steps().size(); i++) {
      FunnelStepCount step = steps().get(i);
      named(lines, name(i) + ", left: ", step.leftSubjects(), step.leftHere());
      named(lines, name(i) + ", undecided: ", step.undecidedSubjects(), step.undecidedHere());
    }
  }

  private static void named(Lines lines, String what, List<SubjectId> subjects, long all) {
    if (!subjects.isEmpty()) {
      lines.add(
          what
              + subjects.stream().map(SubjectId::value).collect(Collectors.joining(", "))
              + (all > subjects.size() ? ", ... of " + count(all) : ""));
    }
  }
}
