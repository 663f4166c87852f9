package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;

/** Turns rows into events and changes of stage, or finds what is wrong with them. */
final class EventRows {
  // of a row whose key is not filled; the question asks for the key and never sees this
  private static final SubjectId NOBODY = SubjectKey.of("nobody");

  private final EventFormat format;
  private final TimeText times;
  private final ImmutableMap<EventField, String> columns;
  private final ImmutableSet<String> contentColumns;
  private final ImmutableList<AttributeColumn> attributes;
  private final Map<HashCode, Integer> seen = new HashMap<>();

  EventRows(EventFormat format, Layout layout) {
    this.format = format;
    times = new TimeText(format.zone(), format.csv().days());
    ImmutableMap.Builder<EventField, String> ofFields = ImmutableMap.builder();
    for (EventField field : EventField.values()) {
      format
          .column(field)
          .filter(layout.places()::containsKey)
          .ifPresent(column -> ofFields.put(field, column));
    }
    columns = ofFields.buildOrThrow();
    contentColumns =
        layout.places().keySet().stream()
            .filter(name -> !RejectWriter.REASON_COLUMNS.contains(name))
            .sorted()
            .collect(ImmutableSet.toImmutableSet());
    attributes =
        contentColumns.stream()
            .filter(name -> !columns.containsValue(name) || isKey(name))
            .map(EventRows::attribute)
            .collect(ImmutableList.toImmutableList());
  }

  private boolean isKey(String column) {
    return format.subject().attribute().equals(Optional.of(column));
  }

  /** Returns the attribute that a column is, if it is no field. */
  static AttributeColumn attribute(String column) {
    for (AttributeColumn.Type type : AttributeColumn.Type.values()) {
      String ending = ":" + type.key();
      if (column.endsWith(ending)) {
        String name = Spaces.stripped(column.substring(0, column.length() - ending.length()));
        return new AttributeColumn(name, column, type);
      }
    }
    return new AttributeColumn(column, column, AttributeColumn.Type.TEXT);
  }

  /** Returns what the row says, or empty if it has a fault, which the row then knows. */
  Optional<JourneyEntry> read(Row row) {
    if (row.fault().isPresent()) {
      return Optional.empty();
    }
    Optional<SubjectId> subject = subject(row);
    Optional<StageId> stage = stage(row);
    Optional<String> event = event(row);
    checkKind(row, event.isPresent(), stage.isPresent());
    Optional<Instant> at = time(row, EventField.AT);
    Optional<Instant> recordedAt = time(row, EventField.RECORDED_AT);
    Optional<SellerId> by = name(row, EventField.BY).map(SellerId::of);
    long sequence = sequence(row);
    Attributes own = attributes(row);
    Optional<EntryId> given = name(row, EventField.ID).map(EntryId::of);
    checkId(row, given);
    if (row.fault().isPresent()) {
      return Optional.empty();
    }
    EntryId id = given.orElseGet(() -> idByContent(row));
    SubjectId who = subject.orElse(NOBODY);
    return Optional.of(
        stage.isPresent()
            ? new StageChange(
                id, who, stage.get(), at, by, Optional.empty(), own, recordedAt, sequence)
            : new Event(id, who, event.orElseThrow(), at, by, own, recordedAt, sequence));
  }

  private Optional<SubjectId> subject(Row row) {
    if (format.hasKey()) {
      return Optional.empty();
    }
    Optional<String> name = name(row, EventField.SUBJECT);
    if (name.isEmpty()) {
      fail(row, EventField.SUBJECT, "must be given");
    }
    return name.map(
        id ->
            switch (format.subject().kind()) {
              case LEAD -> LeadId.of(id);
              case DEAL -> DealId.of(id);
              case CUSTOMER -> CustomerId.of(id);
              case KEY -> NOBODY;
            });
  }

  private Optional<StageId> stage(Row row) {
    Optional<StageId> stage = name(row, EventField.STAGE).map(StageId::of);
    if (stage.isPresent()
        && format.funnel().filter(funnel -> funnel.find(stage.get()).isEmpty()).isPresent()) {
      fail(
          row,
          EventField.STAGE,
          "must be one of "
              + String.join(", ", stages(format.funnel().get()).map(StageId::value).toList()));
    }
    return stage;
  }

  private static Stream<StageId> stages(Funnel funnel) {
    return Stream.concat(funnel.path().stream(), funnel.lostStages().stream()).map(Stage::id);
  }

  private Optional<String> event(Row row) {
    Optional<String> event = name(row, EventField.EVENT);
    if (event.equals(Optional.of(StageChange.TYPE))) {
      fail(row, EventField.EVENT, "must not be 'stage', the stage goes into its own");
    }
    return event;
  }

  private void checkKind(Row row, boolean isEvent, boolean isStage) {
    if (isEvent != isStage) {
      return;
    }
    String stage = columns.get(EventField.STAGE);
    if (stage == null || !columns.containsKey(EventField.EVENT)) {
      fail(row, stage == null ? EventField.EVENT : EventField.STAGE, "must be given");
    } else {
      fail(
          row,
          EventField.EVENT,
          isEvent
              ? "must be empty where the column %s is given".formatted(stage)
              : "must be given, or the column %s instead".formatted(stage));
    }
  }

  private Optional<Instant> time(Row row, EventField field) {
    Optional<String> text = column(field).map(row::text).filter(each -> !each.isEmpty());
    try {
      return text.map(times::parse);
    } catch (IllegalArgumentException e) {
      fail(row, field, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private long sequence(Row row) {
    Optional<BigDecimal> number = column(EventField.SEQUENCE).flatMap(row::number);
    try {
      return number.map(BigDecimal::longValueExact).orElse(0L);
    } catch (ArithmeticException e) {
      fail(row, EventField.SEQUENCE, "must be a whole number of at most 18 digits");
      return 0;
    }
  }

  private Attributes attributes(Row row) {
    Attributes.Builder own = Attributes.builder();
    attributes.forEach(column -> row.put(column, own));
    return own.build();
  }

  // a file either names its events or does not: a gap would make two events of one
  private void checkId(Row row, Optional<EntryId> id) {
    if (columns.containsKey(EventField.ID) && id.isEmpty()) {
      fail(row, EventField.ID, "must be given, as the file has ids");
    }
  }

  private EntryId idByContent(Row row) {
    Hasher content = Hashing.murmur3_128().newHasher();
    for (String column : contentColumns) {
      String text = row.text(column);
      content.putInt(text.length()).putString(text, StandardCharsets.UTF_8);
    }
    HashCode hash = content.hash();
    return EntryId.of(hash + "-" + seen.merge(hash, 1, Integer::sum));
  }

  private Optional<String> name(Row row, EventField field) {
    return column(field).flatMap(row::name);
  }

  private Optional<String> column(EventField field) {
    return Optional.ofNullable(columns.get(field));
  }

  private void fail(Row row, EventField field, String rule) {
    row.fail(column(field).orElseThrow(), rule);
  }
}
