package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageLog;

/**
 * What came of reading a file of events: its good rows in a log, and how many rows are not among
 * them.
 */
public final class EventImport {

  private final StageLog log;
  private final long rowsAccepted;
  private final long rowsRejected;
  private final ImmutableList<RejectedRow> rejects;

  EventImport(
      StageLog log, long rowsAccepted, long rowsRejected, ImmutableList<RejectedRow> rejects) {
    this.log = requireNonNull(log, "log");
    this.rowsAccepted = rowsAccepted;
    this.rowsRejected = rowsRejected;
    this.rejects = requireNonNull(rejects, "rejects");
  }

  /** Returns the log of the good rows, with the contradictions among them. */
  public StageLog log() {
    return log;
  }

  /** Returns the journeys of all subjects of which something is known, in no order. */
  public Stream<Journey> journeys() {
    return log.journeys()
        .filter(journey -> journey.size() > 0 && !journey.subject().equals(EventRows.NOBODY));
  }

  /**
   * Returns how many events that count belong to no subject, as their key is not filled; zero where
   * subjects have a column of their own.
   */
  public long entriesWithoutKey() {
    return log.journey(EventRows.NOBODY).map(Journey::size).orElse(0);
  }

  /** Returns how many rows the file has below its header, without empty lines. */
  public long rowsRead() {
    return Math.addExact(rowsAccepted, rowsRejected);
  }

  /** Returns how many rows are events; also those that came to be known too late for the log. */
  public long rowsAccepted() {
    return rowsAccepted;
  }

  /** Returns how many rows break a rule. */
  public long rowsRejected() {
    return rowsRejected;
  }

  /**
   * Returns the first rows that break a rule, {@link EventReader#MOST_REJECTS_KEPT} at most; a file
   * for them takes all.
   */
  public ImmutableList<RejectedRow> rejects() {
    return rejects;
  }
}
