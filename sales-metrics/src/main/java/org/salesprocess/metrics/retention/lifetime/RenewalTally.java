package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serial;
import java.math.BigInteger;
import java.util.TreeMap;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.survival.TimeToEvent;

/**
 * How many customers under contract were lost at each renewal: what the {@link TenureModel}s are
 * fitted to. Ages are counted in renewals: {@code ended(3, "lapsed")} is a customer who was lost at
 * the third renewal, and {@code censored(3)} one who has renewed three times and is still there.
 * Any event is a loss, whatever it is called.
 *
 * <p>Taking a fact throws an {@link IllegalArgumentException} if it entered late, stands for a
 * number of customers that is not whole, or is a loss at age zero: whoever begins is there until
 * the first renewal.
 *
 * @since 0.1
 */
public record RenewalTally() implements Metric<TimeToEvent, RenewalCounts> {

  @Override
  public State<TimeToEvent, RenewalCounts> start() {
    return new Tally();
  }

  private static final class Tally implements State<TimeToEvent, RenewalCounts> {
    @Serial private static final long serialVersionUID = 1L;
    private final TreeMap<Integer, Long> lost = new TreeMap<>();
    private final TreeMap<Integer, Long> stillThere = new TreeMap<>();

    @Override
    public void add(TimeToEvent fact) {
      checkArgument(
          fact.entered().isEmpty(), "renewals: who entered late cannot be counted, was %s", fact);
      checkArgument(
          fact.weight().denominator().equals(BigInteger.ONE),
          "renewals: weight must be whole, was %s",
          fact.weight());
      int renewals = Math.toIntExact(fact.age());
      checkArgument(
          fact.event().isEmpty() || renewals > 0,
          "renewals: a loss must be at renewal 1 or later, was %s",
          fact);
      long customers = fact.weight().numerator().longValueExact();
      (fact.event().isPresent() ? lost : stillThere).merge(renewals, customers, Math::addExact);
    }

    @Override
    public void merge(State<TimeToEvent, RenewalCounts> other) {
      Tally that = (Tally) other;
      that.lost.forEach((renewal, count) -> lost.merge(renewal, count, Math::addExact));
      that.stillThere.forEach(
          (renewals, count) -> stillThere.merge(renewals, count, Math::addExact));
    }

    @Override
    public RenewalCounts result() {
      return new RenewalCounts(lost, stillThere);
    }
  }
}
