package org.salesprocess.testkit.funnel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.EventReuse;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.Interruption;
import org.salesprocess.metrics.conversion.InterruptionScope;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.conversion.TieRule;
import org.salesprocess.metrics.conversion.TimeLimit;
import org.salesprocess.metrics.conversion.VisibleEvents;

/**
 * Funnel questions and journeys over few event types and few times, so that they meet.
 *
 * <p>A case is a list of small numbers, each of which is a choice; zero is the plainest, so that
 * jqwik shrinks toward it.
 */
final class Cases {

  static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("s1", "S1"),
              Stage.open("s2", "S2"),
              Stage.open("s3", "S3"),
              Stage.won("won", "Won"),
              Stage.won("done", "Done"),
              Stage.lost("lost", "Lost"))
          .build();

  private static final List<String> LETTERS = List.of("a", "b", "c", "ab", "bc", "abc", "n");
  private static final List<Integer> PLAIN =
      List.of(
          LETTERS.indexOf("a"), LETTERS.indexOf("b"), LETTERS.indexOf("c"), LETTERS.indexOf("n"));
  private static final List<String> STAGES = List.of("s1", "s2", "s3", "won", "lost", "done");
  private static final List<Exclusion.Effect> EFFECTS =
      List.of(Exclusion.Effect.TAINT, Exclusion.Effect.STOP, Exclusion.Effect.RESET);
  private static final Instant EPOCH = Instant.EPOCH;
  private static final Instant EARLIEST = EPOCH.plus(Long.MIN_VALUE, ChronoUnit.MICROS);
  private static final Instant LATEST = EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);

  /**
   * A question with its choices by name, and a journey to ask it of.
   *
   * @param choices the choices that matter to the search, each with its value
   */
  record Case(FunnelQuestion question, NavigableMap<String, String> choices, Journey journey) {

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(question.toString());
      for (int i = 0; i < journey.size(); i++) {
        JourneyEntry entry = journey.entry(i);
        text.append("\n  ")
            .append(entry.id())
            .append(' ')
            .append(journey.stage(i).map(StageId::value).orElseGet(entry::type))
            .append(' ')
            .append(entry.attributes())
            .append(' ')
            .append(entry.at())
            .append(' ')
            .append(entry.recordedAt());
      }
      return text.toString();
    }
  }

  private Cases() {}

  /** Returns every choice that matters to the search, with the values that it can have. */
  static NavigableMap<String, List<String>> choices() {
    NavigableMap<String, List<String>> all = new TreeMap<>();
    all.put("order", names(StepOrder.values()));
    all.put("optional steps", List.of("none", "some"));
    all.put("window", List.of("none", "FROM_FIRST", "BETWEEN_NEIGHBOURS"));
    all.put("window edge", List.of("inclusive", "exclusive"));
    all.put("least gap", List.of("none", "some"));
    all.put("gap edge", List.of("inclusive", "exclusive"));
    all.put("ties", names(TieRule.values()));
    all.put("reuse", names(EventReuse.values()));
    all.put("visible", names(VisibleEvents.Scope.values()));
    for (Interruption kind : Interruption.values()) {
      all.put("interruption " + kind, List.of("set"));
    }
    all.put("no interruption", List.of("set"));
    all.put("interruption ends", names(InterruptionScope.values()));
    EFFECTS.forEach(effect -> all.put("exclusion " + effect, List.of("whole", "ranged")));
    all.put("no exclusion", List.of("set"));
    all.put("starts", names(StartRule.values()));
    all.put("counting", names(AttemptCounting.values()));
    all.put("skippedStages", names(SkippedStages.values()));
    all.put("asOf", List.of("none", "given"));
    return all;
  }

  private static <T extends Enum<T>> List<String> names(T[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  /** What the cases are about. */
  enum About {
    /** Everything, with steps that overlap and stages. */
    ALL,
    /** The same at the ends of time. */
    FAR_AWAY,
    /** Steps a, b and c and what happens between them, so that long attempts are common. */
    LONG_ATTEMPTS
  }

  static Arbitrary<Case> cases(StepOrder order, About about) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 59).list().ofSize(60),
            Arbitraries.integers()
                .between(0, 59)
                .list()
                .ofSize(5)
                .list()
                .ofMaxSize(about == About.LONG_ATTEMPTS ? 5 : 6)
                .withSizeDistribution(RandomDistribution.uniform()))
        .as((choices, entries) -> make(order, about, choices, entries));
  }

  private static Case make(
      StepOrder order, About about, List<Integer> choices, List<List<Integer>> entries) {
    Dice dice = new Dice(choices);
    FunnelQuestion.Builder question = FunnelQuestion.builder().funnel(FUNNEL).order(order);
    TreeMap<String, String> named = new TreeMap<>();
    boolean ordered = order == StepOrder.ORDERED;
    named.put("order", order.name());
    int steps = steps(question, named, dice, ordered, about);
    times(question, named, dice, ordered, about == About.FAR_AWAY);
    named.put("ties", name(question::ties, dice.of(TieRule.values())));
    named.put("reuse", name(question::reuse, dice.of(EventReuse.values())));
    visible(question, named, dice);
    interruptions(question, named, dice, ordered);
    exclusions(question, named, dice, ordered, steps, about);
    named.put("starts", name(question::starts, dice.of(StartRule.values())));
    named.put("counting", name(question::counting, dice.of(AttemptCounting.values())));
    SkippedStages skipped = ordered ? dice.of(SkippedStages.values()) : SkippedStages.SEEN;
    named.put("skippedStages", name(question::skippedStages, skipped));
    Optional<Instant> asOf = dice.next(2) == 0 ? Optional.empty() : Optional.of(at(dice.next(6)));
    asOf.ifPresent(question::asOf);
    named.put("asOf", asOf.isPresent() ? "given" : "none");
    return new Case(question.build(), named, journey(entries, about));
  }

  private interface Setter<T> {
    FunnelQuestion.Builder set(T value);
  }

  private static <T extends Enum<T>> String name(Setter<T> setter, T value) {
    setter.set(value);
    return value.name();
  }

  private static int steps(
      FunnelQuestion.Builder question,
      Map<String, String> named,
      Dice dice,
      boolean ordered,
      About about) {
    int steps = 1 + (dice.next(4) + 2) % 4;
    boolean hasOptional = false;
    for (int i = 0; i < 4; i++) {
      EntryPattern pattern =
          about == About.LONG_ATTEMPTS ? letter(LETTERS.get(i % 3)) : pattern(dice);
      boolean isOptional = dice.next(3) == 2 && ordered && i > 0 && i < steps - 1;
      hasOptional |= isOptional;
      if (i < steps) {
        question.step(new FunnelStep("step " + i, pattern, isOptional));
      }
    }
    named.put("optional steps", hasOptional ? "some" : "none");
    return steps;
  }

  private static EntryPattern pattern(Dice dice) {
    int kind = dice.next(11);
    return switch (kind) {
      case 0 -> letter("a");
      case 1 -> letter("b");
      case 2 -> letter("c");
      case 3 -> EntryPattern.any(Condition.nthOccurrence(2, letter("a").condition()));
      case 4 -> EntryPattern.any(Condition.or(letter("a").condition(), letter("c").condition()));
      case 10 -> EntryPattern.stage("s1").where(Condition.present("seal"));
      default -> EntryPattern.stage(STAGES.get(kind - 5));
    };
  }

  // an event's letters are the steps that it can match
  private static EntryPattern letter(String letter) {
    return EntryPattern.any(
        Condition.in(
            "letters",
            LETTERS.stream().filter(any -> any.contains(letter)).map(AttributeValue::of).toList()));
  }

  private static void times(
      FunnelQuestion.Builder question,
      Map<String, String> named,
      Dice dice,
      boolean ordered,
      boolean farAway) {
    int kind = dice.next(3);
    int length = 1 + dice.next(4);
    boolean inclusive = dice.next(2) == 0;
    TimeLimit limit =
        new TimeLimit(
            farAway && length == 4 ? TimeLimit.LONGEST : Duration.ofSeconds(length), inclusive);
    String span = "none";
    if (kind > 0 && (ordered || kind == 1)) {
      FunnelWindow.Span of =
          kind == 1 ? FunnelWindow.Span.FROM_FIRST : FunnelWindow.Span.BETWEEN_NEIGHBOURS;
      question.window(new FunnelWindow(of, limit));
      span = of.name();
      named.put("window edge", inclusive ? "inclusive" : "exclusive");
    }
    named.put("window", span);
    int gap = dice.next(6);
    boolean hasGap = ordered && gap >= 3 && (kind == 0 || gap - 3 < length);
    if (hasGap) {
      boolean gapInclusive = dice.next(2) == 0;
      question.leastGap(new TimeLimit(Duration.ofSeconds(gap - 3), gapInclusive));
      named.put("gap edge", gapInclusive ? "inclusive" : "exclusive");
    }
    named.put("least gap", hasGap ? "some" : "none");
  }

  private static void visible(
      FunnelQuestion.Builder question, Map<String, String> named, Dice dice) {
    VisibleEvents visible =
        List.of(
                VisibleEvents.all(),
                VisibleEvents.matchingSteps(),
                VisibleEvents.matching(EntryPattern.any(Condition.not(letter("c").condition()))))
            .get(dice.next(3));
    question.visible(visible);
    named.put("visible", visible.scope().name());
  }

  private static void interruptions(
      FunnelQuestion.Builder question, Map<String, String> named, Dice dice, boolean ordered) {
    boolean any = dice.next(3) > 0;
    boolean none = true;
    for (Interruption kind : Interruption.values()) {
      boolean isSet = dice.next(3) == 2 && any && (ordered || kind != Interruption.OUT_OF_TURN);
      if (isSet) {
        question.interruptedBy(kind);
        named.put("interruption " + kind, "set");
        none = false;
      }
    }
    if (none) {
      named.put("no interruption", "set");
    }
    named.put(
        "interruption ends", name(question::interruptionEnds, dice.of(InterruptionScope.values())));
  }

  private static void exclusions(
      FunnelQuestion.Builder question,
      Map<String, String> named,
      Dice dice,
      boolean ordered,
      int steps,
      About about) {
    boolean none = true;
    for (int i = 0; i < 2; i++) {
      int effect = dice.next(6);
      int from = dice.next(4);
      int to = dice.next(4);
      boolean isLetter = dice.next(2) == 0 || about == About.LONG_ATTEMPTS;
      EntryPattern pattern =
          isLetter ? letter(about == About.LONG_ATTEMPTS ? "n" : "c") : EntryPattern.stage("lost");
      if (effect >= 3 && steps > 1 && (ordered || effect == 5)) {
        Exclusion.Effect of = EFFECTS.get(effect - 3);
        Exclusion exclusion = new Exclusion(pattern, Optional.empty(), Optional.empty(), of);
        boolean hasRange = ordered && from < to && to < steps;
        question.exclusion(hasRange ? exclusion.between("step " + from, "step " + to) : exclusion);
        named.put("exclusion " + of, hasRange ? "ranged" : "whole");
        none = false;
      }
    }
    if (none) {
      named.put("no exclusion", "set");
    }
  }

  private static Journey journey(List<List<Integer>> rows, About about) {
    boolean isPlain = about == About.LONG_ATTEMPTS;
    LeadId lead = LeadId.of("l");
    List<JourneyEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Dice dice = new Dice(rows.get(i));
      EntryId id = EntryId.of("e" + i);
      int kind =
          isPlain ? PLAIN.get(dice.next(PLAIN.size())) : dice.next(LETTERS.size() + STAGES.size());
      int time = dice.next(isPlain ? 8 : 9);
      Optional<Instant> at =
          time == 8
              ? Optional.empty()
              : Optional.of(about == About.FAR_AWAY ? farAt(time) : at(time));
      Optional<Instant> recorded =
          dice.next(5) == 4 ? Optional.of(at(dice.next(6))) : Optional.empty();
      long sequence = dice.next(3);
      entries.add(
          kind < LETTERS.size()
              ? Event.builder()
                  .id(id)
                  .subject(lead)
                  .type("t")
                  .attributes(Attributes.builder().put("letters", LETTERS.get(kind)).build())
                  .at(at)
                  .recordedAt(recorded)
                  .sequence(sequence)
                  .build()
              : StageChange.builder()
                  .id(id)
                  .subject(lead)
                  .to(StageId.of(STAGES.get(kind - LETTERS.size())))
                  .attributes(
                      dice.next(2) == 0
                          ? Attributes.none()
                          : Attributes.builder().put("seal", true).build())
                  .at(at)
                  .recordedAt(recorded)
                  .sequence(sequence)
                  .build());
    }
    return Journey.of(lead, Attributes.none(), entries);
  }

  private static Instant at(int time) {
    return EPOCH.plusSeconds(time);
  }

  private static Instant farAt(int time) {
    return switch (time) {
      case 0, 1, 2 -> EARLIEST.plusSeconds(time);
      case 3, 4 -> at(time);
      default -> LATEST.minusSeconds(7 - time);
    };
  }

  /** Reads one choice after the other; beyond the end all are zero. */
  private static final class Dice {
    private final List<Integer> rolled;
    private int next;

    Dice(List<Integer> rolled) {
      this.rolled = rolled;
    }

    int next(int sides) {
      return next < rolled.size() ? rolled.get(next++) % sides : 0;
    }

    <T> T of(T[] values) {
      return values[next(values.length)];
    }
  }
}
