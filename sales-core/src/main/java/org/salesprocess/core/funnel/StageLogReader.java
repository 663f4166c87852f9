package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.BlockReader;
import org.salesprocess.core.column.KeyTable;
import org.salesprocess.core.column.Utf8Text;

/** Reads what a {@link StageLogWriter} wrote, and takes nothing for granted. */
final class StageLogReader {

  private static final StageLogLimits MOST = StageLogLimits.OF_COLUMNS;
  private static final int AT_ONCE = 1 << 16; // no more room than that for what is yet to come

  private final BlockReader in;
  private final Utf8Text text = new Utf8Text();

  StageLogReader(ReadableByteChannel channel) throws IOException {
    in = new BlockReader(channel, StageLogFormat.KIND, StageLogFormat.NAME, StageLogFormat.VERSION);
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
            readList("stages and types", MOST.kinds(), this::readKind),
            readList("sellers", MOST.values(), () -> SellerId.of(in.getText())),
            readList("loss reasons", MOST.values(), () -> LossReasonId.of(in.getText())),
            readList("attributes", MOST.attributes(), this::readColumn),
            readList("attributes of subjects", MOST.attributes(), this::readColumn));
    KeyTable subjects = new KeyTable("stage log: subjects");
    int[] starts = readSubjects(kind, subjects, words.ofSubjects());
    int[] firstOfStripe = new int[KeyTable.STRIPES + 1];
    for (int i = 0; i < KeyTable.STRIPES; i++) {
      firstOfStripe[i + 1] = firstOfStripe[i] + subjects.size(i);
    }
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
      readDetails(row, columns, words, details);
    }
    Arrivals arrivals = new Arrivals(words, ImmutableList.of(details), new int[] {0, rows});
    StageLog log =
        new StageLog(
            kind,
            new GroupedRows(subjects, firstOfStripe, starts, times, kinds, null, arrivals),
            readConflicts(kind));
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

  private EntryKind readKind() throws IOException {
    boolean isStage = in.getCount("flag of a stage", 1) == 1;
    String name = in.getText();
    return isStage ? EntryKind.stage(StageId.of(name)) : EntryKind.event(name);
  }

  private LoggedWords.Column readColumn() throws IOException {
    return new LoggedWords.Column(
        in.getText(), readList("values", MOST.values(), () -> ValueText.read(in)));
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

  private void readDetails(int row, int columns, LoggedWords words, EntryDetails details)
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
      details.setReason(row, readCode("loss reason", words.reasons().size()));
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

  private ImmutableList<FactLog.Conflict<JourneyEntry>> readConflicts(SubjectKind kind)
      throws IOException {
    return readList(
        "conflicts",
        MOST.entries(),
        () -> {
          JourneyEntry first = readEntry(kind);
          return new FactLog.Conflict<>(first.id(), first, readEntry(kind));
        });
  }

  private JourneyEntry readEntry(SubjectKind kind) throws IOException {
    EntryKind what = readKind();
    SubjectId subject = kind.id(in.getText());
    EntryId id = EntryId.of(in.getText());
    long at = in.getLong();
    long recordedAt = in.getLong();
    long sequence = in.getLong();
    Optional<SellerId> by = readId(SellerId::of);
    Optional<LossReasonId> reason = readId(LossReasonId::of);
    Attributes attributes = readAttributes();
    return what.stage().isPresent()
        ? StageChange.builder()
            .id(id)
            .subject(subject)
            .to(what.stage().get())
            .at(Arrivals.instant(at))
            .by(by)
            .reason(reason)
            .attributes(attributes)
            .recordedAt(Arrivals.instant(recordedAt))
            .sequence(sequence)
            .build()
        : Event.builder()
            .id(id)
            .subject(subject)
            .type(what.type())
            .at(Arrivals.instant(at))
            .by(by)
            .attributes(attributes)
            .recordedAt(Arrivals.instant(recordedAt))
            .sequence(sequence)
            .build();
  }

  private <T> Optional<T> readId(Function<String, T> id) throws IOException {
    return Optional.of(in.getText()).filter(value -> !value.isEmpty()).map(id);
  }

  private Attributes readAttributes() throws IOException {
    int size = in.getCount("attributes of an entry", MOST.attributes());
    Attributes.Builder attributes = Attributes.builder();
    for (int i = 0; i < size; i++) {
      attributes.put(in.getText(), ValueText.read(in));
    }
    return attributes.build();
  }

  /** Refuses rows that are not in the order of time. */
  private void check(StageLog log) throws IOException {
    GroupedRows grouped = log.grouped();
    for (int number = 0; number < log.subjects(); number++) {
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
