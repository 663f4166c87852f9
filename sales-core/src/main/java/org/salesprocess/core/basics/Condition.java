package org.salesprocess.core.basics;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serial;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A question with a yes-or-no answer about the attributes of a fact, as data.
 *
 * <p>A comparison with a missing attribute, or with a value of another kind, is false; hence {@code
 * not(equal(..))} is true of a fact without the attribute. {@link NthOccurrence} looks at the
 * subject's ordered events; where there is one fact alone it is refused.
 *
 * <p>The family is closed so that a condition can be written down as data; what it cannot say goes
 * under {@link #named a name}, and then only the name can be written down. Conditions lie no more
 * than 100 deep in each other, so that any can be compared, printed and written down.
 *
 * @since 0.1
 */
public sealed interface Condition extends Serializable {

  /** How many conditions may lie in each other, the outermost and the innermost counted. */
  int MOST_DEPTH = 100;

  /**
   * Answers for one of a subject's ordered events.
   *
   * @param ordered the attributes of the subject's events, first to last
   * @param index which of them is asked about, from zero
   */
  boolean holdsAt(List<Attributes> ordered, int index);

  /** Says whether the answer depends on the subject's other events. */
  boolean needsOrder();

  /**
   * Answers for one fact alone.
   *
   * @throws IllegalArgumentException if this condition counts occurrences
   */
  default boolean holds(HasAttributes fact) {
    requirePlain();
    return holdsAt(List.of(fact.attributes()), 0);
  }

  /**
   * Returns this as a predicate of any fact with attributes, for filters.
   *
   * @throws IllegalArgumentException if this condition counts occurrences, at once and not when the
   *     first fact is tested
   */
  default SerializablePredicate<HasAttributes> filter() {
    requirePlain();
    return this::holds;
  }

  private void requirePlain() {
    checkArgument(
        !needsOrder(), "condition %s: counting occurrences needs a subject's ordered events", this);
  }

  /** Returns the conditions that this is made of, in order; none if it asks by itself. */
  private List<Condition> parts() {
    if (this instanceof And and) {
      return and.all();
    }
    if (this instanceof Or or) {
      return or.any();
    }
    if (this instanceof Not not) {
      return List.of(not.negated());
    }
    return this instanceof NthOccurrence nth ? List.of(nth.of()) : List.of();
  }

  // level by level, each condition once in it, however often it is used
  private static void requireShallow(List<Condition> parts) {
    Collection<Condition> level = parts;
    for (int depth = 1; !level.isEmpty(); depth++) {
      checkArgument(
          depth < MOST_DEPTH, "condition: others must lie no more than %s deep in it", MOST_DEPTH);
      Set<Condition> below = Sets.newIdentityHashSet();
      level.forEach(each -> below.addAll(each.parts()));
      level = below;
    }
  }

  /** Returns a condition that the attribute has this value. */
  static Condition equal(String name, AttributeValue value) {
    return new In(name, ImmutableSet.of(value));
  }

  /** Returns a condition that the attribute is this text. */
  static Condition equal(String name, String value) {
    return equal(name, AttributeValue.of(value));
  }

  /** Returns a condition that the attribute has one of these values. */
  static Condition in(String name, Iterable<? extends AttributeValue> values) {
    return new In(name, ImmutableSet.copyOf(values));
  }

  /** Returns a condition that the attribute is at least this. */
  static Condition atLeast(String name, AttributeValue from) {
    return new Range(name, Optional.of(from), Optional.empty());
  }

  /** Returns a condition that the attribute is below this. */
  static Condition below(String name, AttributeValue to) {
    return new Range(name, Optional.empty(), Optional.of(to));
  }

  /** Returns a condition that the attribute is at least the first and below the second. */
  static Condition between(String name, AttributeValue from, AttributeValue to) {
    return new Range(name, Optional.of(from), Optional.of(to));
  }

  /** Returns a condition that the attribute is there, whatever its value. */
  static Condition present(String name) {
    return new Present(name);
  }

  /** Returns a condition that an event is the n-th of its subject for which another holds. */
  static Condition nthOccurrence(int n, Condition of) {
    return new NthOccurrence(n, of);
  }

  /** Returns a condition that all of these hold; of none, it is true. */
  static Condition and(Condition... all) {
    return new And(ImmutableList.copyOf(all));
  }

  /** Returns a condition that one of these holds at least; of none, it is false. */
  static Condition or(Condition... any) {
    return new Or(ImmutableList.copyOf(any));
  }

  /** Returns a condition that another does not hold. */
  static Condition not(Condition negated) {
    return new Not(negated);
  }

  /** Returns a condition in Java, known elsewhere by its name only. */
  static Condition named(String name, SerializablePredicate<Attributes> test) {
    return new Named(name, test);
  }

  /**
   * The attribute has one of several values.
   *
   * @param name the attribute's name
   * @param values at least one
   */
  record In(String name, ImmutableSet<AttributeValue> values) implements Condition {
    /** Checks the parts. */
    public In {
      Checks.name("attribute", name);
      checkArgument(!values.isEmpty(), "condition on %s: values must not be empty", name);
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      return ordered.get(index).get(name).filter(values::contains).isPresent();
    }

    @Override
    public boolean needsOrder() {
      return false;
    }

    @Override
    public String toString() {
      return values.size() == 1 ? name + " = " + values.iterator().next() : name + " in " + values;
    }
  }

  /**
   * The attribute lies in a half-open range.
   *
   * @param name the attribute's name
   * @param from the least value inside, if any
   * @param to the least value that is above the range, if any; of the same kind and above {@code
   *     from}
   */
  record Range(String name, Optional<AttributeValue> from, Optional<AttributeValue> to)
      implements Condition {
    /** Checks the bounds. */
    public Range {
      Checks.name("attribute", name);
      checkArgument(
          from.isPresent() || to.isPresent(), "condition on %s: a range needs a bound", name);
      if (from.isPresent() && to.isPresent()) {
        checkArgument(
            from.get().compare(to.get()).orElse(0) < 0,
            "condition on %s: range must end above its start %s and be of its kind, was %s",
            name,
            from.get(),
            to.get());
      }
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      return ordered.get(index).get(name).filter(this::contains).isPresent();
    }

    private boolean contains(AttributeValue value) {
      return from.map(bound -> value.compare(bound).orElse(-1) >= 0).orElse(true)
          && to.map(bound -> value.compare(bound).orElse(1) < 0).orElse(true);
    }

    @Override
    public boolean needsOrder() {
      return false;
    }

    @Override
    public String toString() {
      return from.map(bound -> bound + " <= ").orElse("")
          + name
          + to.map(bound -> " < " + bound).orElse("");
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * The attribute is there.
   *
   * @param name the attribute's name
   */
  record Present(String name) implements Condition {
    /** Checks the name. */
    public Present {
      Checks.name("attribute", name);
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      return ordered.get(index).get(name).isPresent();
    }

    @Override
    public boolean needsOrder() {
      return false;
    }

    @Override
    public String toString() {
      return name + " is present";
    }
  }

  /**
   * The event is the n-th of its subject for which another condition holds.
   *
   * @param n which occurrence, from one
   * @param of what must hold
   */
  record NthOccurrence(int n, Condition of) implements Condition {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the count is below one, or others lie too deep
     */
    public NthOccurrence {
      requireShallow(List.of(of));
      checkArgument(n >= 1, "condition on the n-th occurrence: n must be 1 or more, was %s", n);
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      if (!of.holdsAt(ordered, index)) {
        return false;
      }
      int seen = 1;
      for (int i = 0; i < index; i++) {
        if (of.holdsAt(ordered, i)) {
          seen++;
        }
      }
      return seen == n;
    }

    @Override
    public boolean needsOrder() {
      return true;
    }

    @Override
    public String toString() {
      return "occurrence " + n + " of (" + of + ")";
    }
  }

  /**
   * All of several conditions hold.
   *
   * @param all the conditions; none of them means true
   */
  record And(ImmutableList<Condition> all) implements Condition {
    /**
     * Checks the depth.
     *
     * @throws IllegalArgumentException if others lie too deep
     */
    public And {
      requireShallow(all);
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      return all.stream().allMatch(each -> each.holdsAt(ordered, index));
    }

    @Override
    public boolean needsOrder() {
      return all.stream().anyMatch(Condition::needsOrder);
    }

    @Override
    public String toString() {
      return "all of " + all;
    }
  }

  /**
   * One of several conditions holds at least.
   *
   * @param any the conditions; none of them means false
   */
  record Or(ImmutableList<Condition> any) implements Condition {
    /**
     * Checks the depth.
     *
     * @throws IllegalArgumentException if others lie too deep
     */
    public Or {
      requireShallow(any);
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      return any.stream().anyMatch(each -> each.holdsAt(ordered, index));
    }

    @Override
    public boolean needsOrder() {
      return any.stream().anyMatch(Condition::needsOrder);
    }

    @Override
    public String toString() {
      return "any of " + any;
    }
  }

  /**
   * Another condition does not hold.
   *
   * @param negated the other
   */
  record Not(Condition negated) implements Condition {
    /**
     * Checks the depth.
     *
     * @throws IllegalArgumentException if others lie too deep
     */
    public Not {
      requireShallow(List.of(negated));
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      return !negated.holdsAt(ordered, index);
    }

    @Override
    public boolean needsOrder() {
      return negated.needsOrder();
    }

    @Override
    public String toString() {
      return "not (" + negated + ")";
    }
  }

  /**
   * A condition in Java under a name; two are equal if their names are.
   *
   * @param name what it is called where conditions are written down
   * @param test the test of one fact's attributes
   */
  record Named(String name, SerializablePredicate<Attributes> test) implements Condition {
    /** Checks the parts. */
    public Named {
      Checks.name("condition", name);
      requireNonNull(test, "test");
    }

    @Override
    public boolean holdsAt(List<Attributes> ordered, int index) {
      return test.test(ordered.get(index));
    }

    @Override
    public boolean needsOrder() {
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Named that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
