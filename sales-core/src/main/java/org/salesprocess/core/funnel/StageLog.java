package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;

/**
 * The journeys of many subjects in columns: millions of entries without an object for each.
 *
 * <p>It is filled by a {@link #builder}, in any order and from several threads, and then holds what
 * {@link Journey#of} would make of each subject's entries: in the same order, and as {@link
 * FactLog} says, repeats counted once and corrections applied, also those that move an entry to
 * another subject. Of two contents under one id of which neither can be told to be the correction
 * none counts; {@link #conflicts} has them. A subject all of whose entries are set aside is not
 * there, unless it was told of by itself. The same entries give the same journeys whatever the
 * order in which they arrived, and on however many threads.
 *
 * <p>Entries may have no ids, if none of them has one: then each is a fact of its own, even if it
 * says the same as another, and is called by its subject and its place in the journey, such as
 * {@code l-7/03}.
 *
 * <p>A log is immutable, and any number of threads may read it at once. Its journeys are views that
 * keep it in memory.
 *
 * @since 0.1
 */
public final class StageLog {

  /** The microseconds of an entry without a time; no entry can have happened then. */
  public static final long NO_TIME = Long.MIN_VALUE;

  private final SubjectKind kind;
  private final GroupedRows grouped;
  private final LoggedWords words;
  private final ImmutableList<FactLog.Conflict<JourneyEntry>> conflicts;

  StageLog(
      SubjectKind kind,
      GroupedRows grouped,
      ImmutableList<FactLog.Conflict<JourneyEntry>> conflicts) {
    this.kind = kind;
    this.grouped = grouped;
    this.words = grouped.arrivals.words();
    this.conflicts = conflicts;
  }

  /** Returns a builder for a log of journeys of one kind of subject. */
  public static StageLogBuilder builder(SubjectKind kind) {
    return new StageLogBuilder(kind, StageLogLimits.OF_COLUMNS);
  }

  /** Returns whose journeys they are. */
  public SubjectKind kind() {
    return kind;
  }

  /** Returns how many subjects there are, those without entries included. */
  public int subjects() {
    return grouped.present == null ? numbers() : grouped.present.length;
  }

  /** Returns how many numbers of subjects there are, those that are none included. */
  int numbers() {
    return grouped.starts.length - 1;
  }

  /** Returns how many entries count. */
  public int size() {
    return grouped.starts[numbers()];
  }

  /** Returns the contradictions, in the order of their ids; none of their entries counts. */
  public ImmutableList<FactLog.Conflict<JourneyEntry>> conflicts() {
    return conflicts;
  }

  /** Returns the journeys, in no order that means anything; the stream may be made parallel. */
  public Stream<Journey> journeys() {
    return IntStream.range(0, subjects()).mapToObj(this::journey);
  }

  /**
   * Returns a journey.
   *
   * @param number its place, from zero, which means nothing
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public LoggedJourney journey(int number) {
    checkElementIndex(number, subjects(), "journey");
    return new LoggedJourney(this, grouped.present == null ? number : grouped.present[number]);
  }

  /** Returns the journey of a subject, or empty if the log does not have it. */
  public Optional<Journey> journey(SubjectId subject) {
    if (SubjectKind.of(subject) != kind) {
      return Optional.empty();
    }
    OptionalInt number = grouped.subjects.find(subject.value());
    return number.isPresent() && grouped.isPresent(number.getAsInt())
        ? Optional.of(new LoggedJourney(this, number.getAsInt()))
        : Optional.empty();
  }

  /** Returns how many stages and types of events there are; their codes go from one to it. */
  public int kinds() {
    return words.kinds().size();
  }

  /** Returns the stage of a code, or empty if it is that of a type of event. */
  public Optional<StageId> stage(int code) {
    return words.kinds().get(code - 1).stage();
  }

  /** Returns the type of a code; {@link StageChange#TYPE} for every stage. */
  public String type(int code) {
    return words.kinds().get(code - 1).type();
  }

  /** Returns the column of an attribute of entries, or empty if none that was appended has it. */
  public OptionalInt entryAttribute(String name) {
    return place(LoggedWords.find(words.ofEntries(), name));
  }

  /** Returns the column of an attribute of subjects, or empty if no subject has it. */
  public OptionalInt subjectAttribute(String name) {
    return place(LoggedWords.find(words.ofSubjects(), name));
  }

  private static OptionalInt place(int column) {
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** Returns the values of an attribute of entries, that of code one first. */
  public ImmutableList<AttributeValue> entryValues(int column) {
    return words.ofEntries().get(column).values();
  }

  /** Returns the values of an attribute of subjects, that of code one first. */
  public ImmutableList<AttributeValue> subjectValues(int column) {
    return words.ofSubjects().get(column).values();
  }

  /**
   * Says whether every entry has a time, those that do not count as they repeat others included.
   */
  public boolean isTimed() {
    return grouped.isTimed;
  }

  /** Says whether the source told when entries were recorded; no if there are none that count. */
  public boolean hasRecordedTimes() {
    return size() > 0 && grouped.arrivals.hasRecordedTimes();
  }

  /**
   * Writes the log in a format that {@link #read} reads again: versioned, and with a checksum for
   * every block.
   *
   * @param channel in blocking mode; stays the caller's to close
   */
  public void write(WritableByteChannel channel) throws IOException {
    new StageLogWriter(this, channel).write();
  }

  /**
   * Reads a log from where a channel stands to the end of the log, where the channel stands then.
   *
   * @param channel in blocking mode; stays the caller's to close
   * @throws java.io.StreamCorruptedException if it is no such log, is of another version, or is
   *     damaged
   * @throws java.io.EOFException if it is cut off
   */
  public static StageLog read(ReadableByteChannel channel) throws IOException {
    return new StageLogReader(channel).read();
  }

  // -- what the views ask

  GroupedRows grouped() {
    return grouped;
  }

  String subjectText(int number) {
    return grouped.subjects.text(number);
  }

  SubjectId subject(int number) {
    return kind.id(subjectText(number));
  }

  int subjectAttribute(int column, int number) {
    return grouped.subjectValues.get(column)[number];
  }

  Attributes attributesOf(int number) {
    return LoggedWords.attributes(words.ofSubjects(), column -> subjectAttribute(column, number));
  }

  int entryAttribute(int column, int row) {
    return grouped.arrivals.attribute(column, placeOf(row));
  }

  private int placeOf(int row) {
    return grouped.places == null ? row : grouped.places[row];
  }

  /** Returns the object of an entry. */
  JourneyEntry entry(int number, int row) {
    SubjectId subject = subject(number);
    int place = placeOf(row);
    String id = grouped.arrivals.id(place);
    int first = grouped.starts[number];
    return grouped.arrivals.entry(
        subject,
        id.isEmpty() ? idOf(subject, row - first, grouped.starts[number + 1] - first) : id,
        grouped.kinds[row],
        grouped.times[row],
        place);
  }

  /** Returns what an entry without an id is called: of one length, so that the order is kept. */
  static String idOf(SubjectId subject, int index, int size) {
    String place = Integer.toString(index + 1);
    return subject.value()
        + '/'
        + "0".repeat(Integer.toString(size).length() - place.length())
        + place;
  }
}
