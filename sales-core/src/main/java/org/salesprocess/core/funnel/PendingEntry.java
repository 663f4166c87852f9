package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Micros;

/** The fields of the entry that is given one by one, all but the attributes. */
final class PendingEntry {

  @Nullable String subject;
  @Nullable String stage;
  @Nullable String type;
  @Nullable String id;
  @Nullable String by;
  @Nullable String reason;
  @Nullable Instant recordedAt;
  long sequence;
  private @Nullable Instant instant;
  private long at = StageLog.NO_TIME;
  private boolean isTimed;

  void at(Instant value) {
    instant = value;
    isTimed = false;
    at = StageLog.NO_TIME;
  }

  void atMicros(long micros) {
    at = micros;
    isTimed = true;
    instant = null;
  }

  String subjectGiven() {
    checkArgument(subject != null, "stage log: subject must be given, was missing");
    return subject;
  }

  /** Checks what can be told without looking into the log. */
  void check(String of) {
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

  /** Returns the microseconds at which it happened, or {@link StageLog#NO_TIME}. */
  long happened(String of) {
    return instant == null ? at : micros(of, "at", instant);
  }

  /** Returns the microseconds at which it was recorded, or {@link StageLog#NO_TIME}. */
  long recorded(String of) {
    return recordedAt == null ? StageLog.NO_TIME : micros(of, "recordedAt", recordedAt);
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

  /** Says whether no field was given. */
  boolean isEmpty() {
    return subject == null
        && stage == null
        && type == null
        && id == null
        && by == null
        && reason == null
        && recordedAt == null
        && sequence == 0
        && instant == null
        && !isTimed;
  }

  void clear() {
    subject = null;
    stage = null;
    type = null;
    id = null;
    by = null;
    reason = null;
    recordedAt = null;
    sequence = 0;
    instant = null;
    at = StageLog.NO_TIME;
    isTimed = false;
  }
}
