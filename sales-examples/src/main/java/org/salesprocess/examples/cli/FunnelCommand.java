package org.salesprocess.examples.cli;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.examples.csv.EventField;
import org.salesprocess.examples.csv.EventFormat;
import org.salesprocess.examples.csv.EventImport;
import org.salesprocess.examples.csv.EventReader;
import org.salesprocess.examples.csv.RejectWriter;
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
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything was counted",
      "1:rows were left out of the answer",
      "2:the command line cannot be understood, or its choices do not fit each other",
      "3:a file cannot be read or written",
      "4:the program itself has an error"
    },
    footerHeading = "Examples:%n",
    footer = {
      "  sales funnel --breakdown channel --cohorts quarters",
      "  sales funnel --events clicks.csv --steps visit,call?,order --window P30D",
      "  sales funnel --events crm.csv --funnel funnel.json --columns subject=lead_id,at=ts",
      "  sales funnel --steps lead,contract --print-question > question.json",
      "  sales funnel --events crm.csv --question question.json --json answer.json"
    })
final class FunnelCommand implements Callable<Integer> {

  private static final int LEAST_WIDTH = 60;
  private static final int MOST_BINS = 100;

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @ArgGroup(exclusive = false)
  private @Nullable Source source;

  @ArgGroup private @Nullable Start start;

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

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the question and every figure to a JSON file.")
  private @Nullable Path json;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "The width of the report; by default that of the terminal.")
  private @Nullable Integer width;

  /** Where the events come from, if not from the built-in department. */
  static final class Source {
    @Option(
        names = "--events",
        required = true,
        paramLabel = "FILE",
        description = "A CSV file with one row for each event.")
    @SuppressWarnings("NullAway.Init") // required
    private Path events;

    @Option(
        names = "--columns",
        split = ",",
        paramLabel = "FIELD=COLUMN",
        description = "What columns are called: subject=lead_id,event=action,at=ts.")
    private @Nullable Map<String, String> columns;

    @Option(
        names = "--separator",
        paramLabel = "CHARACTER",
        description = "What stands between two fields, or tab; a comma unless given.")
    private @Nullable String separator;

    @Option(
        names = "--rejects",
        paramLabel = "FILE",
        description = "Write the rows that were left out, with the reasons, to a CSV file.")
    private @Nullable Path rejects;
  }

  /** What the question starts from. */
  static final class Start {
    @Option(
        names = "--question",
        paramLabel = "FILE",
        description = "A question as JSON; options change its choices.")
    private @Nullable Path question;

    @Option(
        names = "--funnel",
        paramLabel = "FILE",
        description = "A funnel as JSON; its open stages and then the won one are the steps.")
    private @Nullable Path funnel;

    private Path file() {
      return question != null ? question : requireNonNull(funnel); // picocli requires one of them
    }
  }

  @Override
  public Integer call() {
    try {
      checkOptions();
      checkOutputs();
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
    return report(
        question, FurnitureEvents.of(department.journeys()), department.name(), Optional.empty());
  }

  private int answer(Source from) {
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
    Findings.print(
        events.rejects().stream().map(RejectedRow::sentence).toList(), spec.commandLine().getErr());
    if (from.rejects != null) {
      OutputFile.write(from.rejects, file -> RejectWriter.write(events, file));
    }
    return report(
        question,
        events.entries(),
        String.valueOf(from.events.getFileName()),
        Optional.of(EventSummary.of(events)));
  }

  private Optional<FunnelQuestion> given() {
    if (start == null) {
      return Optional.empty();
    }
    return Optional.of(
        start.question != null
            ? QuestionFiles.question(start.question)
            : QuestionFiles.questionOf(start.file()));
  }

  private FunnelQuestion question(
      FunnelQuestion.Builder base, Optional<Funnel> funnel, Optional<ZoneId> zone) {
    try {
      return options.applyTo(base, funnel, zone);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private EventImport read(Source from, FunnelQuestion question) {
    EventFormat format =
        new EventFormat(
            columns(from), separator(from), question.subject(), question.funnel(), question.zone());
    try (TerminalProgress progress = TerminalProgress.of(from.events)) {
      return EventReader.of(format).reportingTo(progress).read(from.events);
    }
  }

  private char separator(Source from) {
    if (from.separator == null) {
      return ',';
    }
    String sign = from.separator.equals("tab") ? "\t" : from.separator;
    if (sign.length() != 1 || sign.matches("[\\p{L}\\p{N}\"\r\n]")) {
      throw wrong(
          "--separator: must be tab or one character that is no letter, digit or quotation mark,"
              + " was "
              + from.separator);
    }
    return sign.charAt(0);
  }

  private ImmutableMap<EventField, String> columns(Source from) {
    Map<EventField, String> columns = new EnumMap<>(EventField.class);
    if (from.columns != null) {
      from.columns.forEach(
          (field, column) -> {
            try {
              columns.put(QuestionWords.choice(EventField.class, field), column);
            } catch (IllegalArgumentException e) {
              throw wrong("--columns: " + e.getMessage());
            }
          });
    }
    List<String> names =
        Arrays.stream(EventField.values())
            .map(field -> columns.getOrDefault(field, field.key()))
            .toList();
    columns.forEach(
        (field, column) -> {
          if (names.stream().filter(column::equals).count() > 1) {
            throw wrong(
                "--columns: must name each column for one field, was %s twice".formatted(column));
          }
        });
    return ImmutableMap.copyOf(columns);
  }

  private int report(
      FunnelQuestion question,
      ImmutableList<JourneyEntry> entries,
      String title,
      Optional<EventSummary> rows) {
    FunnelReport report = new FunnelConversion(question).ask(entries);
    if (report.entriesInConflict() > 0) {
      tellConflicts(question, entries, title);
    }
    int parts = bins == null ? 0 : bins;
    if (json != null) {
      OutputFile.write(json, file -> FunnelJson.write(report, rows, parts, file));
    }
    FunnelText text = new FunnelText(report, title, rows, parts, options.nameSubjects());
    PrintWriter out = spec.commandLine().getOut();
    text.lines(width == null ? spec.usageMessage().width() : width).forEach(out::println);
    out.flush();
    boolean isAll =
        report.entriesInConflict() == 0 && rows.map(EventSummary::rowsRejected).orElse(0L) == 0;
    return isAll ? ExitStatus.OK : ExitStatus.ROWS_LEFT_OUT;
  }

  private void tellConflicts(
      FunnelQuestion question, ImmutableList<JourneyEntry> entries, String title) {
    FactLog<JourneyEntry> all = FactLog.of(entries);
    Findings.print(
        question.asOf().map(all::asKnownOn).orElse(all).conflicts().stream()
            .map(
                conflict ->
                    "%s, id %s: must have one content, or a later time of recording for the one that"
                            .formatted(title, conflict.id())
                        + " is right")
            .toList(),
        spec.commandLine().getErr());
  }

  private int print(FunnelQuestion question) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(QuestionFiles.text(question));
    out.flush();
    return ExitStatus.OK;
  }

  private void checkOptions() {
    if (width != null && width < LEAST_WIDTH) {
      throw wrong("--width: must be %d or more, was %d".formatted(LEAST_WIDTH, width));
    }
    if (bins != null && (bins < 1 || bins > MOST_BINS)) {
      throw wrong("--bins: must be 1 to %d, was %d".formatted(MOST_BINS, bins));
    }
  }

  /** Requires that no file is written over one that is read, or over the other. */
  private void checkOutputs() {
    List<Path> taken = new ArrayList<>();
    if (start != null) {
      taken.add(start.file());
    }
    if (source != null) {
      taken.add(source.events);
      if (source.rejects != null) {
        OutputFile.requireOwn(spec.commandLine(), "--rejects", source.rejects, taken);
        taken.add(source.rejects);
      }
    }
    if (json != null) {
      OutputFile.requireOwn(spec.commandLine(), "--json", json, taken);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
