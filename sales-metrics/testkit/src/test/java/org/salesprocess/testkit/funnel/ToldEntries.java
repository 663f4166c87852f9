package org.salesprocess.testkit.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.testkit.BasicArbitraries;

/**
 * Entries as sources tell them: of several leads, in any order, from so few ids, times and words
 * that they repeat, correct and contradict each other, and tie; now and then of another lead than
 * before.
 */
final class ToldEntries {

  static final Instant START = Instant.parse("2026-03-28T22:00:00Z");

  static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.won("delivered", "Delivered"),
              Stage.lost("lost", "Lost"))
          .lossReason(LossReason.of("price", "Price"))
          .lossReason(LossReason.of("time", "Time"))
          .build();

  private ToldEntries() {}

  static Arbitrary<LeadId> leads() {
    return BasicArbitraries.ids(LeadId::of, "lead-ž-", 6);
  }

  /** Up to forty entries of up to six leads, at times up to ninety of two, or sixty of one. */
  static Arbitrary<List<JourneyEntry>> told() {
    return Arbitraries.frequencyOf(
        Tuple.of(5, entries(leads(), 8, 0.75).list().ofMaxSize(40)),
        Tuple.of(
            1,
            entries(leads().filter(lead -> lead.value().endsWith("1")), 200, 1)
                .list()
                .ofMinSize(40)
                .ofMaxSize(60)),
        Tuple.of(
            1,
            entries(leads().filter(lead -> lead.value().compareTo("lead-ž-3") < 0), 60, 0.75)
                .list()
                .ofMinSize(60)
                .ofMaxSize(90)));
  }

  private static Arbitrary<JourneyEntry> entries(Arbitrary<LeadId> leads, int ids, double timed) {
    Arbitrary<Tuple2<EntryId, LeadId>> whose =
        Combinators.combine(
                BasicArbitraries.ids(EntryId::of, "e-", ids),
                leads,
                Arbitraries.integers().between(0, 7))
            .as(
                (id, lead, shared) ->
                    Tuple.of(shared == 0 ? id : EntryId.of(id + " of " + lead), lead));
    Arbitrary<String> kinds =
        Arbitraries.of("[lead]", "[meeting]", "[won]", "[delivered]", "[lost]", "call", "lead");
    return Combinators.combine(
            whose,
            kinds,
            times(timed),
            times(0.5),
            Arbitraries.of("ana", "bo").map(SellerId::of).optional(0.4),
            Arbitraries.of("price", "time").map(LossReasonId::of).optional(0.6),
            attributes(),
            Arbitraries.longs().between(-1, 2))
        .as(ToldEntries::entry);
  }

  private static Arbitrary<Optional<Instant>> times(double share) {
    return Arbitraries.integers()
        .between(0, 5)
        .map(hours -> START.plusSeconds(3_600L * hours))
        .optional(share);
  }

  /** Attributes of all kinds, the text 1 and the number 1 among them. */
  static Arbitrary<Attributes> attributes() {
    Arbitrary<AttributeValue> values =
        Arbitraries.of(
            AttributeValue.of("1"),
            AttributeValue.of(1),
            AttributeValue.of("red"),
            AttributeValue.of(LocalDate.of(2026, 3, 28)),
            AttributeValue.of(true));
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(Attributes.none())),
        Tuple.of(
            1,
            Arbitraries.maps(Arbitraries.of("colour", "size", "note"), values)
                .ofMaxSize(2)
                .map(Attributes::of)));
  }

  private static JourneyEntry entry(
      Tuple2<EntryId, LeadId> whose,
      String kind,
      Optional<Instant> at,
      Optional<Instant> recordedAt,
      Optional<SellerId> by,
      Optional<LossReasonId> reason,
      Attributes attributes,
      long sequence) {
    return kind.startsWith("[")
        ? StageChange.builder()
            .id(whose.get1())
            .subject(whose.get2())
            .to(StageId.of(kind.substring(1, kind.length() - 1)))
            .at(at)
            .recordedAt(recordedAt)
            .by(by)
            .reason(kind.equals("[lost]") ? reason : Optional.empty())
            .attributes(attributes)
            .sequence(sequence)
            .build()
        : Event.builder()
            .id(whose.get1())
            .subject(whose.get2())
            .type(kind)
            .at(at)
            .recordedAt(recordedAt)
            .by(by)
            .attributes(attributes)
            .sequence(sequence)
            .build();
  }

  /** What is known of up to four of the leads. */
  static Arbitrary<Map<LeadId, Attributes>> known() {
    return leads()
        .list()
        .uniqueElements()
        .ofMaxSize(4)
        .flatMap(
            leads ->
                attributes()
                    .list()
                    .ofSize(leads.size())
                    .map(
                        attributes ->
                            IntStream.range(0, leads.size())
                                .boxed()
                                .collect(Collectors.toMap(leads::get, attributes::get))));
  }
}
