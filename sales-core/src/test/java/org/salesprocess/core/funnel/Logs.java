package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.FewBytes;

/** Logs for tests, and what two that are the same have in common. */
final class Logs {

  private Logs() {}

  /** Returns a log of leads that one appender fills. */
  static StageLog of(Rows rows) {
    return of(SubjectKind.LEAD, rows);
  }

  static StageLog of(SubjectKind kind, Rows rows) {
    StageLogBuilder builder = StageLog.builder(kind);
    try (StageAppender appender = builder.appender()) {
      rows.append(appender);
    }
    return builder.seal();
  }

  static StageLog of(List<? extends JourneyEntry> entries) {
    return of(rows -> entries.forEach(rows::append));
  }

  /** Appends rows. */
  interface Rows {
    void append(StageAppender rows);
  }

  static byte[] written(StageLog log) throws IOException {
    FewBytes channel = FewBytes.empty(Integer.MAX_VALUE);
    log.write(channel);
    return channel.bytes();
  }

  static StageLog read(byte... bytes) throws IOException {
    return StageLog.read(FewBytes.of(bytes));
  }

  static Journey journey(StageLog log, SubjectId subject) {
    return log.journey(subject).orElseThrow();
  }

  static List<JourneyEntry> entries(Journey journey) {
    return IntStream.range(0, journey.size()).mapToObj(journey::entry).toList();
  }

  /** Two logs tell the same journeys in the same places, in the same codes. */
  static void assertSame(StageLog actual, StageLog expected) {
    assertThat(actual.kind()).isEqualTo(expected.kind());
    assertThat(actual.size()).isEqualTo(expected.size());
    assertThat(actual.journeys().toList()).isEqualTo(expected.journeys().toList());
    assertThat(actual.conflicts()).isEqualTo(expected.conflicts());
    assertThat(actual.hasRecordedTimes()).isEqualTo(expected.hasRecordedTimes());
    assertThat(actual.grouped().arrivals.words()).isEqualTo(expected.grouped().arrivals.words());
  }
}
