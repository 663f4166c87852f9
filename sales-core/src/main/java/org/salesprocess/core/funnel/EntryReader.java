package org.salesprocess.core.funnel;

import java.io.IOException;
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

/** Reads the entries that a {@link StageLogWriter} wrote one by one: those that contradict. */
final class EntryReader {

  private final BlockReader in;

  EntryReader(BlockReader in) {
    this.in = in;
  }

  FactLog.Conflict<JourneyEntry> readConflict(SubjectKind kind) throws IOException {
    JourneyEntry first = readEntry(kind);
    JourneyEntry second = readEntry(kind);
    if (!first.id().equals(second.id())) {
      throw in.refusal(
          "a conflict must be of one id, was of %s and %s".formatted(first.id(), second.id()));
    }
    return new FactLog.Conflict<>(first.id(), first, second);
  }

  EntryKind readKind() throws IOException {
    boolean isStage = in.getCount("flag of a stage", 1) == 1;
    String name = in.getText();
    if (isStage) {
      return EntryKind.stage(StageId.of(name));
    }
    Event.checkType("of the log", name);
    return EntryKind.event(name);
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
    int size = in.getCount("attributes of an entry", StageLogLimits.OF_COLUMNS.attributes());
    Attributes.Builder attributes = Attributes.builder();
    for (int i = 0; i < size; i++) {
      attributes.put(in.getText(), ValueText.read(in));
    }
    return attributes.build();
  }
}
