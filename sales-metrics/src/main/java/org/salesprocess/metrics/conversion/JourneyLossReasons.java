package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.util.Optional;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.SerializableFunction;

/**
 * Why journeys are lost: the reason given with the last change of stage of each that is in a lost
 * stage now. Journeys that are not are left out, those that were lost and opened again too.
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
    return journey -> loss(funnel, journey).flatMap(Loss::from);
  }

  /**
   * Returns the classifier of lost journeys by the seller who made the last change, into a lost
   * stage. It is empty where the source does not say who, and for a journey that is not lost.
   */
  public static SerializableFunction<Journey, Optional<SellerId>> lostBy(Funnel funnel) {
    requireNonNull(funnel, "funnel");
    return journey -> loss(funnel, journey).flatMap(Loss::by);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that enters a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, LossReasonReport> start() {
    return new Counts(funnel);
  }

  private static Optional<Loss> loss(Funnel funnel, Journey journey) {
    Optional<StageId> from = Optional.empty();
    Optional<LossReasonId> reason = Optional.empty();
    Optional<SellerId> by = Optional.empty();
    boolean isLost = false;
    for (int i = 0; i < journey.size(); i++) {
      if (journey.entry(i) instanceof StageChange change) {
        isLost = funnel.require(change.to(), journey.subject()).kind() == StageKind.LOST;
        reason = change.reason();
        by = change.by();
        if (!isLost) {
          from = Optional.of(change.to());
        }
      }
    }
    return isLost ? Optional.of(new Loss(from, reason, by)) : Optional.empty();
  }

  private record Loss(
      Optional<StageId> from, Optional<LossReasonId> reason, Optional<SellerId> by) {}

  private static final class Counts implements State<Journey, LossReasonReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final Funnel funnel;
    private final LossTally tally = new LossTally();

    Counts(Funnel funnel) {
      this.funnel = funnel;
    }

    @Override
    public void add(Journey journey) {
      loss(funnel, journey).ifPresent(loss -> tally.add(loss.reason()));
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
