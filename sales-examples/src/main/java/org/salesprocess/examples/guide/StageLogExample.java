package org.salesprocess.examples.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.FunnelConversion;
import org.salesprocess.metrics.conversion.FunnelQuestion;

/**
 * How do many leads come through a funnel, without an object for each of their steps? The log is
 * filled row by row, as from a database cursor, and answers as the objects would.
 */
public final class StageLogExample {

  private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

  private StageLogExample() {}

  /** A row, as a cursor gives it. */
  private record Row(String lead, String stage, int hours, String channel) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("l-1", "won", 30, "web"),
          new Row("l-2", "lead", 1, "fair"),
          new Row("l-1", "lead", 0, "web"),
          new Row("l-1", "meeting", 24, "web"),
          new Row("l-3", "lead", 2, "web"),
          new Row("l-2", "meeting", 48, "fair"));

  /** Prints how many come to each stage, by channel. */
  public static void main(String[] args) {
    var funnel =
        Funnel.builder("short")
            .stages(
                Stage.open("lead", "Lead"),
                Stage.open("meeting", "Meeting held"),
                Stage.won("won", "Won"))
            .build();
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender rows = builder.appender()) { // one for each thread
      for (Row row : ROWS) {
        rows.subject(row.lead())
            .stage(row.stage())
            .at(MONDAY.plus(Duration.ofHours(row.hours())))
            .subjectAttribute("channel", row.channel())
            .append();
      }
    }
    StageLog log = builder.sealInParallel();
    var question =
        FunnelQuestion.of(funnel).breakdown(AttributeBreakdown.ofSubject("channel")).build();
    var report = log.journeys().parallel().collect(new FunnelConversion(question).collector());
    report
        .breakdown()
        .orElseThrow()
        .groups()
        .forEach((channel, counts) -> System.out.println(channel + ": " + counts.total()));
  }
}
