package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.Utf8Text;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Micros;

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
 * attribute was other before, or for want of room, its words may keep their codes.
 *
 * @since 0.1
 */
public final class StageAppender implements AutoCloseable {

  private final StageLogBuilder log;
  private final Thread thread = Thread.currentThread();
  private final StageColumns rows = new StageColumns();
  private final MetWords stages;
  private final MetWords types;
  private final MetWords sellers;
  private final MetWords reasons;
  private final PendingAttributes attributes;
  private final PendingAttributes ofSubject;
  private final RowSubjects subjects;
  private final Utf8Text idText = new Utf8Text();
  private int room;
  private boolean closed;

  private @Nullable String subject;
  private @Nullable String stage;
  private @Nullable String type;
  private @Nullable String id;
  private @Nullable String by;
  private @Nullable String reason;
  private @Nullable Instant instant;
  private long at = StageLog.NO_TIME;
  private boolean isTimed;
  private @Nullable Instant recordedAt;
  private long sequence;

  StageAppender(StageLogBuilder log) {
    this.log = log;
    LogWords words = log.words();
    stages =
        new MetWords(
            (of, word) -> StageId.of(word),
            word -> words.kinds.code(EntryKind.stage(StageId.of(word))));
    types =
        new MetWords(
            (of, word) -> Event.checkType("of " + of, word),
            word -> words.kinds.code(EntryKind.event(word)));
    sellers =
        new MetWords(
            (of, word) -> SellerId.of(word), word -> words.sellers.code(SellerId.of(word)));
    reasons =
        new MetWords(
            (of, word) -> LossReasonId.of(word), word -> words.reasons.code(LossReasonId.of(word)));
    attributes = new PendingAttributes(words.ofEntries);
    ofSubject = new PendingAttributes(words.ofSubjects);
    subjects = new RowSubjects(log, ofSubject, rows.subjects);
  }

  /** Says whose entry it is, by the text of the id; required. */
  @CanIgnoreReturnValue
  public StageAppender subject(String value) {
    subject = requireNonNull(value, "subject");
    return this;
  }

  /** Says which stage is entered; required, unless it is another {@link #event}. */
  @CanIgnoreReturnValue
  public StageAppender stage(String value) {
    stage = requireNonNull(value, "stage");
    return this;
  }

  /** Says of which type the event is, if it is no entry into a stage. */
  @CanIgnoreReturnValue
  public StageAppender event(String value) {
    type = requireNonNull(value, "event");
    return this;
  }

  /** Says when it happened; without it the time is not known. */
  @CanIgnoreReturnValue
  public StageAppender at(Instant value) {
    instant = requireNonNull(value, "at");
    isTimed = false;
    at = StageLog.NO_TIME;
    return this;
  }

  /** Says when it happened, in microseconds since 1970-01-01T00:00Z. */
  @CanIgnoreReturnValue
  public StageAppender atMicros(long micros) {
    at = micros;
    isTimed = true;
    instant = null;
    return this;
  }

  /** Says when the source recorded it, if that is known. */
  @CanIgnoreReturnValue
  public StageAppender recordedAt(Instant value) {
    recordedAt = requireNonNull(value, "recordedAt");
    return this;
  }

  /** Gives it the source's place among entries of the same time; zero unless said. */
  @CanIgnoreReturnValue
  public StageAppender sequence(long value) {
    sequence = value;
    return this;
  }

  /** Gives it the id of the source; see {@link StageLog} for entries without one. */
  @CanIgnoreReturnValue
  public StageAppender id(String value) {
    id = requireNonNull(value, "id");
    return this;
  }

  /** Says who did it, by the text of the seller's id, if that is known. */
  @CanIgnoreReturnValue
  public StageAppender by(String value) {
    by = requireNonNull(value, "by");
    return this;
  }

  /** Says why the sale was lost, by the text of the reason's id. */
  @CanIgnoreReturnValue
  public StageAppender reason(String value) {
    reason = requireNonNull(value, "reason");
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
      appendEntry();
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
      String of = subjectGiven();
      subjects.read(of);
      ofSubject.check(of);
      subjects.checkAttributes(of);
      subjects.mark(of);
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

  private void appendEntry() {
    String of = subjectGiven();
    subjects.read(of);
    checkFields(of);
    long happened = instant == null ? at : micros(of, "at", instant);
    long recorded = recordedAt == null ? StageLog.NO_TIME : micros(of, "recordedAt", recordedAt);
    if (id != null) {
      Checks.id("journey entry", id);
      idText.set(id);
    }
    MetWords kinds = stage != null ? stages : types;
    String kindWord = stage != null ? stage : type;
    int metKind = kinds.met(of, kindWord);
    int metSeller = sellers.met(of, by);
    int metReason = reasons.met(of, reason);
    attributes.check(of);
    ofSubject.check(of);
    // now only the subject's attributes or want of room may refuse it
    subjects.checkAttributes(of);
    int kind = kinds.code(metKind, kindWord);
    int seller = sellers.code(metSeller, by);
    int why = reasons.code(metReason, reason);
    attributes.code();
    if (room == 0) {
      room = log.reserve();
    }
    subjects.add(of);
    room--;
    int row = rows.size();
    rows.add(kind, happened);
    addDetails(row, recorded, seller, why);
  }

  private void checkFields(String of) {
    checkArgument(
        (stage == null) != (type == null),
        "stage log: entry of %s: either stage or event must be given, were %s and %s",
        of,
        stage,
        type);
    checkArgument(
        reason == null || stage != null,
        "stage log: entry of %s: reason belongs to a stage, was %s of event %s",
        of,
        reason,
        type);
    checkArgument(
        !isTimed || at != StageLog.NO_TIME,
        "stage log: entry of %s: at must be above %s microseconds, was that",
        of,
        at);
  }

  private void addDetails(int row, long recorded, int seller, int why) {
    if (id != null) {
      rows.details.setId(row, idText);
      rows.countId();
    }
    if (sequence != 0) {
      rows.details.setSequence(row, sequence);
    }
    if (recorded != StageLog.NO_TIME) {
      rows.details.setRecordedAt(row, recorded);
    }
    if (seller != 0) {
      rows.details.setBy(row, seller);
    }
    if (why != 0) {
      rows.details.setReason(row, why);
    }
    for (int i = 0; i < attributes.size(); i++) {
      rows.details.setAttribute(attributes.column(i), row, attributes.code(i));
    }
  }

  private String subjectGiven() {
    checkArgument(subject != null, "stage log: subject must be given, was missing");
    return subject;
  }

  private static long micros(String of, String field, Instant value) {
    Checks.micros("stage log: entry of", of, field, value);
    long micros = Micros.of(value);
    checkArgument(
        micros != StageLog.NO_TIME,
        "stage log: entry of %s: %s must be later than %s",
        of,
        field,
        value);
    return micros;
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
    subject = null;
    stage = null;
    type = null;
    id = null;
    by = null;
    reason = null;
    instant = null;
    at = StageLog.NO_TIME;
    isTimed = false;
    recordedAt = null;
    sequence = 0;
    attributes.clear();
    ofSubject.clear();
  }

  /**
   * Hands over what was appended; closing again does nothing.
   *
   * @throws IllegalStateException if another thread asks
   */
  @Override
  public void close() {
    if (!closed) {
      checkUsable();
      subjects.codeWaiting();
      closed = true;
      log.close(rows, room);
    }
  }
}
