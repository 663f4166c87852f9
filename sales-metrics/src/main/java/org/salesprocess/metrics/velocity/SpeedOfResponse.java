package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Interaction.Direction;
import org.salesprocess.core.lead.Interaction.Result;
import org.salesprocess.core.lead.Lead;
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
 * is running at the as-of instant. A wait that the lead itself ended is cut off there, since the
 * company would have taken longer.
 *
 * <p>Interactions before the arrival of the lead are no answers to it and are counted apart. A lead
 * that was not {@linkplain Lead#isKnownAsOf known} by the as-of instant is counted as later, and an
 * interaction that was not is not there yet; where they were corrected since, give the versions of
 * {@link org.salesprocess.core.basics.FactLog#asKnownOn}. A lead without a time of arrival, or with
 * a try or contact without a time, is undated as a whole, as any of its tries may be the first.
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
    private final TreeMap<Integer, Long> cameFirst = new TreeMap<>(); // by tries
    private long undated;
    private long beforeArrival;
    private long later;

    Chases(SpeedOfResponse metric) {
      this.metric = metric;
    }

    @Override
    public void add(LeadContacts contacts) {
      Lead lead = contacts.lead();
      if (!lead.isKnownAsOf(metric.asOf)) {
        later++;
        return;
      }
      List<Interaction> known =
          contacts.interactions().stream()
              .filter(each -> isTry(each) || isContact(each))
              .filter(each -> each.isKnownAsOf(metric.asOf))
              .toList();
      if (lead.receivedAt().isEmpty()
          || known.stream().anyMatch(each -> each.startedAt().isEmpty())) {
        undated++;
        return;
      }
      chase(lead.receivedAt().get(), known);
    }

    private void chase(Instant arrived, List<Interaction> triesAndContacts) {
      Instant waitingSince = arrived;
      int tries = 0;
      for (Interaction each : triesAndContacts) {
        Instant at = each.startedAt().orElseThrow();
        if (at.isBefore(arrived)) {
          beforeArrival++;
          continue;
        }
        if (!isTry(each)) {
          wait(tries).addCutOff(metric.time.microsBetween(waitingSince, at));
          cameFirst.merge(tries, 1L, Math::addExact);
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
      that.cameFirst.forEach((tries, leads) -> cameFirst.merge(tries, leads, Math::addExact));
      undated = Math.addExact(undated, that.undated);
      beforeArrival = Math.addExact(beforeArrival, that.beforeArrival);
      later = Math.addExact(later, that.later);
    }

    @Override
    public ResponseReport result() {
      DurationReport first = waits.getOrDefault(0, new DurationTally()).result();
      return new ResponseReport(
          new DurationReport(first.completed(), first.running(), first.cutOff(), undated),
          waits.tailMap(0, false).values().stream() // without gaps: the wait before was completed
              .map(DurationTally::result)
              .collect(ImmutableList.toImmutableList()),
          distribution(reached),
          distribution(unreached),
          distribution(cameFirst),
          beforeArrival,
          later);
    }

    private static Distribution distribution(Map<Integer, Long> leadsByTries) {
      TreeMap<BigDecimal, Long> counts = new TreeMap<>();
      leadsByTries.forEach((tries, leads) -> counts.put(BigDecimal.valueOf(tries), leads));
      return Distribution.of(counts);
    }
  }
}
