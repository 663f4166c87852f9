package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Metric.State;

/** The laws catch metrics that break them: each metric here has one fault. */
class MetricLawsTest {

  private static final String EMPTY = "merging an empty state";
  private static final String SPLIT = "splitting";
  private static final String SHARING = "sharing nothing";
  private static final String ORDER = "order";
  private static final String STATE_BYTES = "a state in bytes";
  private static final String METRIC_BYTES = "a metric in bytes";
  private static final String ASKING = "asking";
  private static final String PARALLEL = "parallel";

  private static final List<Integer> FACTS = List.of(3, 1, 2, 2);

  @Test
  void a_lawful_metric_breaks_no_law() {
    assertThat(brokenBy(Facts::new)).isEmpty();
  }

  @Test
  void a_result_that_depends_on_the_order_is_caught() {
    assertThat(brokenBy(Last::new)).contains(ORDER);
  }

  @Test
  void a_sum_of_floating_point_numbers_is_caught() {
    assertThat(brokenBy(Tenths::new)).contains(ORDER);
  }

  @Test
  void a_merge_that_forgets_something_is_caught() {
    assertThat(brokenBy(Forgetful::new)).contains(SPLIT, STATE_BYTES);
  }

  @Test
  void a_merge_that_changes_the_other_is_caught() {
    assertThat(brokenBy(Greedy::new)).containsExactly(SHARING);
  }

  @Test
  void a_merge_that_shares_the_others_objects_is_caught() {
    assertThat(brokenBy(Sharing::new)).containsExactly(SHARING);
  }

  @Test
  void a_start_that_is_not_empty_is_caught() {
    assertThat(brokenBy(NotEmpty::new)).contains(EMPTY, SPLIT);
  }

  @Test
  void a_state_that_cannot_be_written_is_caught() {
    assertThat(brokenBy(Unwritable::new)).containsExactly(STATE_BYTES);
  }

  @Test
  void a_state_that_forgets_when_it_is_read_is_caught() {
    assertThat(brokenBy(Transient::new)).containsExactly(STATE_BYTES);
  }

  @Test
  void a_metric_that_cannot_be_written_is_caught() {
    Object machine = new Object();

    assertThat(brokenBy(() -> machine.equals(0) ? new Last() : new Facts()))
        .containsExactly(METRIC_BYTES);
  }

  @Test
  void a_result_that_uses_up_the_state_is_caught() {
    assertThat(brokenBy(Draining::new)).contains(ASKING);
  }

  @Test
  void a_result_that_changes_with_the_state_is_caught() {
    assertThat(brokenBy(Live::new)).contains(ASKING);
  }

  private static Set<String> brokenBy(Metric<Integer, List<Integer>> metric) {
    Laws laws = new Laws(metric);
    Set<String> broken = new TreeSet<>();
    check(broken, EMPTY, () -> laws.merging_an_empty_state_changes_nothing(FACTS));
    for (int at = 0; at <= FACTS.size(); at++) {
      var cut = Tuple.of(FACTS, at);
      check(broken, SPLIT, () -> laws.splitting_the_facts_anywhere_gives_the_same_result(cut));
      check(
          broken,
          SHARING,
          () -> laws.a_state_that_was_merged_in_stays_as_it_is_and_shares_nothing(cut));
      check(broken, STATE_BYTES, () -> laws.a_state_that_was_serialized_goes_on_as_before(cut));
      check(broken, ASKING, () -> laws.asking_for_the_result_changes_nothing(cut));
    }
    List<Integer> mixed = List.of(3, 2, 2, 1);
    check(broken, ORDER, () -> laws.the_order_of_the_facts_does_not_matter(Tuple.of(FACTS, mixed)));
    check(broken, METRIC_BYTES, () -> laws.a_metric_that_was_serialized_measures_as_before(FACTS));
    check(broken, PARALLEL, () -> laws.a_parallel_stream_gives_the_same_result(FACTS));
    return broken;
  }

  private static void check(Set<String> broken, String law, Runnable test) {
    try {
      test.run();
    } catch (AssertionError e) {
      broken.add(law);
    }
  }

  private static final class Laws extends MetricLaws<Integer, List<Integer>> {
    private final Metric<Integer, List<Integer>> metric;

    Laws(Metric<Integer, List<Integer>> metric) {
      this.metric = metric;
    }

    @Override
    protected Metric<Integer, List<Integer>> metric() {
      return metric;
    }

    @Override
    protected Arbitrary<Integer> fact() {
      return Arbitraries.integers();
    }
  }

  /** All facts, sorted: as it should be. */
  private static class Facts implements State<Integer, List<Integer>> {
    @Serial private static final long serialVersionUID = 1L;
    ArrayList<Integer> seen = new ArrayList<>();

    @Override
    public void add(Integer fact) {
      seen.add(fact);
    }

    @Override
    public void merge(State<Integer, List<Integer>> other) {
      seen.addAll(((Facts) other).seen);
    }

    @Override
    public List<Integer> result() {
      return seen.stream().sorted().toList();
    }
  }

  private static final class Last extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public List<Integer> result() {
      return List.copyOf(seen.subList(Math.max(0, seen.size() - 1), seen.size()));
    }
  }

  private static final class Tenths extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public List<Integer> result() {
      double sum = 0;
      for (int each : seen) {
        sum += each / 10.0;
      }
      return List.of(
          Double.hashCode(sum)); // 0.3 + 0.1 + 0.2 + 0.2 is 0.8, 0.3 + 0.2 + 0.2 + 0.1 is not
    }
  }

  private static final class Forgetful extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void merge(State<Integer, List<Integer>> other) {
      if (seen.isEmpty()) {
        super.merge(other);
      }
    }
  }

  private static final class Greedy extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void merge(State<Integer, List<Integer>> other) {
      super.merge(other);
      ((Greedy) other).seen.clear();
    }
  }

  private static final class Sharing extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void merge(State<Integer, List<Integer>> other) {
      if (seen.isEmpty()) {
        seen = ((Sharing) other).seen;
      } else {
        super.merge(other);
      }
    }
  }

  private static final class NotEmpty extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    NotEmpty() {
      seen.add(7);
    }
  }

  private static final class Unwritable extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @SuppressWarnings({"serial", "unused"}) // the fault
    private final Object lock = new Object();
  }

  private static final class Transient extends Facts {
    @Serial private static final long serialVersionUID = 1L;
    private transient int count;

    @Override
    public void add(Integer fact) {
      super.add(fact);
      count++;
    }

    @Override
    public void merge(State<Integer, List<Integer>> other) {
      super.merge(other);
      count += ((Transient) other).count;
    }

    @Override
    public List<Integer> result() {
      return List.of(count);
    }
  }

  private static final class Draining extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public List<Integer> result() {
      List<Integer> result = super.result();
      seen.clear();
      return result;
    }
  }

  private static final class Live extends Facts {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public List<Integer> result() {
      Collections.sort(seen);
      return seen;
    }
  }
}
