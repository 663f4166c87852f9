package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.RfmCustomer;
import org.salesprocess.metrics.retention.RfmReport;
import org.salesprocess.metrics.retention.RfmScores;
import org.salesprocess.testkit.BasicArbitraries;
import org.salesprocess.testkit.MetricLaws;

class RfmScoresLaws extends MetricLaws<CustomerHistory, RfmReport> {

  @Override
  protected Metric<CustomerHistory, RfmReport> metric() {
    return RfmScores.of(RetentionSamples.AS_OF, BasicArbitraries.CURRENCY);
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    return RetentionSamples.histories();
  }

  @Property(tries = 200)
  void a_better_value_never_has_a_lower_score_and_an_equal_one_has_the_same(
      @ForAll("facts") List<CustomerHistory> histories) {
    List<RfmCustomer> customers = metric().measure(histories).customers();

    for (RfmCustomer one : customers) {
      for (RfmCustomer other : customers) {
        checkOrder(
            Long.compare(other.recencyDays(), one.recencyDays()),
            one.recencyScore() - other.recencyScore());
        checkOrder(
            Long.compare(one.frequency(), other.frequency()),
            one.frequencyScore() - other.frequencyScore());
        checkOrder(
            one.monetary().compareTo(other.monetary()),
            one.monetaryScore() - other.monetaryScore());
      }
    }
  }

  private static void checkOrder(int better, int higher) {
    if (better == 0) {
      assertThat(higher).isZero();
    } else if (better > 0) {
      assertThat(higher).isNotNegative();
    }
  }

  @Property(tries = 100)
  void every_customer_who_bought_is_in_one_of_the_usual_segments(
      @ForAll("facts") List<CustomerHistory> histories) {
    RfmReport report = metric().measure(histories);

    assertThat(report.withoutSegment().customers().count()).isZero();
    assertThat(
            report.segments().values().stream().mapToLong(group -> group.customers().count()).sum())
        .isEqualTo(report.customers().size());
  }
}
