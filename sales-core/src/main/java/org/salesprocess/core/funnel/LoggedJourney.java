package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.checkIndex;

import java.io.Serial;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;

/**
 * A journey in a {@link StageLog}: a view that makes an entry's object when it is asked for.
 *
 * <p>A calculator that asks for codes and microseconds alone makes no objects; what a code stands
 * for, the log tells. Otherwise it is a journey as any other, and equal to one made of the same
 * entries.
 *
 * @since 0.1
 */
@SuppressWarnings("serial") // is written as a journey of its entries
public final class LoggedJourney implements Journey {

  private final StageLog log;
  private final int number;
  private final int first;
  private final int size;
  private @Nullable String subjectText; // once asked for

  LoggedJourney(StageLog log, int number) {
    this.log = log;
    this.number = number;
    int[] starts = log.grouped().starts;
    first = starts[number];
    size = starts[number + 1] - first;
  }

  /** Returns the log that it is in. */
  public StageLog log() {
    return log;
  }

  /**
   * Returns the code of the stage that was entered, or of the type of event.
   *
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public int kind(int index) {
    return log.grouped().kinds[first + checkIndex(index, size)];
  }

  /**
   * Returns when an entry happened, in microseconds since 1970-01-01T00:00Z, or {@link
   * StageLog#NO_TIME}.
   *
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public long micros(int index) {
    return log.grouped().times[first + checkIndex(index, size)];
  }

  /**
   * Returns the code of an entry's attribute; zero if it does not have it.
   *
   * @param column as {@link StageLog#entryAttribute} says
   * @param index its place, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public int entryAttribute(int column, int index) {
    return log.entryAttribute(column, first + checkIndex(index, size));
  }

  /**
   * Returns the code of the subject's attribute; zero if it does not have it.
   *
   * @param column as {@link StageLog#subjectAttribute} says
   */
  public int subjectAttribute(int column) {
    return log.subjectAttribute(column, number);
  }

  /**
   * Compares the subject with another as {@link SubjectId#compareTo} does, without making its id.
   */
  public int compareSubject(SubjectId other) {
    int byKind = log.kind().compareTo(SubjectKind.of(other));
    return byKind == 0 ? subjectText().compareTo(other.value()) : byKind;
  }

  private String subjectText() {
    String known = subjectText;
    if (known == null) {
      known = log.subjectText(number);
      subjectText = known;
    }
    return known;
  }

  @Override
  public SubjectId subject() {
    return log.kind().id(subjectText());
  }

  @Override
  public Attributes attributes() {
    return log.attributesOf(number);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public JourneyEntry entry(int index) {
    return log.entry(number, first + checkElementIndex(index, size, "entry"));
  }

  @Override
  public Optional<StageId> stage(int index) {
    return log.stage(kind(checkElementIndex(index, size, "entry")));
  }

  @Override
  public Advance advance(Funnel funnel, StageChange change) {
    return listed().advance(funnel, change);
  }

  private Journey listed() {
    return Journey.of(
        subject(), attributes(), IntStream.range(0, size).mapToObj(this::entry).toList());
  }

  @Serial
  private Object writeReplace() {
    return listed();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Journey that && ListedJourney.areEqual(this, that);
  }

  @Override
  public int hashCode() {
    return ListedJourney.hashOf(this);
  }

  /** Returns the subject and how many entries there are. */
  @Override
  public String toString() {
    return "journey of %s with %s entries".formatted(subject(), size);
  }
}
