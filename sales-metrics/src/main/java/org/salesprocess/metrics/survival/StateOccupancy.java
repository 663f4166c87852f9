package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.io.Serial;
import java.util.Collection;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.metrics.Metric;

/**
 * The probability to be in each state at each age, from paths that may move forwards, back and
 * forwards again, some of them censored and some entered late.
 *
 * <p>At each age a state of probability p, in which n subjects are at risk and m of them move to
 * another state, loses {@code p m / n} to that state. A subject is at risk in a state at an age if
 * it was watched there just before: above the age of its move into the state or of the beginning of
 * the watching, and not above that of its move out or its censoring.
 *
 * <p>Sources: Aalen and Johansen (1978), as named at {@link AalenJohansen}, which this agrees with
 * where one state leads to several final ones. The variance is the Greenwood-type recursion of
 * Andersen, Borgan, Gill and Keiding (1993), section IV.4. The errors rest on the next move not
 * depending on what was before the present state. Where watching always begins at the start and
 * ends independently of the path, the probabilities do not: S. Datta and G. A. Satten, "Validity of
 * the Aalen-Johansen estimators of stage occupation probabilities and Nelson-Aalen estimators of
 * integrated transition hazards for non-Markov models", Statistics and Probability Letters 55
 * (2001).
 *
 * <p>What becomes of those in a state is known for as long as anybody is watched there. A state
 * that is left for good by its nature, such as a lost deal's, is better called a resting one: for
 * as long as nobody is ever seen to leave it, it counts as final, and its probability stays known
 * however briefly those in it were watched. Once one is seen to leave, it is a state like the
 * others.
 *
 * @param origin the state in which every subject counts as beginning at age 0; empty to begin with
 *     the mix of those that were watched from their start, which varies as a sample does
 * @param resting the states that are taken to be final unless somebody is seen to leave them
 * @since 0.1
 */
public record StateOccupancy(Optional<String> origin, ImmutableSortedSet<String> resting)
    implements Metric<StatePath, StateProbabilities> {

  /** Checks that nothing is missing. */
  public StateOccupancy {
    requireNonNull(origin, "origin");
    requireNonNull(resting, "resting");
  }

  /** Returns the occupancy of subjects that all begin in one state. */
  public static StateOccupancy startingIn(String state) {
    return new StateOccupancy(Optional.of(state), ImmutableSortedSet.of());
  }

  /** Returns the occupancy of subjects that begin in the states in which they were seen to. */
  public static StateOccupancy startingAsObserved() {
    return new StateOccupancy(Optional.empty(), ImmutableSortedSet.of());
  }

  /** Returns this occupancy with these states, and no others, as the {@link #resting} ones. */
  public StateOccupancy restingIn(Collection<String> states) {
    return new StateOccupancy(origin, ImmutableSortedSet.copyOf(states));
  }

  @Override
  public State<StatePath, StateProbabilities> start() {
    return new Flows(this);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  private static final class Flows implements State<StatePath, StateProbabilities> {
    @Serial private static final long serialVersionUID = 1L;
    private final StateOccupancy metric;
    private final FlowTable table = new FlowTable();

    Flows(StateOccupancy metric) {
      this.metric = metric;
    }

    @Override
    public void add(StatePath path) {
      table.add(path);
    }

    @Override
    public void merge(State<StatePath, StateProbabilities> other) {
      Flows that = (Flows) other;
      checkArgument(
          metric.equals(that.metric), "state occupancy: must be %s, was %s", metric, that.metric);
      table.merge(that.table);
    }

    @Override
    public StateProbabilities result() {
      return OccupancyEstimates.of(table, metric);
    }
  }
}
