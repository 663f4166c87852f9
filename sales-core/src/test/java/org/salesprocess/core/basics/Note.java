package org.salesprocess.core.basics;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/** The smallest fact there can be. */
record Note(
    SubjectId id,
    Attributes attributes,
    Optional<Instant> at,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact {

  static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  static Note of(String id, String text) {
    return new Note(
        LeadId.of(id),
        Attributes.builder().put("text", text).build(),
        Optional.of(NOON),
        Optional.empty(),
        0);
  }

  Note recordedHoursLater(int hours) {
    return new Note(id, attributes, at, Optional.of(NOON.plusSeconds(3600L * hours)), sequence);
  }

  Note happenedHoursLater(int hours) {
    return new Note(
        id, attributes, Optional.of(NOON.plusSeconds(3600L * hours)), recordedAt, sequence);
  }

  Note withSequence(long place) {
    return new Note(id, attributes, at, recordedAt, place);
  }

  @Override
  public Note content() {
    return new Note(id, attributes, at, Optional.empty(), 0);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
