package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.column.KeyTable;

/**
 * Collects the entries of a {@link StageLog}, in any order and from several threads at once: each
 * takes an appender of its own, and closes it; then one thread seals the log.
 *
 * @since 0.1
 */
public final class StageLogBuilder {

  private static final int RESERVED_AT_ONCE = 1_024;

  private final SubjectKind kind;
  private final StageLogLimits limits;
  private final LogWords words;
  private final KeyTable subjects = new KeyTable("stage log: subjects");
  private final List<StageColumns> parts = new ArrayList<>();
  private int open;
  private int reserved;
  private boolean sealed;

  StageLogBuilder(SubjectKind kind, StageLogLimits limits) {
    this.kind = requireNonNull(kind, "kind");
    this.limits = limits;
    words = new LogWords(limits);
  }

  /**
   * Returns a new appender for the thread that asks.
   *
   * @throws IllegalStateException if the log was sealed
   */
  public synchronized StageAppender appender() {
    checkNotSealed();
    open++;
    return new StageAppender(this);
  }

  /**
   * Returns the log of all that was appended, on the thread that asks. Nothing can be appended any
   * more.
   *
   * @throws IllegalStateException if an appender is still open, or the log was sealed before
   * @throws IllegalArgumentException if some entries have an id and others have none
   */
  public StageLog seal() {
    return seal(false);
  }

  /**
   * Returns the log of all that was appended, as {@link #seal} does, with the threads that a
   * parallel stream would have here.
   *
   * @throws IllegalStateException if an appender is still open, or the log was sealed before
   * @throws IllegalArgumentException if some entries have an id and others have none
   */
  public StageLog sealInParallel() {
    return seal(true);
  }

  private synchronized StageLog seal(boolean inParallel) {
    checkNotSealed();
    checkState(open == 0, "stage log: all appenders must be closed to seal it, %s are open", open);
    long entries = parts.stream().mapToLong(StageColumns::size).sum();
    long withId = parts.stream().mapToLong(StageColumns::withId).sum();
    checkArgument(
        withId == 0 || withId == entries,
        "stage log: all entries must have an id, or none, but %s of %s have one",
        withId,
        entries);
    sealed = true;
    return new StageGrouping(kind, subjects, words, parts, inParallel).log();
  }

  private void checkNotSealed() {
    checkState(!sealed, "stage log: nothing can be appended or sealed any more, it was sealed");
  }

  /** Takes what a closed appender has appended, and back the room that it did not need. */
  synchronized void close(StageColumns part, int room) {
    open--;
    reserved -= room;
    if (part.size() > 0) {
      parts.add(part);
    }
  }

  /** Returns for how many more entries there is room; one at least. */
  synchronized int reserve() {
    int more = Math.min(RESERVED_AT_ONCE, limits.entries() - reserved);
    checkArgument(more > 0, "stage log: at most %s entries have room in one log", limits.entries());
    reserved += more;
    return more;
  }

  SubjectKind kind() {
    return kind;
  }

  LogWords words() {
    return words;
  }

  KeyTable subjects() {
    return subjects;
  }
}
