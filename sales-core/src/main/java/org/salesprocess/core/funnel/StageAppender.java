package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectKind;

/**
 * Appends entries to a log on one thread: the fields of an entry one by one, in any order, then
 * {@link #append}.
 *
 * <pre>{@code
 * try (StageAppender rows = builder.appender()) {
 *   rows.subject("l-7").stage("meeting").at(instant).by("ana").append();
 * }
 * }</pre>
 *
 * <p>An entry is checked when it is appended. One that is refused leaves the subjects and entries
 * as they were, and the fields are empty for the next; if it was refused because its subject's
 * attribute was other before, or for want of room, its words may keep their codes. Subjects that a
 * row tells no attributes of get their codes many together: that there is no room for one may show
 * only as a later entry, which is refused, or on closing.
 *
 * @since 0.1
 */
public final class StageAppender implements AutoCloseable {

  private final StageLogBuilder log;
  private final Thread thread = Thread.currentThread();
  private final PendingEntry fields = new PendingEntry();
  private final PendingAttributes attributes;
  private final PendingAttributes ofSubject;
  private final CodedRows rows;
  private boolean closed;

  StageAppender(StageLogBuilder log) {
    this.log = log;
    attributes = new PendingAttributes(log.words().ofEntries);
    ofSubject = new PendingAttributes(log.words().ofSubjects);
    rows = new CodedRows(log, attributes, ofSubject);
  }

  /** Says whose entry it is, by the text of the id; required. */
  @CanIgnoreReturnValue
  public StageAppender subject(String value) {
    fields.subject = requireNonNull(value, "subject");
    return this;
  }

  /** Says which stage is entered; required, unless it is another {@link #event}. */
  @CanIgnoreReturnValue
  public StageAppender stage(String value) {
    fields.stage = requireNonNull(value, "stage");
    return this;
  }

  /** Says of which type the event is, if it is no entry into a stage. */
  @CanIgnoreReturnValue
  public StageAppender event(String value) {
    fields.type = requireNonNull(value, "event");
    return this;
  }

  /** Says when it happened; without it the time is not known. */
  @CanIgnoreReturnValue
  public StageAppender at(Instant value) {
    fields.at(requireNonNull(value, "at"));
    return this;
  }

  /** Says when it happened, in microseconds since 1970-01-01T00:00Z. */
  @CanIgnoreReturnValue
  public StageAppender atMicros(long micros) {
    fields.atMicros(micros);
    return this;
  }

  /** Says when the source recorded it, if that is known. */
  @CanIgnoreReturnValue
  public StageAppender recordedAt(Instant value) {
    fields.recordedAt = requireNonNull(value, "recordedAt");
    return this;
  }

  /** Gives it the source's place among entries of the same time; zero unless said. */
  @CanIgnoreReturnValue
  public StageAppender sequence(long value) {
    fields.sequence = value;
    return this;
  }

  /** Gives it the id of the source; see {@link StageLog} for entries without one. */
  @CanIgnoreReturnValue
  public StageAppender id(String value) {
    fields.id = requireNonNull(value, "id");
    return this;
  }

  /** Says who did it, by the text of the seller's id, if that is known. */
  @CanIgnoreReturnValue
  public StageAppender by(String value) {
    fields.by = requireNonNull(value, "by");
    return this;
  }

  /** Says why the sale was lost, by the text of the reason's id. */
  @CanIgnoreReturnValue
  public StageAppender reason(String value) {
    fields.reason = requireNonNull(value, "reason");
    return this;
  }

  /** Adds an attribute of the entry. */
  @CanIgnoreReturnValue
  public StageAppender attribute(String name, String value) {
    attributes.add(name, value);
    return this;
  }

  /** Adds an attribute of the entry. */
  @CanIgnoreReturnValue
  public StageAppender attribute(String name, AttributeValue value) {
    attributes.add(name, value);
    return this;
  }

  /** Adds what is known of the subject itself, such as its channel; it may be said again. */
  @CanIgnoreReturnValue
  public StageAppender subjectAttribute(String name, String value) {
    ofSubject.add(name, value);
    return this;
  }

