package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
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
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.StandardRoles;

/**
 * Generators of funnels, journeys and hand-offs.
 *
 * @since 0.1
 */
public final class ProcessArbitraries {

  private static final int MOST_OPEN = 4;
  private static final int MOST_WON = 3;
  private static final int MOST_ENTRIES = 8;

  private ProcessArbitraries() {}

  /** Generates ids of leads. */
  public static Arbitrary<LeadId> leadIds() {
    return BasicArbitraries.ids(LeadId::of, "lead-", 1_000);
  }

  /**
   * Generates funnels of one to four open, one to three won and up to two lost stages, some of them
   * with owners who may have several in a row, with loss reasons and any set of allowed moves.
   */
  public static Arbitrary<Funnel> funnels() {
    Arbitrary<Optional<Party>> owners =
        Arbitraries.of(
                Party.of(StandardRoles.LEAD_MANAGER.id()),
                Party.of(StandardRoles.ACCOUNT_EXECUTIVE.id()),
                Party.of(DepartmentId.of("production")))
            .optional(0.8);
    return Combinators.combine(
            Arbitraries.integers().between(1, MOST_OPEN),
            Arbitraries.integers().between(1, MOST_WON),
            Arbitraries.integers().between(0, 2),
            owners.list().ofSize(MOST_OPEN + MOST_WON),
            Arbitraries.of(Move.class).set(),
            Arbitraries.integers().between(0, 2))
        .as(ProcessArbitraries::funnel);
  }

  /** Generates stages of {@link #funnels}. */
  public static Arbitrary<Stage> stages() {
    return funnels()
        .flatMap(
            funnel ->
                Arbitraries.of(
                    ImmutableList.<Stage>builder()
                        .addAll(funnel.path())
                        .addAll(funnel.lostStages())
                        .build()));
  }

  /** Generates reasons of {@link #funnels} for which journeys are lost. */
  public static Arbitrary<LossReason> lossReasons() {
    return funnels()
        .filter(funnel -> !funnel.lossReasons().isEmpty())
        .flatMap(funnel -> Arbitraries.of(funnel.lossReasons().values()));
  }

  private static Funnel funnel(
      int open, int won, int lost, List<Optional<Party>> owners, Set<Move> moves, int reasons) {
    Funnel.Builder funnel = Funnel.builder("generated");
    for (int i = 0; i < open; i++) {
      funnel.stages(stage("open-" + i, StageKind.OPEN, owners.get(i)));
    }
    for (int i = 0; i < won; i++) {
      funnel.stages(stage("won-" + i, StageKind.WON, owners.get(open + i)));
    }
    for (int i = 0; i < lost; i++) {
      funnel.stages(stage("lost-" + i, StageKind.LOST, Optional.empty()));
    }
    for (int i = 0; i < reasons; i++) {
      funnel.lossReason(LossReason.of("reason-" + i, "Reason " + i));
    }
    return funnel.allow(moves.toArray(Move[]::new)).build();
  }

  private static Stage stage(String id, StageKind kind, Optional<Party> owner) {
    return new Stage(StageId.of(id), "Stage " + id, kind, owner);
  }

  /**
   * Generates journeys of a lead through the stages of a funnel in any order, legal or not, with
   * other events between, some entries without a time, some at the same instant, some lost for a
   * reason of the funnel's.
   */
  public static Arbitrary<Journey> journeys(Funnel funnel) {
    List<Optional<StageId>> steps = new ArrayList<>();
    funnel.path().forEach(stage -> steps.add(Optional.of(stage.id())));
    funnel.lostStages().forEach(stage -> steps.add(Optional.of(stage.id())));
    steps.add(Optional.empty());
    Arbitrary<Tuple3<Optional<StageId>, Optional<Duration>, Long>> entries =
        Combinators.combine(
                Arbitraries.of(steps),
                BasicArbitraries.delays().optional(0.8),
                Arbitraries.longs().between(0, 3))
            .as(Tuple::of);
    Arbitrary<Optional<LossReasonId>> reasons =
        funnel.lossReasons().isEmpty()
            ? Arbitraries.just(Optional.empty())
            : Arbitraries.of(funnel.lossReasons().keySet()).optional();
    return Combinators.combine(
            leadIds(),
            BasicArbitraries.instants(),
            entries.list().ofMaxSize(MOST_ENTRIES),
            reasons,
            MarketArbitraries.channelIds().optional())
        .as(
            (lead, start, raw, reason, channel) ->
                Journey.of(
                    lead,
                    channel
                        .map(id -> Attributes.builder().put(Journey.CHANNEL, id.value()).build())
                        .orElse(Attributes.none()),
                    entries(funnel, lead, start, raw, reason)));
  }

  private static List<JourneyEntry> entries(
      Funnel funnel,
      SubjectId subject,
      Instant start,
      List<Tuple3<Optional<StageId>, Optional<Duration>, Long>> raw,
      Optional<LossReasonId> reason) {
    List<JourneyEntry> entries = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      EntryId id = EntryId.of("entry-" + i);
      var entry = raw.get(i);
      Optional<Instant> at = entry.get2().map(start::plus);
      entries.add(
          entry
              .get1()
              .<JourneyEntry>map(
                  stage ->
                      StageChange.builder()
                          .id(id)
                          .subject(subject)
                          .to(stage)
                          .at(at)
                          .reason(funnel.position(stage).isPresent() ? Optional.empty() : reason)
                          .sequence(entry.get3())
                          .build())
              .orElseGet(
                  () ->
                      Event.builder()
                          .id(id)
                          .subject(subject)
                          .type("call")
                          .at(at)
                          .sequence(entry.get3())
                          .build()));
    }
    return entries;
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

  /** Generates stage changes and other events. */
  public static Arbitrary<JourneyEntry> journeyEntries() {
    return Arbitraries.oneOf(stageChanges(), events());
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

  /**
   * Generates hand-offs that wait, were accepted or were returned, some at the instant at which
   * they were offered.
   */
  public static Arbitrary<Handoff> handoffs() {
    Arbitrary<Tuple3<Instant, Integer, Duration>> answers =
        Combinators.combine(
                BasicArbitraries.instants(),
                Arbitraries.integers().between(0, 3),
                BasicArbitraries.delays())
            .as(Tuple::of);
    Arbitrary<List<Party>> routes = OrgArbitraries.parties().list().ofSize(2).uniqueElements();
    return Combinators.combine(
            BasicArbitraries.ids(HandoffId::of, "handoff-", 1_000),
            leadIds(),
            routes,
            OrgArbitraries.sellerIds().optional(),
            OrgArbitraries.sellerIds().optional(),
            answers)
        .as(ProcessArbitraries::handoff);
  }

  private static Handoff handoff(
      HandoffId id,
      SubjectId subject,
      List<Party> route,
      Optional<SellerId> giver,
      Optional<SellerId> taker,
      Tuple3<Instant, Integer, Duration> answer) {
    Instant offered = answer.get1();
    Instant answered = offered.plus(answer.get3());
    return Handoff.builder()
        .id(id)
        .subject(subject)
        .from(route.get(0))
        .to(route.get(1))
        .giver(giver)
        .taker(taker)
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
