package org.salesprocess.testkit.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;

/** The told entries reach the corners at which a log could differ from the objects. */
class ToldEntriesCornersProperties {

  @Example
  void what_is_told_reaches_its_corners() {
    List<List<JourneyEntry>> samples = samples();

    reach(samples, List::isEmpty);
    reach(samples, ToldEntriesCornersProperties::hasARepeat);
    reach(samples, ToldEntriesCornersProperties::hasATieOfTimeAndSequence);
    reach(samples, ToldEntriesCornersProperties::hasAMove);
    reach(samples, told -> told.stream().anyMatch(entry -> entry.at().isEmpty()));
    reach(
        samples, told -> !told.isEmpty() && told.stream().allMatch(each -> each.at().isPresent()));
    reach(samples, told -> told.stream().anyMatch(entry -> entry.by().isPresent()));
    reach(
        samples,
        told ->
            told.stream()
                .anyMatch(
                    entry -> entry instanceof StageChange change && change.reason().isPresent()));
    reach(
        samples, told -> told.stream().map(JourneyEntry::recordedAt).anyMatch(Optional::isPresent));
    for (AttributeValue value :
        List.of(AttributeValue.of("1"), AttributeValue.of(1), AttributeValue.of(true))) {
      reach(
          samples,
          told -> told.stream().anyMatch(each -> each.attributes().asMap().containsValue(value)));
    }
  }

  @Example
  void what_is_settled_reaches_its_corners() {
    List<List<FactLog<JourneyEntry>>> samples =
        samples().stream().map(ToldEntriesCornersProperties::settled).toList();

    reachAny(samples, log -> !log.conflicts().isEmpty());
    reachAny(samples, log -> !log.superseded().isEmpty());
    reachAny(samples, log -> log.facts().isEmpty()); // all of them in conflict
    reachAny(samples, log -> log.facts().size() > 24); // sorted in another way
    reachAny(samples, log -> log.facts().size() > 24 && !log.conflicts().isEmpty());
    reachAny(samples, log -> log.facts().size() > 24 && log.facts().get(0).at().isPresent());
  }

  private static void reachAny(
      List<List<FactLog<JourneyEntry>>> samples, Predicate<FactLog<JourneyEntry>> corner) {
    reach(samples, logs -> logs.stream().anyMatch(corner));
  }

  private static List<List<JourneyEntry>> samples() {
    RandomGenerator<List<JourneyEntry>> generator = ToldEntries.told().generator(1_000, true);
    Random random = new Random(1);
    return Stream.generate(() -> generator.next(random).value()).limit(1_000).toList();
  }

  private static List<FactLog<JourneyEntry>> settled(List<JourneyEntry> told) {
    return told.stream().collect(Collectors.groupingBy(JourneyEntry::subject)).values().stream()
        .map(FactLog::<JourneyEntry>of)
        .toList();
  }

  private static boolean hasARepeat(List<JourneyEntry> told) {
    return hasTwo(told.stream().map(entry -> List.of(entry.subject(), entry.content())).toList());
  }

  private static boolean hasATieOfTimeAndSequence(List<JourneyEntry> told) {
    return hasTwo(
        told.stream()
            .filter(entry -> entry.at().isPresent())
            .map(entry -> List.of(entry.subject(), entry.at(), entry.sequence()))
            .toList());
  }

  // a correction that takes an entry to another lead
  private static boolean hasAMove(List<JourneyEntry> told) {
    FactLog<JourneyEntry> log = FactLog.of(told);
    return log.superseded().stream()
        .anyMatch(
            before ->
                log.facts().stream()
                    .anyMatch(
                        fact ->
                            fact.id().equals(before.id())
                                && !fact.subject().equals(before.subject())));
  }

  private static boolean hasTwo(List<?> values) {
    return values.stream().distinct().count() < values.size();
  }

  private static <T> void reach(List<T> samples, Predicate<T> corner) {
    assertThat(samples.stream().filter(corner)).hasSizeGreaterThanOrEqualTo(5);
  }
}