  /** Adds what is known of the subject itself; it may be said again. */
  @CanIgnoreReturnValue
  public StageAppender subjectAttribute(String name, AttributeValue value) {
    ofSubject.add(name, value);
    return this;
  }

  /**
   * Appends the entry.
   *
   * @throws IllegalArgumentException if the subject is missing, not exactly one of stage and event
   *     is given, a field breaks the rule of {@link StageChange} or {@link Event}, an attribute of
   *     the subject was other before, or the log has no room
   * @throws IllegalStateException if it is closed, or another thread asks
   */
  public void append() {
    checkUsable();
    try {
      rows.add(fields);
    } finally {
      clear();
    }
  }

  /**
   * Appends a subject that may have no entries; only the subject's own fields are looked at.
   *
   * @throws IllegalArgumentException if the subject is missing or its attribute was other before
   * @throws IllegalStateException if it is closed, or another thread asks
   */
  public void appendSubject() {
    checkUsable();
    try {
      rows.addSubject(fields);
    } finally {
      clear();
    }
  }

  /**
   * Appends an entry that there is an object of.
   *
   * @throws IllegalArgumentException if it is of another kind of subject, or as {@link #append}
   *     says
   * @throws IllegalStateException if it is closed, or another thread asks
   */
  public void append(JourneyEntry entry) {
    checkUsable();
    clear();
    checkArgument(
        SubjectKind.of(entry.subject()) == log.kind(),
        "stage log: entry %s must be of a subject of kind %s, was of %s",
        entry.id(),
        log.kind(),
        entry.subject());
    subject(entry.subject().value()).id(entry.id().value()).sequence(entry.sequence());
    entry.at().ifPresent(this::at);
    entry.recordedAt().ifPresent(this::recordedAt);
    entry.by().map(SellerId::value).ifPresent(this::by);
    entry.attributes().asMap().forEach(attributes::add);
    if (entry instanceof StageChange change) {
      stage(change.to().value());
      change.reason().map(LossReasonId::value).ifPresent(this::reason);
    } else {
      event(entry.type());
    }
    append();
  }

  /**
   * Appends a journey: its subject with its attributes, and all its entries.
   *
   * @throws IllegalArgumentException if it is of another kind of subject, or as {@link #append}
   *     says; the entries before the one that is refused are appended then
   * @throws IllegalStateException if it is closed, or another thread asks
   */
  public void append(Journey journey) {
    checkUsable();
    clear();
    checkArgument(
        SubjectKind.of(journey.subject()) == log.kind(),
        "stage log: journey must be of a subject of kind %s, was of %s",
        log.kind(),
        journey.subject());
    subject(journey.subject().value());
    journey.attributes().asMap().forEach(ofSubject::add);
    appendSubject();
    for (int i = 0; i < journey.size(); i++) {
      append(journey.entry(i));
    }
  }

  private void checkUsable() {
    checkState(!closed, "stage log: nothing can be appended any more, the appender is closed");
    checkState(
        Thread.currentThread() == thread,
        "stage log: an appender is for the thread that took it, %s, was used by %s",
        thread.getName(),
        Thread.currentThread().getName());
  }

  private void clear() {
    fields.clear();
    attributes.clear();
    ofSubject.clear();
  }

  /**
   * Hands over what was appended; closing again does nothing.
   *
   * @throws IllegalArgumentException if the log has no room for the subjects of the last entries;
   *     it stays open then, and the log cannot be sealed
   * @throws IllegalStateException if another thread asks; or if fields were given after the last
   *     entry that were not appended, but then it is closed and all before is handed over
   */
  @Override
  public void close() {
    if (!closed) {
      checkUsable();
      rows.close();
      closed = true;
      checkState(
          fields.isEmpty() && attributes.size() == 0 && ofSubject.size() == 0,
          "stage log: all fields must be appended before the appender is closed, were left of %s",
          fields.subject);
    }
  }
}
