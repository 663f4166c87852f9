package org.salesprocess.metrics.conversion;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far an attempt has come: the event that it took last, and how it came there.
 *
 * <p>Immutable; attempts that part share what they have in common.
 */
final class Reach {

  /** What stands for the place of a step that no event was seen of. */
  static final int NOT_SEEN = Integer.MAX_VALUE;

  final @Nullable Reach before;
  final int current;
  final int place;

  /** Whether the event is no event of the step but one that tells that it was passed. */
  final boolean implied;

  final int first;
  final int reached;
  final int imputed;
  final int depth;
  final int startInstant;
  final int lastInstant;
  final boolean tainted;

  private Reach(
      @Nullable Reach before,
      int current,
      int place,
      int newlyImputed,
      boolean implied,
      int instant,
      boolean ordered) {
    this.before = before;
    this.current = current;
    this.place = place;
    this.implied = implied;
    this.first = before == null ? current : before.first;
    this.imputed = before == null ? newlyImputed : before.imputed | newlyImputed;
    this.reached = (before == null ? 0 : before.reached) | 1 << current | this.imputed;
    this.depth = ordered ? current + 1 : Integer.bitCount(reached);
    this.startInstant = before == null ? instant : before.startInstant;
    this.lastInstant = instant;
    this.tainted = before != null && before.tainted;
  }

  private Reach(Reach clean) {
    before = clean.before;
    current = clean.current;
    place = clean.place;
    implied = clean.implied;
    first = clean.first;
    reached = clean.reached;
    imputed = clean.imputed;
    depth = clean.depth;
    startInstant = clean.startInstant;
    lastInstant = clean.lastInstant;
    tainted = true;
  }

  /** Returns an attempt that starts with an event; see {@link FunnelPlan#start}. */
  static Reach start(
      int step, int place, int newlyImputed, boolean implied, int instant, boolean ordered) {
    return new Reach(null, step, place, newlyImputed, implied, instant, ordered);
  }

  /** Returns this attempt with one more event; see {@link FunnelPlan#advance}. */
  Reach then(int step, int place, int newlyImputed, boolean implied, int instant, boolean ordered) {
    return new Reach(this, step, place, newlyImputed, implied, instant, ordered);
  }

  /** Returns this attempt, tainted. */
  Reach taint() {
    return tainted ? this : new Reach(this);
  }

  /**
   * Returns the places of the events taken: by step where steps are ordered, {@link #NOT_SEEN}
   * where none was; in the order of the events where they are not.
   */
  int[] places(boolean ordered) {
    int[] places = new int[ordered ? current + 1 : depth];
    if (ordered) {
      Arrays.fill(places, NOT_SEEN);
    }
    int level = depth;
    for (Reach at = this; at != null; at = at.before) {
      if (!at.implied) {
        places[ordered ? at.current : --level] = at.place;
      }
    }
    if (!ordered) {
      Arrays.sort(places);
    }
    return places;
  }
}
