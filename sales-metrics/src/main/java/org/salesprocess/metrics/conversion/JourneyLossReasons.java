package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.util.Optional;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.SerializableFunction;

/**
 * Why journeys are lost: of each that is in a lost stage now, the last reason that was given with
 * one of the lost stages which it has gone through since it left the others, be it the last change
 * or, where that says nothing, one before. Journeys that are not lost now are left out, those that
 * were lost and opened again too.
 *
 * <p>Where a journey is now decides: one that was won and is in a lost stage since is a loss here,
 * while it stays won for {@link EventualWinRateInFunnel}, which asks how many are ever won.
 *
 * <p>For a moment in the past, map the journeys to what they were then: {@code
 * reasons.mapping(journey -> journey.asOf(moment))}, after any grouping; where entries were
 * corrected since, make them of {@link org.salesprocess.core.basics.FactLog#asKnownOn}.
 *
 * @param funnel the funnel; a journey with a stage that it does not have is refused
 * @since 0.1
 */
public record JourneyLossReasons(Funnel funnel) implements Metric<Journey, LossReasonReport> {

  /** Checks that the funnel is there. */
  public JourneyLossReasons {
    requireNonNull(funnel, "funnel");
  }

  /**
   * Returns the classifier of lost journeys by the stage from which they were lost: the last one
   * before that is not lost itself. It is empty for a journey that was lost from none, and for one
   * that is not lost.
   */
  public static SerializableFunction<Journey, Optional<StageId>> stageLostFrom(Funnel funnel) {
    requireNonNull(funnel, "funnel");
    return journey -> FunnelCourse.of(funnel, journey).loss().flatMap(FunnelCourse.Loss::from);
  }

  /**
   * Returns the classifier of lost journeys by the seller who lost them: who made the change into
   * the first of the lost stages that they have not come back from. It is empty where the source
   * does not say who, and for a journey that is not lost.
   */
  public static SerializableFunction<Journey, Optional<SellerId>> lostBy(Funnel funnel) {
    requireNonNull(funnel, "funnel");
    return journey -> FunnelCourse.of(funnel, journey).loss().flatMap(loss -> loss.since().by());
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that enters a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, LossReasonReport> start() {
    return new Counts(funnel);
  }

  private static final class Counts implements State<Journey, LossReasonReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final Funnel funnel;
    private final LossTally tally = new LossTally();

    Counts(Funnel funnel) {
      this.funnel = funnel;
    }

    @Override
    public void add(Journey journey) {
      FunnelCourse.of(funnel, journey).loss().ifPresent(loss -> tally.add(loss.reason()));
    }

    @Override
    public void merge(State<Journey, LossReasonReport> other) {
      Counts that = (Counts) other;
      checkArgument(
          funnel.equals(that.funnel),
          "loss reasons of journeys: funnel must be %s, was %s",
          funnel,
          that.funnel);
      tally.merge(that.tally);
    }

    @Override
    public LossReasonReport result() {
      return tally.result();
    }
  }
}
