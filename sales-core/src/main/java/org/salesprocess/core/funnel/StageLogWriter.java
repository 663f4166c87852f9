package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.Map;
import java.util.function.Function;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.column.BlockWriter;
import org.salesprocess.core.internal.Micros;

/**
 * Writes a log: its words, its subjects with what is known of them and how many rows they have, the
 * columns in the order of the rows, and the contradictions.
 */
final class StageLogWriter {

  private final StageLog log;
  private final GroupedRows grouped;
  private final LoggedWords words;
  private final BlockWriter out;

  StageLogWriter(StageLog log, WritableByteChannel channel) throws IOException {
    this.log = log;
    grouped = log.grouped();
    words = grouped.arrivals.words();
    out = new BlockWriter(channel, StageLogFormat.NAME, StageLogFormat.VERSION);
  }

  void write() throws IOException {
    out.putText(log.kind().name());
    writeWords();
    writeSubjects();
    writeRows();
    writeConflicts();
    out.finish();
  }

  private void writeWords() throws IOException {
    out.putInt(words.kinds().size());
    for (EntryKind kind : words.kinds()) {
      writeKind(kind);
    }
    writeTexts(words.sellers(), SellerId::value);
    writeTexts(words.reasons(), LossReasonId::value);
    writeColumns(words.ofEntries());
    writeColumns(words.ofSubjects());
  }

  private void writeKind(EntryKind kind) throws IOException {
    out.putInt(kind.stage().isPresent() ? 1 : 0);
    out.putText(kind.name());
  }

  private <T> void writeTexts(ImmutableList<T> list, Function<T, String> text) throws IOException {
    out.putInt(list.size());
    for (T each : list) {
      out.putText(text.apply(each));
    }
  }

  private void writeColumns(ImmutableList<LoggedWords.Column> columns) throws IOException {
    out.putInt(columns.size());
    for (LoggedWords.Column column : columns) {
      out.putText(column.name());
      out.putInt(column.values().size());
      for (AttributeValue value : column.values()) {
        ValueText.write(value, out);
      }
    }
  }

  private void writeSubjects() throws IOException {
    out.putInt(log.subjects());
    for (int place = 0; place < log.subjects(); place++) {
      int number = grouped.present == null ? place : grouped.present[place];
      out.putText(log.subject(number).value());
      for (int column = 0; column < words.ofSubjects().size(); column++) {
        out.putInt(log.subjectAttribute(column, number));
      }
      out.putInt(grouped.starts[number + 1] - grouped.starts[number]);
    }
  }

  private void writeRows() throws IOException {
    Arrivals arrivals = grouped.arrivals;
    int columns = log.size() == 0 ? 0 : columnsIn(arrivals);
    out.putInt(log.size());
    out.putInt(columns);
    for (int row = 0; row < log.size(); row++) {
      out.putLong(grouped.times[row]);
      out.putChar(grouped.kinds[row]);
      int place = grouped.places == null ? row : grouped.places[row];
      if ((columns & StageLogFormat.SEQUENCES) != 0) {
        out.putLong(arrivals.sequence(place));
      }
      if ((columns & StageLogFormat.RECORDED) != 0) {
        out.putLong(arrivals.recordedAt(place));
      }
      if ((columns & StageLogFormat.SELLERS) != 0) {
        out.putInt(arrivals.by(place));
      }
      if ((columns & StageLogFormat.REASONS) != 0) {
        out.putInt(arrivals.reason(place));
      }
      if ((columns & StageLogFormat.IDS) != 0) {
        out.putText(arrivals.id(place));
      }
      for (int column = 0; column < words.ofEntries().size(); column++) {
        out.putInt(arrivals.attribute(column, place));
      }
    }
  }

  private static int columnsIn(Arrivals arrivals) {
    return (arrivals.hasSequences() ? StageLogFormat.SEQUENCES : 0)
        | (arrivals.hasRecordedTimes() ? StageLogFormat.RECORDED : 0)
        | (arrivals.words().sellers().isEmpty() ? 0 : StageLogFormat.SELLERS)
        | (arrivals.words().reasons().isEmpty() ? 0 : StageLogFormat.REASONS)
        | (arrivals.hasIds() ? StageLogFormat.IDS : 0);
  }

  private void writeConflicts() throws IOException {
    out.putInt(log.conflicts().size());
    for (FactLog.Conflict<JourneyEntry> conflict : log.conflicts()) {
      writeEntry(conflict.first());
      writeEntry(conflict.second());
    }
  }

  private void writeEntry(JourneyEntry entry) throws IOException {
    writeKind(
        entry instanceof StageChange change
            ? EntryKind.stage(change.to())
            : EntryKind.event(entry.type()));
    out.putText(entry.subject().value());
    out.putText(entry.id().value());
    out.putLong(entry.at().map(Micros::of).orElse(StageLog.NO_TIME));
    out.putLong(entry.recordedAt().map(Micros::of).orElse(StageLog.NO_TIME));
    out.putLong(entry.sequence());
    out.putText(entry.by().map(SellerId::value).orElse(""));
    out.putText(
        entry instanceof StageChange change
            ? change.reason().map(LossReasonId::value).orElse("")
            : "");
    writeAttributes(entry.attributes());
  }

  private void writeAttributes(Attributes attributes) throws IOException {
    out.putInt(attributes.asMap().size());
    for (Map.Entry<String, AttributeValue> each : attributes.asMap().entrySet()) {
      out.putText(each.getKey());
      ValueText.write(each.getValue(), out);
    }
  }
}
