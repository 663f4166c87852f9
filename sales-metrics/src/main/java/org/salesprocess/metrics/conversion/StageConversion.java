package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.metrics.Metric;

/**
 * How many journeys reached each stage of a funnel, and how many went on from it.
 *
 * <p>A journey has <em>reached</em> a stage if it entered it or a later one of the path: a stage
 * that was skipped is imputed, and a journey that went back has still been as far as it was. It
 * <em>rests</em> at the furthest stage that it reached. There it is lost if it is in a lost stage
 * now, and otherwise undecided about the next step. A journey that never entered a stage of the
 * path is counted apart.
 *
 * <p>For a moment in the past, map the journeys to what they were then: {@code
 * conversion.mapping(journey -> journey.asOf(moment))}; where entries were corrected since, make
 * them of {@link org.salesprocess.core.basics.FactLog#asKnownOn}.
 *
 * @param funnel the funnel; a journey with a stage that it does not have is refused
 * @since 0.1
 */
public record StageConversion(Funnel funnel) implements Metric<Journey, StageConversionReport> {

  /** Checks that the funnel is there. */
  public StageConversion {
    requireNonNull(funnel, "funnel");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that enters a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, StageConversionReport> start() {
    return new Counts(funnel);
  }

  private static final class Counts implements State<Journey, StageConversionReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final Funnel funnel;
    private final long[] seen;
    private final long[] lost;
    private final long[] undecided;
    private long outsideLost;
    private long outsideUndecided;

    Counts(Funnel funnel) {
      this.funnel = funnel;
      int stages = funnel.path().size();
      seen = new long[stages];
      lost = new long[stages];
      undecided = new long[stages];
    }

    @Override
    public void add(Journey journey) {
      boolean[] entered = new boolean[seen.length];
      int furthest = -1;
      boolean isLost = false;
      for (int i = 0; i < journey.size(); i++) {
        Optional<StageId> stage = journey.stage(i);
        if (stage.isPresent()) {
          int place = place(journey, stage.get());
          isLost = place < 0;
          if (!isLost) {
            entered[place] = true;
            furthest = Math.max(furthest, place);
          }
        }
      }
      count(entered, furthest, isLost);
    }

    private int place(Journey journey, StageId stage) {
      return funnel.enteredBy(journey.subject(), stage).kind() == StageKind.LOST
          ? -1
          : funnel.position(stage).orElseThrow();
    }

    private void count(boolean[] entered, int furthest, boolean isLost) {
      if (furthest < 0) {
        if (isLost) {
          outsideLost++;
        } else {
          outsideUndecided++;
        }
        return;
      }
      (isLost ? lost : undecided)[furthest]++;
      for (int place = 0; place < entered.length; place++) {
        if (entered[place]) {
          seen[place]++;
        }
      }
    }

    @Override
    public void merge(State<Journey, StageConversionReport> other) {
      Counts that = (Counts) other;
      checkArgument(
          funnel.equals(that.funnel),
          "stage conversion: funnel must be %s, was %s",
          funnel,
          that.funnel);
      addAll(seen, that.seen);
      addAll(lost, that.lost);
      addAll(undecided, that.undecided);
      outsideLost = Math.addExact(outsideLost, that.outsideLost);
      outsideUndecided = Math.addExact(outsideUndecided, that.outsideUndecided);
    }

    private static void addAll(long[] counts, long[] more) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = Math.addExact(counts[i], more[i]);
      }
    }

    @Override
    public StageConversionReport result() {
      ImmutableList.Builder<StageCount> stages = ImmutableList.builder();
      for (int i = 0; i < seen.length; i++) {
        stages.add(
            new StageCount(funnel.path().get(i), reached(i), seen[i], lost[i], undecided[i]));
      }
      return new StageConversionReport(stages.build(), outsideLost, outsideUndecided);
    }

    private long reached(int place) {
      long reached = 0;
      for (int i = place; i < lost.length; i++) {
        reached = Math.addExact(reached, Math.addExact(lost[i], undecided[i]));
      }
      return reached;
    }
  }
}
