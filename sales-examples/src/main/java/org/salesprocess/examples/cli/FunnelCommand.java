package org.salesprocess.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.examples.csv.EventFormat;
import org.salesprocess.examples.csv.EventImport;
import org.salesprocess.examples.csv.EventReader;
import org.salesprocess.examples.csv.RejectedRow;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.examples.furniture.FurnitureEvents;
import org.salesprocess.examples.report.EventSummary;
import org.salesprocess.examples.report.FunnelJson;
import org.salesprocess.examples.report.FunnelText;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Answers a funnel question: of the built-in department, or of the user's own file of events. */
@Command(
    name = "funnel",
    description = {
      "Answers a funnel question: how many reach each step, how many go on, and how long it takes, "
          + "with every choice that the answer depends on.",
      "Without options it is asked of the built-in department's own funnel.",
      "A file of events is a CSV file with a row for each: columns subject, event or stage, at, and "
          + "perhaps id, recorded-at, sequence and by. Every other column is an attribute, of text "
          + "or as its name ends: seats:number, due:date, vip:flag. Without ids, each row is an "
          + "event of its own."
    },
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    sortOptions = false,
    footerHeading = "Examples:%n",
    footer = {
      "  sales funnel --breakdown channel --cohorts quarters",
      "  sales funnel --events clicks.csv --steps visit,call?,order --window P30D",
      "  sales funnel --events crm.csv --funnel funnel.json --columns subject=lead_id,at=ts",
      "  sales funnel --steps lead,contract --print-question > question.json",
      "  sales funnel --events crm.csv --question question.json --json answer.json"
    })
final class FunnelCommand implements Callable<Integer> {

  private static final int MOST_BINS = 100;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @ArgGroup(exclusive = false)
  private @Nullable EventOptions source;

  @ArgGroup private @Nullable QuestionSource start;

  @Mixin private final FunnelOptions options = new FunnelOptions();

  @Option(
      names = "--bins",
      paramLabel = "N",
      description = "Also show the times between steps in N bins.")
  private @Nullable Integer bins;

  @Option(
      names = "--print-question",
      description = "Print the question as JSON, for --question, and stop.")
  private boolean printQuestion;

  @Mixin private final ReportOptions output = new ReportOptions();

  @Override
  public Integer call() {
    try {
      checkOptions();
      return source == null ? answerBuiltIn() : answer(source);
    } catch (UnreadableInputException | UnwritableOutputException e) {
      spec.commandLine().getErr().println("sales funnel: " + e.getMessage());
      return ExitStatus.FILE;
    }
  }

  private int answerBuiltIn() {
    Dataset department = FurnitureDepartment.simulate();
    FunnelQuestion plain = given().orElseGet(() -> FunnelQuestion.of(department.funnel()).build());
    FunnelQuestion.Builder usual = plain.toBuilder();
    ZoneId zone = plain.zone().orElse(department.zone());
    usual.zone(zone);
    usual.asOf(plain.asOf().orElse(QuestionWords.endOf(department.asOf(), zone)));
    FunnelQuestion question = question(usual, plain.funnel(), Optional.of(zone));
    if (printQuestion) {
      return print(question);
    }
    FunnelReport report =
        new FunnelConversion(question).ask(FurnitureEvents.of(department.journeys()));
    return print(report, department.name(), Optional.empty());
  }

  private int answer(EventOptions from) {
    Optional<FunnelQuestion> given = given();
    if (given.isEmpty() && !options.haveSteps()) {
      throw wrong("--events: needs --steps, --funnel or --question beside it");
    }
    FunnelQuestion question =
        question(
            given.map(FunnelQuestion::toBuilder).orElseGet(FunnelQuestion::builder),
            given.flatMap(FunnelQuestion::funnel),
            given.flatMap(FunnelQuestion::zone));
    if (printQuestion) {
      return print(question);
    }
    EventImport events = read(from, question);
    PrintWriter err = spec.commandLine().getErr();
    Findings.print(
        events.rejects().stream().map(RejectedRow::sentence).toList(), events.rowsRejected(), err);
    String title = String.valueOf(from.file().getFileName());
    Findings.print(
        events.log().conflicts().stream().map(conflict -> sentence(title, conflict)).toList(), err);
    FunnelReport report =
        events
            .journeys()
            .parallel()
            .collect(new FunnelConversion(question).collector())
            .leavingAside(events.entriesWithoutKey(), events.log().conflicts().size());
    return print(report, title, Optional.of(EventSummary.of(events)));
  }

  private Optional<FunnelQuestion> given() {
    return Optional.ofNullable(start).map(QuestionSource::read);
  }

  private FunnelQuestion question(
      FunnelQuestion.Builder base, Optional<Funnel> funnel, Optional<ZoneId> zone) {
    try {
      return options.applyTo(base, funnel, zone);
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  private EventFormat format(EventOptions from, FunnelQuestion question) {
    try {
      return from.format(question);
    } catch (IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  // what is left out is written while the file is read, as it may be as long
  private EventImport read(EventOptions from, FunnelQuestion question) {
    EventFormat format = format(from, question);
    try (TerminalProgress progress = TerminalProgress.of(from.file())) {
      EventReader reader = EventReader.of(format).reportingTo(progress).asKnownOn(question.asOf());
      Optional<Path> rejects = from.rejects();
      return rejects.isPresent()
          ? OutputFile.writeAccount(rejects.get(), place -> reader.read(from.file(), place))
          : reader.read(from.file());
    }
  }

  private static String sentence(String title, FactLog.Conflict<JourneyEntry> conflict) {
    return "%s, id %s: must have one content, or a later time of recording for the one that is right"
        .formatted(title, conflict.id());
  }

  private int print(FunnelReport report, String title, Optional<EventSummary> rows) {
    int parts = bins == null ? 0 : bins;
    output.report(
        file -> FunnelJson.write(report, rows, parts, file),
        new FunnelText(report, title, rows, parts, options.nameSubjects())::lines);
    boolean isAll =
        report.entriesInConflict() == 0 && rows.map(EventSummary::rowsRejected).orElse(0L) == 0;
    return isAll ? ExitStatus.OK : ExitStatus.ROWS_LEFT_OUT;
  }

  private int print(FunnelQuestion question) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(PrintedJson.of(QuestionFiles.text(question)));
    out.flush();
    return ExitStatus.OK;
  }

  private void checkOptions() {
    output.check();
    if (bins != null && (bins < 1 || bins > MOST_BINS)) {
      throw wrong("--bins: must be 1 to %d, was %d".formatted(MOST_BINS, bins));
    }
    output.checkOutputs(
        Stream.concat(
                Optional.ofNullable(start).map(QuestionSource::file).stream(),
                Optional.ofNullable(source).map(EventOptions::file).stream())
            .toList(),
        Optional.ofNullable(source).flatMap(EventOptions::rejects));
  }

  private ParameterException wrong(IllegalArgumentException cause) {
    return wrong(String.valueOf(cause.getMessage()));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
