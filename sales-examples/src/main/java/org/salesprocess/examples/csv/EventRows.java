package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageLog;

/** Appends rows to a log as events and changes of stage, or finds what is wrong with them. */
final class EventRows {

  /**
   * The subject of rows whose key is not filled, so that their ids count among all others. No file
   * can name it, as a row with this character could not be decoded and is rejected.
   */
  static final SubjectId NOBODY = SubjectKey.of("\uFFFD");

  private final EventFormat format;
  private final Layout layout;
  private final StageAppender log;
  private final TimeText times;
  private final long moment;
  private final EventColumns columns;
  private final EventAttributes attributes;
  private final ImmutableSet<String> stages; // of the funnel, if there is one
  private long accepted;

  EventRows(EventFormat format, Layout layout, Optional<Instant> moment, StageAppender log) {
    this.format = format;
    this.layout = layout;
    this.log = log;
    times = new TimeText(format.zone(), format.csv().days());
    this.moment = moment.map(TimeText::lastMicros).orElse(Long.MAX_VALUE);
    columns = EventColumns.of(format, layout);
    attributes = new EventAttributes(format, layout, columns);
    stages =
        format.funnel().stream()
            .flatMap(EventRows::stages)
            .map(StageId::value)
            .collect(ImmutableSet.toImmutableSet());
  }

  private static Stream<StageId> stages(Funnel funnel) {
    return Stream.concat(funnel.path().stream(), funnel.lostStages().stream()).map(Stage::id);
  }

  /** Returns how many rows had no fault. */
  long accepted() {
    return accepted;
  }

  /** Appends what the row says; false if it has a fault, which the row then knows. */
  boolean append(Row row) {
    if (!row.isGood()) {
      return false;
    }
    String subject = format.hasKey() ? "" : subject(row);
    String stage = stage(row);
    String event = event(row);
    checkKind(row, !event.isEmpty(), !stage.isEmpty());
    long at = time(row, columns.at());
    long recordedAt = time(row, columns.recordedAt());
    String by = name(row, columns.by());
    long sequence = sequence(row);
    attributes.read(row);
    String id = id(row);
    if (!row.isGood()) {
      return false;
    }
    if ((recordedAt == StageLog.NO_TIME ? at : recordedAt) <= moment) {
      log.subject(format.hasKey() ? keyOrNobody() : subject).sequence(sequence);
      tell(stage, event, at, recordedAt);
      tell(by, id);
      attributes.tell(log);
      try {
        log.append();
      } catch (IllegalArgumentException e) {
        row.fail(String.valueOf(e.getMessage())); // such as that the log has no more room
        return false;
      }
    }
    accepted++;
    return true;
  }

  private String keyOrNobody() {
    String key = attributes.key();
    return key.isEmpty() ? NOBODY.value() : key;
  }

  private void tell(String stage, String event, long at, long recordedAt) {
    if (stage.isEmpty()) {
      log.event(event);
    } else {
      log.stage(stage);
    }
    if (at != StageLog.NO_TIME) {
      log.atMicros(at);
    }
    if (recordedAt != StageLog.NO_TIME) {
      log.recordedAt(TimeText.instant(recordedAt));
    }
  }

  private void tell(String by, String id) {
    if (!by.isEmpty()) {
      log.by(by);
    }
    if (!id.isEmpty()) {
      log.id(id);
    }
  }

  private String subject(Row row) {
    String name = name(row, columns.subject());
    if (name.isEmpty()) {
      fail(row, columns.subject(), "must be given");
    }
    return name;
  }

  private String stage(Row row) {
    String stage = name(row, columns.stage());
    if (!stage.isEmpty() && format.funnel().isPresent() && !stages.contains(stage)) {
      fail(row, columns.stage(), "must be one of " + String.join(", ", stages));
    }
    return stage;
  }

  private String event(Row row) {
    String event = name(row, columns.event());
    if (event.equals(StageChange.TYPE)) {
      fail(row, columns.event(), "must not be 'stage', the stage goes into its own");
    }
    return event;
  }

  private void checkKind(Row row, boolean isEvent, boolean isStage) {
    if (isEvent != isStage) {
      return;
    }
    if (!isThere(columns.stage()) || !isThere(columns.event())) {
      fail(row, Math.max(columns.stage(), columns.event()), "must be given");
    } else {
      String stage = layout.name(columns.stage());
      fail(
          row,
          columns.event(),
          isEvent
              ? "must be empty where the column %s is given".formatted(stage)
              : "must be given, or the column %s instead".formatted(stage));
    }
  }

  private long time(Row row, int column) {
    String text = isThere(column) ? row.text(column) : "";
    try {
      return text.isEmpty() ? StageLog.NO_TIME : times.micros(text);
    } catch (IllegalArgumentException e) {
      fail(row, column, String.valueOf(e.getMessage()));
      return StageLog.NO_TIME;
    }
  }

  private long sequence(Row row) {
    if (!isThere(columns.sequence()) || row.text(columns.sequence()).isEmpty()) {
      return 0;
    }
    Optional<BigDecimal> number = row.number(layout.name(columns.sequence()));
    try {
      return number.map(BigDecimal::longValueExact).orElse(0L);
    } catch (ArithmeticException e) {
      fail(row, columns.sequence(), "must be a whole number of at most 18 digits");
      return 0;
    }
  }

  // a file either names its events or does not: a gap would make two events of one
  private String id(Row row) {
    String id = name(row, columns.id());
    if (isThere(columns.id()) && id.isEmpty()) {
      fail(row, columns.id(), "must be given, as the file has ids");
    }
    return id;
  }

  private static String name(Row row, int column) {
    return isThere(column) ? row.name(column) : "";
  }

  private static boolean isThere(int column) {
    return column != EventColumns.NONE;
  }

  private void fail(Row row, int column, String rule) {
    row.fail(layout.name(column), rule);
  }
}
