package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Collection;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.BlockReader;
import org.salesprocess.core.column.KeyNumbers;
import org.salesprocess.core.column.KeyTable;
import org.salesprocess.core.column.Utf8Text;
import org.salesprocess.core.internal.Checks;

/** Reads what a {@link StageLogWriter} wrote, and takes nothing for granted. */
final class StageLogReader {

  private static final StageLogLimits MOST = StageLogLimits.OF_COLUMNS;
  private static final int AT_ONCE = 1 << 16; // no more room than that for what is yet to come

  private final BlockReader in;
  private final EntryReader entries;
  private final Utf8Text text = new Utf8Text();

  StageLogReader(ReadableByteChannel channel) throws IOException {
    in = new BlockReader(channel, StageLogFormat.KIND, StageLogFormat.NAME, StageLogFormat.VERSION);
    entries = new EntryReader(in);
  }

  StageLog read() throws IOException {
    try {
      StageLog log = readLog();
      in.finish();
      return log;
    } catch (IllegalArgumentException e) { // what a part of a log refuses
      IOException refusal = in.refusal(String.valueOf(e.getMessage()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private StageLog readLog() throws IOException {
    SubjectKind kind = SubjectKind.valueOf(in.getText());
    LoggedWords words =
        new LoggedWords(
            readWords("stages and types", MOST.kinds(), entries::readKind),
            readWords("sellers", MOST.values(), () -> SellerId.of(in.getText())),
            readWords("loss reasons", MOST.values(), () -> LossReasonId.of(in.getText())),
            readColumns("attributes"),
            readColumns("attributes of subjects"));
    KeyTable subjects = new KeyTable("stage log: subjects");
    int[] starts = readSubjects(kind, subjects, words.ofSubjects());
    int rows = in.getCount("rows", MOST.entries());
    if (rows != starts[starts.length - 1]) {
      throw in.refusal(
          "rows must be the %s of the subjects, were %s"
              .formatted(starts[starts.length - 1], rows));
    }
    EntryDetails details = new EntryDetails();
    long[] times = new long[Math.min(rows, AT_ONCE)];
    char[] kinds = new char[times.length];
    int columns = in.getCount("columns", StageLogFormat.ALL);
    for (int row = 0; row < rows; row++) {
      if (row == times.length) {
        times = Arrays.copyOf(times, (int) Math.min(rows, 2L * row));
        kinds = Arrays.copyOf(kinds, times.length);
      }
      times[row] = in.getLong();
      kinds[row] = readCharCode("stage or type", words.kinds().size());
      readDetails(row, words.kinds().get(kinds[row] - 1), columns, words, details);
    }
    Arrivals arrivals = new Arrivals(words, ImmutableList.of(details), new int[] {0, rows});
    StageLog log =
        new StageLog(
            kind,
            new GroupedRows(
                new KeyNumbers(subjects),
                starts,
                times,
                kinds,
                null,
                arrivals,
                null,
                Arrays.stream(times).noneMatch(time -> time == StageLog.NO_TIME)),
            readList("conflicts", MOST.entries(), () -> entries.readConflict(kind)));
    check(log);
    return log;
  }

  /** Reads one thing. */
  private interface Part<T> {
    T read() throws IOException;
  }

  private <T> ImmutableList<T> readList(String field, int most, Part<T> part) throws IOException {
    int size = in.getCount(field, most);
    ImmutableList.Builder<T> list = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      list.add(part.read());
    }
    return list.build();
  }

  private <T> ImmutableList<T> readWords(String field, int most, Part<T> part) throws IOException {
    ImmutableList<T> words = readList(field, most, part);
    checkOnce(field, words);
    return words;
  }

  private void checkOnce(String field, Collection<?> words) throws IOException {
    if (ImmutableSet.copyOf(words).size() < words.size()) {
      throw in.refusal(field + " must each be there once");
    }
  }

  private ImmutableList<LoggedWords.Column> readColumns(String field) throws IOException {
    ImmutableList<LoggedWords.Column> columns =
        readList(field, MOST.attributes(), this::readColumn);
    checkOnce(field, Lists.transform(columns, LoggedWords.Column::name));
    return columns;
  }

  private LoggedWords.Column readColumn() throws IOException {
    String name = in.getText();
    Checks.name("attribute", name);
    ImmutableList<AttributeValue> values =
        readList("values", MOST.values(), () -> ValueText.read(in));
    checkOnce("values of " + name, values);
    return new LoggedWords.Column(name, values);
  }

  private int readCode(String field, int most) throws IOException {
    return in.getCount("code of " + field, most);
  }

  private char readCharCode(String field, int most) throws IOException {
    char code = in.getChar();
    if (code < 1 || code > most) {
      throw in.refusal(
          "code of %s must lie between 1 and %s, was %s".formatted(field, most, (int) code));
    }
    return code;
  }

  private int[] readSubjects(
      SubjectKind kind, KeyTable subjects, ImmutableList<LoggedWords.Column> columns)
      throws IOException {
    int size = in.getCount("subjects", MOST.values() - 1);
    int[] starts = new int[Math.min(size, AT_ONCE) + 1];
    long row = 0;
    int lastStripe = 0;
    int lastCode = -1;
    for (int number = 0; number < size; number++) {
      if (number + 1 == starts.length) {
        starts = Arrays.copyOf(starts, (int) Math.min(size + 1L, 2L * starts.length));
      }
      SubjectId subject = kind.id(in.getText());
      text.set(subject.value());
      int code = subjects.code(text);
      // they were written stripe by stripe, each in the order of its codes
      int stripe = code & (KeyTable.STRIPES - 1);
      boolean isLater = stripe == lastStripe ? code > lastCode : stripe > lastStripe;
      if (!isLater) {
        throw in.refusal("subject %s must be in its place, and once".formatted(subject));
      }
      lastStripe = stripe;
      lastCode = code;
      for (int column = 0; column < columns.size(); column++) {
        int value = readCode("value", columns.get(column).values().size());
        int unused = subjects.putIfAbsent(column, code, value);
      }
      row += in.getCount("rows of " + subject, MOST.entries());
      if (row > MOST.entries()) {
        throw in.refusal("rows must be at most %s, were %s".formatted(MOST.entries(), row));
      }
      starts[number + 1] = (int) row;
    }
    return starts;
  }

  private void readDetails(
      int row, EntryKind kind, int columns, LoggedWords words, EntryDetails details)
      throws IOException {
    if ((columns & StageLogFormat.SEQUENCES) != 0) {
      details.setSequence(row, in.getLong());
    }
    if ((columns & StageLogFormat.RECORDED) != 0) {
      details.setRecordedAt(row, in.getLong());
    }
    if ((columns & StageLogFormat.SELLERS) != 0) {
      details.setBy(row, readCode("seller", words.sellers().size()));
    }
    if ((columns & StageLogFormat.REASONS) != 0) {
      int reason = readCode("loss reason", words.reasons().size());
      if (reason != 0 && kind.stage().isEmpty()) {
        throw in.refusal("loss reason must be of a stage, was of " + kind);
      }
      details.setReason(row, reason);
    }
    if ((columns & StageLogFormat.IDS) != 0) {
      text.set(EntryId.of(in.getText()).value());
      details.setId(row, text);
    }
    for (int column = 0; column < words.ofEntries().size(); column++) {
      int code = readCode("value", words.ofEntries().get(column).values().size());
      if (code != 0) {
        details.setAttribute(column, row, code);
      }
    }
  }

  /** Refuses rows that are not in the order of time. */
  private void check(StageLog log) throws IOException {
    GroupedRows grouped = log.grouped();
    for (int number = 0; number < log.numbers(); number++) {
      long before = StageLog.NO_TIME;
      for (int row = grouped.starts[number]; row < grouped.starts[number + 1]; row++) {
        long time = grouped.times[row];
        if (time != StageLog.NO_TIME && time < before) {
          throw in.refusal(
              "rows of %s must be in the order of time".formatted(log.subject(number)));
        }
        before = Math.max(before, time);
      }
    }
  }
}
