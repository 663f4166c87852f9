package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Which entries of a journey are meant: entries into a stage, events of a type, or any entries; and
 * of these the ones whose attributes keep a condition.
 *
 * <p>A condition on the n-th occurrence counts among the subject's entries of that stage or type,
 * or among all of them where the pattern names neither.
 *
 * @param stage the stage that is entered, if it is a stage that is meant
 * @param type the type of event that is meant, if it is one; not together with {@code stage}
 * @param condition what the entry's attributes must keep; {@link #ALWAYS} if nothing
 * @since 0.1
 */
public record EntryPattern(Optional<StageId> stage, Optional<String> type, Condition condition)
    implements Serializable {

  /** The condition that every entry keeps. */
  public static final Condition ALWAYS = Condition.and();

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if both a stage and a type are named, or the type is blank or
   *     that of stage changes
   */
  public EntryPattern {
    requireNonNull(stage, "stage");
    requireNonNull(condition, "condition");
    type.ifPresent(
        name -> {
          Checks.name("event type", name);
          checkArgument(
              !name.equals(StageChange.TYPE),
              "entry pattern: type must not be '%s', name the stage instead",
              name);
        });
    checkArgument(
        stage.isEmpty() || type.isEmpty(),
        "entry pattern: must not name both a stage and a type, was %s and %s",
        stage.orElse(null),
        type.orElse(null));
  }

  /** Returns the entries into a stage. */
  public static EntryPattern stage(StageId stage) {
    return new EntryPattern(Optional.of(stage), Optional.empty(), ALWAYS);
  }

  /** Returns the entries into a stage. */
  public static EntryPattern stage(String stage) {
    return stage(StageId.of(stage));
  }

  /** Returns the events of a type. */
  public static EntryPattern event(String type) {
    return new EntryPattern(Optional.empty(), Optional.of(type), ALWAYS);
  }

  /** Returns entries of any kind that keep a condition. */
  public static EntryPattern any(Condition condition) {
    return new EntryPattern(Optional.empty(), Optional.empty(), condition);
  }

  /** Returns the entries of this pattern that keep one more condition. */
  public EntryPattern where(Condition further) {
    return new EntryPattern(
        stage, type, isOfAnyAttributes() ? further : Condition.and(condition, further));
  }

  /** Says whether it asks nothing of the attributes. */
  boolean isOfAnyAttributes() {
    return condition.equals(ALWAYS);
  }

  /** Returns which of a subject's ordered entries fit, by their places in the list. */
  BitSet fitting(List<? extends JourneyEntry> ordered) {
    BitSet fitting = new BitSet(ordered.size());
    if (condition.needsOrder()) {
      countOccurrences(ordered, fitting);
      return fitting;
    }
    boolean always = isOfAnyAttributes();
    for (int i = 0; i < ordered.size(); i++) {
      JourneyEntry entry = ordered.get(i);
      if (isOfKind(entry) && (always || condition.holdsAt(List.of(entry.attributes()), 0))) {
        fitting.set(i);
      }
    }
    return fitting;
  }

  private void countOccurrences(List<? extends JourneyEntry> ordered, BitSet fitting) {
    List<Attributes> ofKind = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      if (isOfKind(ordered.get(i))) {
        ofKind.add(ordered.get(i).attributes());
        places.add(i);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      if (condition.holdsAt(ofKind, i)) {
        fitting.set(places.get(i));
      }
    }
  }

  private boolean isOfKind(JourneyEntry entry) {
    if (stage.isPresent()) {
      return entry instanceof StageChange change && change.to().equals(stage.get());
    }
    return type.isEmpty() || entry.type().equals(type.get());
  }

  /**
   * Returns such as {@code stage meeting}, {@code call where result = reached}, {@code any event}.
   */
  @Override
  public String toString() {
    String kind = stage.map(id -> "stage " + id).or(() -> type).orElse("any event");
    return isOfAnyAttributes() ? kind : kind + " where " + condition;
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
