package org.salesprocess.testkit.laws;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.retention.ChurnRule;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.SilentChurn;
import org.salesprocess.metrics.retention.SilentChurnReport;
import org.salesprocess.testkit.MetricLaws;

class SilentChurnLaws extends MetricLaws<CustomerHistory, SilentChurnReport> {

  @Override
  protected Metric<CustomerHistory, SilentChurnReport> metric() {
    return new SilentChurn(
        ChurnRule.marked(List.of("notice"), List.of("purchase")),
        RetentionSamples.HALF_YEAR,
        ImmutableSortedSet.of("call", "case"),
        30,
        RetentionSamples.AS_OF,
        2);
  }

  @Override
  protected Arbitrary<CustomerHistory> fact() {
    return RetentionSamples.histories();
  }
}
