package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Interaction.Direction;
import org.salesprocess.core.lead.Interaction.Result;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Metric;

/**
 * How soon leads are answered, how soon tried again, and after how many tries they are reached.
 *
 * <p>A <em>try</em> is an outbound interaction that was done, that nobody answered, or to which the
 * customer did not come; what is planned, put off or called off is none. A lead is <em>reached</em>
 * by the first interaction that was done. If the company began it, it is a try; if the lead began
 * it, the lead came first. Tries after that are no longer counted.
 *
 * <p>The first response is the time from the arrival of the lead to the first try; the n-th
 * follow-up that from the n-th try to the next. Until a lead is reached, the wait for the next try
 * is running at the as-of instant. A wait that the lead itself ended is cut off there: it counts as
 * running for as long as it was, since the company would have taken longer.
 *
 * <p>Interactions before the arrival of the lead are no answers to it and are counted apart. Leads
 * and interactions after the as-of instant are ignored. A lead without a time of arrival, or with a
 * try or contact without a time, is undated as a whole, as any of its tries may be the first.
 *
 * @param time which time counts
 * @param asOf the instant at which leads that are not reached are looked at; whole microseconds
 * @since 0.1
 */
public record SpeedOfResponse(BusinessTime time, Instant asOf)
    implements Metric<LeadContacts, ResponseReport> {

  /**
   * Checks the instant.
   *
   * @throws IllegalArgumentException if it is finer than a microsecond
   */
  public SpeedOfResponse {
    requireNonNull(time, "time");
    Checks.micros("speed of", "response", "as-of", asOf);
  }

  @Override
  public State<LeadContacts, ResponseReport> start() {
    return new Chases(this);
  }

  private static boolean isTry(Interaction interaction) {
    return interaction.direction() == Direction.OUTBOUND
        && switch (interaction.result()) {
          case DONE, NO_ANSWER, NO_SHOW -> true;
          case PLANNED, RESCHEDULED, CANCELLED -> false;
        };
  }

  private static boolean isContact(Interaction interaction) {
    return interaction.result() == Result.DONE;
  }

  private static final class Chases implements State<LeadContacts, ResponseReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final SpeedOfResponse metric;
    private final TreeMap<Integer, DurationTally> waits = new TreeMap<>(); // by tries before
    private final TreeMap<Integer, Long> reached = new TreeMap<>(); // by tries
    private final TreeMap<Integer, Long> unreached = new TreeMap<>(); // by tries
    private long cameFirst;
    private long undated;
    private long beforeArrival;

    Chases(SpeedOfResponse metric) {
      this.metric = metric;
    }

    @Override
    public void add(LeadContacts contacts) {
      Optional<Instant> arrived = contacts.lead().receivedAt();
      if (arrived.filter(metric.asOf::isBefore).isPresent()) {
        return;
      }
      if (arrived.isEmpty() || hasUndated(contacts)) {
        undated++;
        return;
      }
      chase(contacts, arrived.get());
    }

    private static boolean hasUndated(LeadContacts contacts) {
      return contacts.interactions().stream()
          .filter(each -> isTry(each) || isContact(each))
          .anyMatch(each -> each.startedAt().isEmpty());
    }

    private void chase(LeadContacts contacts, Instant arrived) {
      Instant waitingSince = arrived;
      int tries = 0;
      for (Interaction each : contacts.interactions()) {
        boolean isTry = isTry(each);
        if (!isTry && !isContact(each)) {
          continue;
        }
        Instant at = each.startedAt().orElseThrow();
        if (at.isBefore(arrived)) {
          beforeArrival++;
          continue;
        }
        if (at.isAfter(metric.asOf)) {
          break;
        }
        if (!isTry) {
          wait(tries).addRunning(metric.time.microsBetween(waitingSince, at));
          cameFirst++;
          return;
        }
        wait(tries).addCompleted(metric.time.microsBetween(waitingSince, at));
        tries++;
        waitingSince = at;
        if (isContact(each)) {
          reached.merge(tries, 1L, Math::addExact);
          return;
        }
      }
      wait(tries).addRunning(metric.time.microsBetween(waitingSince, metric.asOf));
      unreached.merge(tries, 1L, Math::addExact);
    }

    private DurationTally wait(int triesBefore) {
      return waits.computeIfAbsent(triesBefore, unseen -> new DurationTally());
    }

    @Override
    public void merge(State<LeadContacts, ResponseReport> other) {
      Chases that = (Chases) other;
      checkArgument(
          metric.equals(that.metric), "speed of response: must be %s, was %s", metric, that.metric);
      that.waits.forEach((tries, tally) -> wait(tries).merge(tally));
      that.reached.forEach((tries, leads) -> reached.merge(tries, leads, Math::addExact));
      that.unreached.forEach((tries, leads) -> unreached.merge(tries, leads, Math::addExact));
      cameFirst = Math.addExact(cameFirst, that.cameFirst);
      undated = Math.addExact(undated, that.undated);
      beforeArrival = Math.addExact(beforeArrival, that.beforeArrival);
    }

    @Override
    public ResponseReport result() {
      DurationReport first = waits.getOrDefault(0, new DurationTally()).result();
      return new ResponseReport(
          new DurationReport(first.completed(), first.running(), undated),
          waits.tailMap(0, false).values().stream() // without gaps: the wait before was completed
              .map(DurationTally::result)
              .collect(ImmutableList.toImmutableList()),
          distribution(reached),
          distribution(unreached),
          cameFirst,
          beforeArrival);
    }

    private static Distribution distribution(Map<Integer, Long> leadsByTries) {
      TreeMap<BigDecimal, Long> counts = new TreeMap<>();
      leadsByTries.forEach((tries, leads) -> counts.put(BigDecimal.valueOf(tries), leads));
      return Distribution.of(counts);
    }
  }
}
