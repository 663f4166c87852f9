package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.lang.Math.addExact;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.metrics.ConfidenceInterval;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.survival.CumulativeIncidence;
import org.salesprocess.metrics.survival.IncidencePoint;
import org.salesprocess.metrics.survival.IntervalScale;
import org.salesprocess.metrics.survival.SurvivalPoint;

/**
 * How many sales were won, lost and open on a date, and how many will have been won by what age.
 *
 * @param asOf the instant as of which the sales were looked at
 * @param sales how many were won, lost and open then, of those whose times are known
 * @param undated how many there were besides, of which it is not known when they began or when they
 *     were decided; they count in {@link #ofClosed} and {@link #ofAll} but have no age, and so are
 *     in no curve
 * @param outside how many there were besides that had not entered the path of their funnel; none
 *     for deals
 * @param later how many of those that were given were not known yet
 * @param incidence the share of {@code sales} that is won, and lost for each reason, by age in
 *     days; {@link #WON} and {@link #lost} name the causes
 * @since 0.1
 */
public record EventualWinRateReport(
    Instant asOf,
    WinRateReport sales,
    WinRateReport undated,
    WinRateReport outside,
    long later,
    CumulativeIncidence incidence)
    implements Serializable {

  /** The cause by which {@link #incidence} calls winning. */
  public static final String WON = "won";

  private static final String LOST = "lost";
  private static final String LOST_FOR = LOST + ": ";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code later} is negative, or the incidence is of a cause
   *     that is neither {@link #WON} nor one of {@link #lost}
   */
  public EventualWinRateReport {
    requireNonNull(asOf, "asOf");
    requireNonNull(sales, "sales");
    requireNonNull(undated, "undated");
    requireNonNull(outside, "outside");
    requireNonNull(incidence, "incidence");
    checkArgument(later >= 0, "eventual win rate: later must not be negative, was %s", later);
    for (String cause : incidence.causes().keySet()) {
      checkArgument(
          cause.equals(WON) || cause.equals(LOST) || cause.startsWith(LOST_FOR),
          "eventual win rate: cause must be '%s', '%s' or '%s' and a reason, was '%s'",
          WON,
          LOST,
          LOST_FOR,
          cause);
    }
  }

  /**
   * Returns the cause by which {@link #incidence} calls losing for a reason, or without one: {@code
   * lost: price} or {@code lost}.
   */
  public static String lost(Optional<LossReasonId> reason) {
    return reason.map(id -> LOST_FOR + id).orElse(LOST);
  }

  /** Returns how many sales were won, lost and open, be their times known or not. */
  public WinRateReport known() {
    return new WinRateReport(
        addExact(sales.won(), undated.won()),
        addExact(sales.lost(), undated.lost()),
        addExact(sales.open(), undated.open()));
  }

  /**
   * Returns won over closed: what most people call the win rate, and what {@link WinRate} gives for
   * deals as they were then.
   */
  public Ratio ofClosed() {
    return known().rate();
  }

  /** Returns won over all, those that are open still included. */
  public Ratio ofAll() {
    return Ratio.of(known().won(), known().total());
  }

  /**
   * Returns what becomes of sales by the oldest age that was watched, or empty if none was. It is
   * not extrapolated: what is open then stays open.
   *
   * <p>Few may have been watched for so long, often a single one, and if that is decided much hangs
   * on it; {@link EventualRate#atRisk} says how many. {@link #eventualBy} a lesser age is the
   * surer.
   */
  public Optional<EventualRate> eventual() {
    return incidence.lastAge().flatMap(this::eventualBy);
  }

  /** Returns what becomes of sales by an age in days, or empty where that is not known. */
  public Optional<EventualRate> eventualBy(long days) {
    return incidence.eventFree().survivalAt(days).map(open -> rate(days, open));
  }

  private EventualRate rate(long days, double open) {
    CumulativeIncidence ends = incidence.grouped(cause -> cause.equals(WON) ? WON : LOST);
    Optional<IncidencePoint> won = ends.pointAt(WON, days);
    Optional<IncidencePoint> lost = ends.pointAt(LOST, days);
    return new EventualRate(
        days,
        atRisk(days),
        won.map(IncidencePoint::incidence).orElse(0.0),
        won.map(IncidencePoint::standardError).orElse(0.0),
        lost.map(IncidencePoint::incidence).orElse(0.0),
        lost.map(IncidencePoint::standardError).orElse(0.0),
        open,
        incidence.eventFree().pointAt(days).map(SurvivalPoint::standardError).orElse(0.0));
  }

  /** Returns how many were watched to an age; all are from their beginning, so none joins later. */
  private long atRisk(long days) {
    return incidence.eventFree().points().stream()
        .filter(point -> point.age() >= days)
        .findFirst()
        .map(point -> point.atRisk().numerator().longValueExact())
        .orElse(0L);
  }

  /**
   * Returns the confidence interval of the probability to be won by the oldest age that was
   * watched, symmetric on the scale of log odds.
   *
   * @param confidence the nominal coverage, above 0 and below 1
   * @return empty if that probability is not known, or is 0 or 1
   * @throws IllegalArgumentException if the confidence is out of bounds
   */
  public Optional<ConfidenceInterval> eventualInterval(double confidence) {
    ConfidenceInterval.standardErrors(confidence);
    return incidence
        .lastAge()
        .flatMap(days -> incidence.interval(WON, days, confidence, IntervalScale.LOGIT));
  }

  /** Returns the probability to be won by an age, or empty where that is not known. */
  public Optional<Double> wonBy(long days) {
    return incidence.incidenceAt(WON, days);
  }

  /**
   * Returns the least age in days by which a share of all sales is won, those never won included.
   *
   * @param share above 0 and below 1
   * @return empty if so many are not won by the oldest age watched
   * @throws IllegalArgumentException if the share is out of bounds
   */
  public Optional<Long> daysToWin(Fraction share) {
    return incidence.quantile(WON, share);
  }

  /** Returns the curve of the time to win: a point at each age at which a sale was won, by age. */
  public ImmutableList<IncidencePoint> timeToWin() {
    return incidence.points(WON);
  }

  /** Returns what is lost for each reason, by reason; what was lost without one comes first. */
  public ImmutableList<EventualLoss> losses() {
    return incidence.causes().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(WON))
        .map(entry -> loss(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static EventualLoss loss(String cause, ImmutableList<IncidencePoint> points) {
    Fraction lost =
        points.stream().map(IncidencePoint::events).reduce(Fraction.ZERO, Fraction::plus);
    IncidencePoint last = points.get(points.size() - 1);
    return new EventualLoss(
        cause.equals(LOST)
            ? Optional.empty()
            : Optional.of(LossReasonId.of(cause.substring(LOST_FOR.length()))),
        lost.numerator().longValueExact(),
        last.incidence(),
        last.standardError());
  }

  /**
   * Returns such as {@code 3 of 7 (42.9 %), 5 open; eventually 41.7 % won and 33.3 % lost by day
   * 120 (3 at risk), 25.0 % open then}.
   */
  @Override
  public String toString() {
    return known() + eventual().map(rate -> "; eventually " + rate).orElse("");
  }
}
