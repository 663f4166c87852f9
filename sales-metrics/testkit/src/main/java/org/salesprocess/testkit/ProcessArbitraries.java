package org.salesprocess.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.StandardRoles;

/**
 * Generators of funnels, journeys and hand-offs.
 *
 * @since 0.1
 */
public final class ProcessArbitraries {

  private static final int MOST_ENTRIES = 8;

  private ProcessArbitraries() {}

  /** Generates ids of leads. */
  public static Arbitrary<LeadId> leadIds() {
    return BasicArbitraries.ids(LeadId::of, "lead-", 1_000);
  }

  /**
   * Generates funnels of one to four open, one to three won and up to two lost stages, with owners,
   * loss reasons and any set of allowed moves.
   */
  public static Arbitrary<Funnel> funnels() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(Move.class).set(),
            Arbitraries.integers().between(0, 2))
        .as(
            (open, won, lost, moves, reasons) -> {
              Funnel.Builder funnel = Funnel.builder("generated");
              for (int i = 0; i < open; i++) {
                Stage stage = Stage.open("open-" + i, "Open " + i);
                funnel.stages(
                    i % 2 == 0
                        ? stage.ownedBy(StandardRoles.LEAD_MANAGER.id())
                        : stage.ownedBy(StandardRoles.ACCOUNT_EXECUTIVE.id()));
              }
              for (int i = 0; i < won; i++) {
                funnel.stages(Stage.won("won-" + i, "Won " + i));
              }
              for (int i = 0; i < lost; i++) {
                funnel.stages(Stage.lost("lost-" + i, "Lost " + i));
              }
              for (int i = 0; i < reasons; i++) {
                funnel.lossReason(LossReason.of("reason-" + i, "Reason " + i));
              }
              return funnel.allow(moves.toArray(Move[]::new)).build();
            });
  }

  /**
   * Generates journeys of a lead through the stages of a funnel in any order, legal or not, with
   * other events between, some entries without a time, some at the same time.
   */
  public static Arbitrary<Journey> journeys(Funnel funnel) {
    List<Optional<StageId>> steps = new ArrayList<>();
    funnel.path().forEach(stage -> steps.add(Optional.of(stage.id())));
    funnel.lostStages().forEach(stage -> steps.add(Optional.of(stage.id())));
    steps.add(Optional.empty());
    Arbitrary<Tuple3<Optional<StageId>, Optional<Instant>, Long>> entries =
        Combinators.combine(
                Arbitraries.of(steps),
                BasicArbitraries.instants().optional(0.8),
                Arbitraries.longs().between(0, 3))
            .as(Tuple::of);
    return Combinators.combine(
            leadIds(),
            entries.list().ofMaxSize(MOST_ENTRIES),
            MarketArbitraries.channelIds().optional())
        .as(
            (lead, raw, channel) ->
                journey(
                    lead,
                    raw,
                    channel
                        .map(id -> Attributes.builder().put(Journey.CHANNEL, id.value()).build())
                        .orElse(Attributes.none())));
  }

  private static Journey journey(
      SubjectId subject,
      List<Tuple3<Optional<StageId>, Optional<Instant>, Long>> raw,
      Attributes attributes) {
    List<JourneyEntry> entries = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      EntryId id = EntryId.of("entry-" + i);
      var entry = raw.get(i);
      entries.add(
          entry.get1().isPresent()
              ? StageChange.builder()
                  .id(id)
                  .subject(subject)
                  .to(entry.get1().get())
                  .at(entry.get2())
                  .sequence(entry.get3())
                  .build()
              : Event.builder()
                  .id(id)
                  .subject(subject)
                  .type("call")
                  .at(entry.get2())
                  .sequence(entry.get3())
                  .build());
    }
    return Journey.of(subject, attributes, entries);
  }

  /** Generates stage changes of leads into the stages of {@link #funnels}. */
  public static Arbitrary<StageChange> stageChanges() {
    return Builders.withBuilder(StageChange::builder)
        .use(BasicArbitraries.ids(EntryId::of, "entry-", 1_000))
        .in(StageChange.Builder::id)
        .use(leadIds())
        .in(StageChange.Builder::subject)
        .use(Arbitraries.of("open-0", "open-1", "won-0", "lost-0").map(StageId::of))
        .in(StageChange.Builder::to)
        .use(BasicArbitraries.instants().optional())
        .in((builder, at) -> builder.at(at))
        .use(OrgArbitraries.sellerIds().optional())
        .in((builder, by) -> builder.by(by))
        .use(BasicArbitraries.attributes())
        .in(StageChange.Builder::attributes)
        .use(Arbitraries.longs().between(0, 3))
        .in(StageChange.Builder::sequence)
        .build(StageChange.Builder::build);
  }

  /** Generates events of leads. */
  public static Arbitrary<Event> events() {
    return Builders.withBuilder(Event::builder)
        .use(BasicArbitraries.ids(EntryId::of, "entry-", 1_000))
        .in(Event.Builder::id)
        .use(leadIds())
        .in(Event.Builder::subject)
        .use(Arbitraries.of("call", "visit", "sample"))
        .in(Event.Builder::type)
        .use(BasicArbitraries.instants().optional())
        .in((builder, at) -> builder.at(at))
        .use(BasicArbitraries.attributes())
        .in(Event.Builder::attributes)
        .build(Event.Builder::build);
  }

  /** Generates hand-offs that wait, were accepted or were returned. */
  public static Arbitrary<Handoff> handoffs() {
    Arbitrary<Tuple3<Instant, Integer, Long>> answers =
        Combinators.combine(
                BasicArbitraries.instants(),
                Arbitraries.integers().between(0, 3),
                Arbitraries.longs().between(0, 100))
            .as(Tuple::of);
    Arbitrary<List<Party>> routes = OrgArbitraries.parties().list().ofSize(2).uniqueElements();
    return Combinators.combine(
            BasicArbitraries.ids(HandoffId::of, "handoff-", 1_000),
            leadIds(),
            routes,
            OrgArbitraries.sellerIds().optional(),
            answers)
        .as(ProcessArbitraries::handoff);
  }

  private static Handoff handoff(
      HandoffId id,
      SubjectId subject,
      List<Party> route,
      Optional<SellerId> giver,
      Tuple3<Instant, Integer, Long> answer) {
    Instant offered = answer.get1();
    Instant answered = offered.plus(Duration.ofHours(answer.get3()));
    return Handoff.builder()
        .id(id)
        .subject(subject)
        .from(route.get(0))
        .to(route.get(1))
        .giver(giver)
        .offeredAt(offered)
        .answer(
            switch (answer.get2()) {
              case 0 -> Handoff.Answer.waiting();
              case 1 -> Handoff.Answer.acceptedAt(answered);
              case 2 -> Handoff.Answer.returnedAt(answered, "no budget");
              default -> Handoff.Answer.returnedAt(answered, "no address");
            })
        .build();
  }
}
