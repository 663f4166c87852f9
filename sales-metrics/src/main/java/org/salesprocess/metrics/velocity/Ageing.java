package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.metrics.Metric;

/**
 * Which open subjects have been in their stage for longer than others stayed there: each against
 * the history of its own stage, as {@link TimeInStage} counts it.
 *
 * <p>All stages of the path count but the last, where subjects have arrived. The history is the
 * {@link DurationReport#curve} of the stage, in which those that are still there are censored; so a
 * stage that most subjects have not left yet does not look fast.
 *
 * @param times how the time in a stage is counted, and as of when; not {@link
 *     CountedStay#FIRST_PASSAGE}, as a subject that came back is not on its first stay
 * @param quantile the share of subjects that leave a stage by the age above which a subject is
 *     overdue; above 0 and below 1
 * @param most how many subjects are listed for each stage, the oldest first; zero or more
 * @since 0.1
 */
public record Ageing(TimeInStage times, Fraction quantile, int most)
    implements Metric<Journey, AgeingReport> {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public Ageing {
    checkArgument(
        times.stays() != CountedStay.FIRST_PASSAGE,
        "ageing: stays must be LAST or CUMULATIVE, were %s",
        times.stays());
    checkArgument(
        quantile.isPositive() && quantile.compareTo(Fraction.ONE) < 0,
        "ageing: quantile must lie between 0 and 1, was %s",
        quantile);
    checkArgument(most >= 0, "ageing: most must not be negative, was %s", most);
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for a journey
   * that enters a stage which the funnel does not have, and is then as it was before.
   */
  @Override
  public State<Journey, AgeingReport> start() {
    return new Ages(this);
  }

  private static final class Ages implements State<Journey, AgeingReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final Ageing metric;
    private final TimeInStage.Tallies history;
    private final TreeMap<StageId, TreeSet<Aged>> oldest = new TreeMap<>();

    Ages(Ageing metric) {
      this.metric = metric;
      this.history = metric.times.tallies();
    }

    @Override
    public void add(Journey journey) {
      for (StageStays stays : history.count(journey)) {
        if (stays.isRunning()) {
          stays
              .micros(metric.times.time(), metric.times.asOf())
              .ifPresent(micros -> keep(stays.stage(), new Aged(micros, journey.subject())));
        }
      }
    }

    private void keep(StageId stage, Aged subject) {
      TreeSet<Aged> kept = oldest.computeIfAbsent(stage, unseen -> new TreeSet<>());
      kept.add(subject);
      if (kept.size() > metric.most) {
        kept.pollLast();
      }
    }

    @Override
    public void merge(State<Journey, AgeingReport> other) {
      Ages that = (Ages) other;
      checkArgument(metric.equals(that.metric), "ageing: must be %s, was %s", metric, that.metric);
      history.merge(that.history);
      for (Map.Entry<StageId, TreeSet<Aged>> entry : that.oldest.entrySet()) {
        entry.getValue().forEach(subject -> keep(entry.getKey(), subject));
      }
    }

    @Override
    public AgeingReport result() {
      TimeInStageReport times = history.result();
      List<StageTime> path =
          times.stages().stream().filter(each -> each.stage().kind() != StageKind.LOST).toList();
      return new AgeingReport(
          path.subList(0, path.size() - 1).stream()
              .map(each -> stage(each.stage(), each.times()))
              .collect(ImmutableList.toImmutableList()),
          times.later());
    }

    private StageAgeing stage(Stage stage, DurationReport times) {
      TreeSet<Aged> kept = oldest.getOrDefault(stage.id(), new TreeSet<>());
      return StageAgeing.of(stage, times, metric.quantile, kept);
    }
  }

  /** A subject with its age; the oldest is the first, and of one age the smaller id. */
  record Aged(long micros, SubjectId subject) implements Comparable<Aged>, Serializable {
    private static final Comparator<Aged> ORDER =
        Comparator.comparing(Aged::micros, Comparator.reverseOrder()).thenComparing(Aged::subject);

    @Override
    public int compareTo(Aged other) {
      return ORDER.compare(this, other);
    }
  }
}
