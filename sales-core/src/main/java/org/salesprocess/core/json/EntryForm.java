package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;

/**
 * An entry of a journey: a stage change has the field {@code to}, any other event the field {@code
 * type}.
 */
final class EntryForm extends ObjectForm<JourneyEntry> {

  private final Field<EntryId> id = required("id", TextForms.ENTRY, JourneyEntry::id);
  private final Field<SubjectId> subject =
      required("subject", new SubjectIdForm(), JourneyEntry::subject);
  private final Field<Optional<StageId>> to =
      optional("to", TextForms.STAGE, entry -> change(entry).map(StageChange::to));
  private final Field<Optional<String>> type =
      optional("type", JsonForm.text("event type"), EntryForm::typeOf);
  private final Field<Optional<Instant>> at = optional("at", TextForms.INSTANT, JourneyEntry::at);
  private final Field<Optional<SellerId>> by = optional("by", TextForms.SELLER, JourneyEntry::by);
  private final Field<Optional<LossReasonId>> reason =
      optional(
          "reason", TextForms.LOSS_REASON, entry -> change(entry).flatMap(StageChange::reason));
  private final Field<Attributes> attributes =
      withDefault("attributes", new AttributesForm(), Attributes.none(), JourneyEntry::attributes);
  private final Field<Optional<Instant>> recordedAt =
      optional("recordedAt", TextForms.INSTANT, JourneyEntry::recordedAt);
  private final Field<Long> sequence =
      withDefault("sequence", JsonForm.wholeNumber("sequence"), 0L, JourneyEntry::sequence);

  EntryForm() {
    super("journey entry", JourneyEntry.class);
  }

  private static Optional<StageChange> change(JourneyEntry entry) {
    return entry instanceof StageChange change ? Optional.of(change) : Optional.empty();
  }

  private static Optional<String> typeOf(JourneyEntry entry) {
    return entry instanceof Event event ? Optional.of(event.type()) : Optional.empty();
  }

  @Override
  protected JourneyEntry build(Values given) {
    if (given.has(to) == given.has(type)) {
      throw new IllegalArgumentException(
          "journey entry %s: needs either to, as a stage change, or type, as another event"
              .formatted(given.get(id)));
    }
    return given.has(to) ? stageChange(given) : event(given);
  }

  private StageChange stageChange(Values given) {
    return new StageChange(
        given.get(id),
        given.get(subject),
        given.get(to).orElseThrow(),
        given.get(at),
        given.get(by),
        given.get(reason),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }

  private Event event(Values given) {
    if (given.has(reason)) {
      throw new IllegalArgumentException(
          "event %s: reason is for stage changes only, was %s"
              .formatted(given.get(id), given.get(reason).orElseThrow()));
    }
    return new Event(
        given.get(id),
        given.get(subject),
        given.get(type).orElseThrow(),
        given.get(at),
        given.get(by),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
