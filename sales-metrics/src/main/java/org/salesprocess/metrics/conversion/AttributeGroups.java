package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;

/** Says to which groups of a breakdown the attempts of one subject belong; empty for no group. */
final class AttributeGroups {

  private final FunnelPlan plan;
  private final AttributeBreakdown breakdown;
  private final Journey journey;
  private final FunnelEvents events;

  AttributeGroups(
      FunnelPlan plan, AttributeBreakdown breakdown, Journey journey, FunnelEvents events) {
    this.plan = plan;
    this.breakdown = breakdown;
    this.journey = journey;
    this.events = events;
  }

  /** Returns the attempts of each group; no attempts belong to the subject's, or to none. */
  Map<Optional<AttributeValue>, ImmutableList<FunnelAttempt>> of(
      ImmutableList<FunnelAttempt> attempts) {
    if (attempts.isEmpty() && breakdown.attribution() != Attribution.OF_SUBJECT) {
      return Map.of(Optional.empty(), attempts);
    }
    return switch (breakdown.attribution()) {
      case FIRST_TOUCH, LAST_TOUCH -> byTouch(attempts);
      case AT_STEP -> {
        int step = plan.question.place(breakdown.step().orElseThrow()).orElseThrow();
        yield eachValue(
            1 << step,
            attempts,
            attempt ->
                attempt.depth() > step && attempt.levels().get(step).passing() == Passing.SEEN);
      }
      case SAME_AT_EVERY_STEP -> eachValue((1 << plan.steps) - 1, attempts, attempt -> true);
      case OF_SUBJECT -> Map.of(journey.attributes().get(breakdown.attribute()), attempts);
    };
  }

  private Map<Optional<AttributeValue>, ImmutableList<FunnelAttempt>> byTouch(
      ImmutableList<FunnelAttempt> attempts) {
    Map<Optional<AttributeValue>, ImmutableList.Builder<FunnelAttempt>> groups =
        new LinkedHashMap<>();
    attempts.forEach(
        attempt ->
            groups.computeIfAbsent(touch(attempt), unseen -> ImmutableList.builder()).add(attempt));
    Map<Optional<AttributeValue>, ImmutableList<FunnelAttempt>> built = new LinkedHashMap<>();
    groups.forEach((value, ofValue) -> built.put(value, ofValue.build()));
    return built;
  }

  private Optional<AttributeValue> touch(FunnelAttempt attempt) {
    ImmutableList<AttributeValue> values =
        attempt.levels().stream()
            .flatMap(level -> level.entry().stream())
            .flatMap(entry -> entry.attributes().get(breakdown.attribute()).stream())
            .collect(ImmutableList.toImmutableList());
    if (values.isEmpty()) {
      return Optional.empty();
    }
    boolean isFirst = breakdown.attribution() == Attribution.FIRST_TOUCH;
    return Optional.of(values.get(isFirst ? 0 : values.size() - 1));
  }

  private Map<Optional<AttributeValue>, ImmutableList<FunnelAttempt>> eachValue(
      int steps, ImmutableList<FunnelAttempt> attempts, Predicate<FunnelAttempt> belongs) {
    Map<Optional<AttributeValue>, ImmutableList<FunnelAttempt>> groups = new LinkedHashMap<>();
    FunnelPlan narrow = new FunnelPlan(plan.question, steps); // what is taken away is not skipped
    for (Optional<AttributeValue> value : values(steps)) {
      FunnelEvents narrowed =
          new FunnelEvents(
              narrow,
              events.known(),
              Optional.of(new Narrowing(steps, breakdown.attribute(), value)));
      ImmutableList<FunnelAttempt> ofValue =
          new AttemptFinder(narrow, journey.subject(), narrowed)
              .find().stream().filter(belongs).collect(ImmutableList.toImmutableList());
      if (!ofValue.isEmpty()) {
        groups.put(value, ofValue);
      }
    }
    if (groups.isEmpty()) {
      groups.put(Optional.empty(), attempts);
    } else if (plan.question.counting() == AttemptCounting.ATTEMPT) {
      attempts.stream()
          .filter(belongs.negate())
          .forEach(
              attempt ->
                  groups.merge(
                      Optional.empty(), ImmutableList.of(attempt), AttributeGroups::joined));
    }
    return groups;
  }

  private static ImmutableList<FunnelAttempt> joined(
      ImmutableList<FunnelAttempt> some, ImmutableList<FunnelAttempt> more) {
    return ImmutableList.<FunnelAttempt>builder().addAll(some).addAll(more).build();
  }

  /**
   * Returns the values of the attribute, a missing one included, of events that match the steps.
   */
  private Set<Optional<AttributeValue>> values(int steps) {
    Set<Optional<AttributeValue>> values = new LinkedHashSet<>();
    for (int instant = 0; instant < events.instants(); instant++) {
      for (FunnelEvents.Seen seen : events.at(instant)) {
        if ((seen.steps() & steps) != 0) {
          JourneyEntry entry = seen.entry();
          values.add(entry.attributes().get(breakdown.attribute()));
        }
      }
    }
    return values;
  }
}
