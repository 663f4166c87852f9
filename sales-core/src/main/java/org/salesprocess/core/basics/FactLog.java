package org.salesprocess.core.basics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Facts of one kind with repeats counted once, corrections applied and contradictions set apart.
 *
 * <p>For each id, the versions are read in the order in which they became known. One with the
 * content of the version before it only repeats it, and the earlier of the two is kept. One with
 * other content that was <em>recorded later</em> corrects those before it; going back to an earlier
 * content is such a correction too, so that of contents A, B and A again the last A counts, and the
 * first A and B are superseded. If two contents have the same time, or the later one carries no
 * recorded time, nobody can say which is right: until a version is recorded later still, be it with
 * one of those contents, the id is a {@link Conflict} and none of its versions counts. The outcome
 * does not depend on the order in which the versions arrive.
 *
 * <p>Two logs are equal if they were made of the same versions, in whatever order and however often
 * each was told.
 *
 * @param <F> the kind of fact
 * @since 0.1
 */
public final class FactLog<F extends Fact> {

  private final ImmutableList<F> versions;
  private final ImmutableList<F> facts;
  private final ImmutableList<F> superseded;
  private final ImmutableList<Conflict<F>> conflicts;

  private FactLog(
      ImmutableList<F> versions,
      ImmutableList<F> facts,
      ImmutableList<F> superseded,
      ImmutableList<Conflict<F>> conflicts) {
    this.versions = versions;
    this.facts = facts;
    this.superseded = superseded;
    this.conflicts = conflicts;
  }

  /**
   * Two contents under one id of which neither can be told to be the correction.
   *
   * @param id the id
   * @param first the version known earlier, or the first of those known at the same time
   * @param second the version that contradicts it
   * @param <F> the kind of fact
   */
  public record Conflict<F extends Fact>(Id id, F first, F second) implements Serializable {
    /** Checks that nothing is missing. */
    public Conflict {
      requireNonNull(id, "id");
      requireNonNull(first, "first");
      requireNonNull(second, "second");
    }

    /** Returns one sentence that names both versions. */
    public String reason() {
      return "%s has two contents and no later recorded time tells which is right: %s and %s"
          .formatted(id, first, second);
    }
  }

  /** Returns the log of these facts, which may come in any order and repeat. */
  public static <F extends Fact> FactLog<F> of(Iterable<? extends F> facts) {
    ImmutableList<F> versions = ImmutableList.copyOf(facts);
    Map<Id, List<F>> byId =
        versions.stream()
            .collect(Collectors.groupingBy(Fact::id, LinkedHashMap::new, Collectors.toList()));
    List<F> current = new ArrayList<>();
    List<F> superseded = new ArrayList<>();
    List<Conflict<F>> conflicts = new ArrayList<>();
    byId.forEach(
        (id, ofId) -> {
          ofId.sort(BY_KNOWLEDGE);
          settle(id, ofId, current, superseded, conflicts);
        });
    return new FactLog<>(
        versions,
        ImmutableList.sortedCopyOf(Fact.ORDER, current),
        ImmutableList.sortedCopyOf(Fact.ORDER, superseded),
        ImmutableList.sortedCopyOf(
            Comparator.comparing((Conflict<F> conflict) -> conflict.id().value())
                .thenComparing(conflict -> conflict.id().getClass().getName()),
            conflicts));
  }

  // known earlier first; the content settles what is known at once, so that arrival never matters
  private static final Comparator<Fact> BY_KNOWLEDGE =
      Comparator.comparing((Fact fact) -> fact.knownSince().orElse(Instant.MIN))
          .thenComparing(Fact::content, FactLog::compareContents)
          .thenComparingLong(Fact::sequence)
          .thenComparing(fact -> fact.recordedAt().isPresent());

  private static final Comparator<Iterable<Map.Entry<String, AttributeValue>>> BY_ATTRIBUTES =
      Comparators.lexicographical(
          Map.Entry.<String, AttributeValue>comparingByKey()
              .thenComparing(Map.Entry.comparingByValue()));

  // by text; contents that differ may print alike, such as the attributes text 7 and number 7;
  // bytes come last, since they also tell whether one object is there twice or two that are equal
  private static int compareContents(Fact one, Fact other) {
    if (one.equals(other)) {
      return 0;
    }
    int byText = one.toString().compareTo(other.toString());
    if (byText != 0) {
      return byText;
    }
    int byAttributes =
        BY_ATTRIBUTES.compare(
            one.attributes().asMap().entrySet(), other.attributes().asMap().entrySet());
    return byAttributes != 0 ? byAttributes : Arrays.compare(written(one), written(other));
  }

  private static byte[] written(Fact content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(content);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written".formatted(content), e);
    }
    return bytes.toByteArray();
  }

  private static <F extends Fact> void settle(
      Id id, List<F> ofId, List<F> current, List<F> superseded, List<Conflict<F>> conflicts) {
    if (ofId.size() == 1) {
      current.add(ofId.get(0));
      return;
    }
    List<F> history = new ArrayList<>();
    Optional<Conflict<F>> open = Optional.empty();
    for (F version : ofId) {
      F last = history.isEmpty() ? version : history.get(history.size() - 1);
      boolean corrects = corrects(version, last);
      boolean confirms = open.isPresent() && corrects;
      if (!history.isEmpty() && last.content().equals(version.content()) && !confirms) {
        continue;
      }
      if (corrects) {
        open = Optional.empty();
      } else if (!history.isEmpty() && open.isEmpty()) {
        open = Optional.of(new Conflict<>(id, last, version));
      }
      history.add(version);
    }
    if (open.isPresent()) {
      conflicts.add(open.get());
      return;
    }
    current.add(history.remove(history.size() - 1));
    superseded.addAll(history);
  }

  private static boolean corrects(Fact version, Fact last) {
    Optional<Instant> recorded = version.recordedAt();
    return recorded.isPresent() && recorded.get().isAfter(last.knownSince().orElse(Instant.MIN));
  }

  /** Returns the current version of every fact that is not in conflict, in {@link Fact#ORDER}. */
  public ImmutableList<F> facts() {
    return facts;
  }

  /** Returns the versions that were corrected later, in {@link Fact#ORDER}. */
  public ImmutableList<F> superseded() {
    return superseded;
  }

  /** Returns the contradictions, one for each id, in the order of the ids. */
  public ImmutableList<Conflict<F>> conflicts() {
    return conflicts;
  }

  /**
   * Returns this log as it stood at an instant: only what was known by then, the instant included.
   * A fact whose time of recording and of happening are both unknown was always known.
   */
  public FactLog<F> asKnownOn(Instant instant) {
    requireNonNull(instant, "instant");
    ImmutableList<F> known =
        versions.stream()
            .filter(version -> !version.knownSince().orElse(Instant.MIN).isAfter(instant))
            .collect(ImmutableList.toImmutableList());
    return known.size() == versions.size() ? this : of(known);
  }

  // the versions settle all the rest
  @Override
  public boolean equals(Object other) {
    return other instanceof FactLog<?> that
        && facts.equals(that.facts)
        && ImmutableSet.copyOf(versions).equals(ImmutableSet.copyOf(that.versions));
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  /** Returns how many facts, superseded versions and conflicts there are. */
  @Override
  public String toString() {
    return "log of %s facts, %s superseded versions and %s conflicts"
        .formatted(facts.size(), superseded.size(), conflicts.size());
  }
}
