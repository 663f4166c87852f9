package org.salesprocess.testkit.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.FunnelAttempt;
import org.salesprocess.metrics.conversion.FunnelAttempt.Level;
import org.salesprocess.metrics.conversion.FunnelAttempt.Outcome;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.testkit.funnel.Cases.About;
import org.salesprocess.testkit.funnel.Cases.Case;
import org.salesprocess.testkit.funnel.ExhaustiveSearch.Attempt;

/** Holds the search against trying everything, with every choice drawn together with the data. */
class FunnelSearchProperties {

  // what makes no sense in any order is refused; see FunnelQuestionTest
  private static final Set<String> REFUSED_IN_ANY_ORDER =
      Set.of(
          "optional steps=some",
          "window=BETWEEN_NEIGHBOURS",
          "least gap=some",
          "gap edge=inclusive",
          "gap edge=exclusive",
          "interruption OUT_OF_TURN=set",
          "exclusion TAINT=whole",
          "exclusion TAINT=ranged",
          "exclusion STOP=whole",
          "exclusion STOP=ranged",
          "exclusion RESET=ranged",
          "skippedStages=IMPUTED");

  private static final Set<String> PAIRS = ConcurrentHashMap.newKeySet();

  @AfterContainer
  static void every_pair_of_choices_has_occurred() {
    assertThat(PAIRS).containsAll(pairsPossible());
  }

  private static Set<String> pairsPossible() {
    Set<String> pairs = new TreeSet<>();
    Cases.choices()
        .forEach(
            (one, values) ->
                Cases.choices()
                    .tailMap(one, false)
                    .forEach(
                        (other, others) ->
                            values.forEach(
                                value ->
                                    others.forEach(
                                        with ->
                                            pairs.add(
                                                one + "=" + value + ", " + other + "=" + with)))));
    pairs.removeIf(FunnelSearchProperties::isRefused);
    return pairs;
  }

  private static boolean isRefused(String pair) {
    List<String> two = Splitter.on(", ").splitToList(pair);
    Set<String> both = Set.copyOf(two);
    boolean isRefused =
        both.contains("order=UNORDERED") && two.stream().anyMatch(REFUSED_IN_ANY_ORDER::contains);
    // not both a thing and none of it
    boolean contradicts =
        (both.contains("no interruption=set")
                && two.stream().anyMatch(each -> each.matches("interruption [A-Z_]+=set")))
            || (both.contains("no exclusion=set")
                && two.stream().anyMatch(each -> each.startsWith("exclusion")))
            || (both.contains("window=none")
                && two.stream().anyMatch(each -> each.startsWith("window edge")))
            || (both.contains("least gap=none")
                && two.stream().anyMatch(each -> each.startsWith("gap edge")));
    return isRefused || contradicts;
  }

  @Provide
  Arbitrary<Case> ordered() {
    return Cases.cases(StepOrder.ORDERED, About.ALL);
  }

  @Provide
  Arbitrary<Case> unordered() {
    return Cases.cases(StepOrder.UNORDERED, About.ALL);
  }

  @Provide
  Arbitrary<Case> farAway() {
    return Cases.cases(StepOrder.ORDERED, About.FAR_AWAY);
  }

  @Provide
  Arbitrary<Case> longAttempts() {
    return Cases.cases(StepOrder.ORDERED, About.LONG_ATTEMPTS);
  }

  @Property(tries = 20_000)
  void finds_what_trying_everything_finds_of_long_attempts(@ForAll("longAttempts") Case any) {
    compare(any);
  }

  @Property(tries = 110_000)
  void finds_what_trying_everything_finds(@ForAll("ordered") Case any) {
    compare(any);
  }

  @Property(tries = 50_000)
  void finds_what_trying_everything_finds_in_any_order(@ForAll("unordered") Case any) {
    compare(any);
  }

  @Property(tries = 20_000)
  void finds_what_trying_everything_finds_at_the_ends_of_time(@ForAll("farAway") Case any) {
    compare(any);
  }

  @Property(tries = 20_000)
  void what_is_decided_as_of_a_moment_stays_so(
      @ForAll("ordered") Case any, @ForAll @IntRange(max = 5) int second) {
    Assume.that(isRecordedAsItHappens(any.journey()));
    FunnelQuestion later =
        any.question().toBuilder()
            .starts(StartRule.FIRST) // a later start may always come further
            .counting(AttemptCounting.SUBJECT)
            .asOf(Optional.empty())
            .build();
    FunnelQuestion sooner = later.toBuilder().asOf(Instant.EPOCH.plusSeconds(second)).build();

    for (FunnelAttempt attempt : sooner.attempts(any.journey())) {
      if (attempt.outcome() == Outcome.ENDED) {
        assertThat(later.attempts(any.journey()))
            .as(any.toString())
            .noneMatch(each -> each.outcome() == Outcome.CONVERTED && !each.tainted());
      }
    }
  }

  private static boolean isRecordedAsItHappens(Journey journey) {
    return IntStream.range(0, journey.size())
        .mapToObj(journey::entry)
        .allMatch(entry -> entry.at().isPresent() && entry.recordedAt().isEmpty());
  }

  private static void compare(Case any) {
    any.choices()
        .forEach(
            (one, value) ->
                any.choices()
                    .tailMap(one, false)
                    .forEach(
                        (other, with) -> PAIRS.add(one + "=" + value + ", " + other + "=" + with)));
    assertThat(any.question().attempts(any.journey()).stream().map(FunnelSearchProperties::told))
        .as(any.toString())
        .containsExactlyElementsOf(ExhaustiveSearch.attempts(any.question(), any.journey()));
  }

  private static Attempt told(FunnelAttempt attempt) {
    List<String> levels = new ArrayList<>();
    for (Level level : attempt.levels()) {
      levels.add(
          level
              .entry()
              .map(entry -> entry.id().value())
              .orElse(level.passing() == Passing.IMPUTED ? "imputed" : "left out"));
    }
    return new Attempt(levels, attempt.tainted(), attempt.outcome());
  }
}
