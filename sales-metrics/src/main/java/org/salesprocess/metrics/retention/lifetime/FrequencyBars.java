package org.salesprocess.metrics.retention.lifetime;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;

/** Makes the histogram of a model over customers of different ages. */
final class FrequencyBars {

  private FrequencyBars() {}

  static ImmutableList<FrequencyBar> of(
      RepeatBuyingModel model, PurchaseSummaries customers, int last) {
    TreeMap<Double, Long> byAge = new TreeMap<>();
    long[] observed = new long[last + 1];
    for (int row = 0; row < customers.size(); row++) {
      byAge.merge(customers.age(row), customers.count(row), Math::addExact);
      observed[(int) Math.min(last, customers.frequency(row))] += customers.count(row);
    }
    double[] expected = new double[last + 1];
    for (Map.Entry<Double, Long> entry : byAge.entrySet()) {
      double left = 1;
      for (int purchases = 0; purchases < last; purchases++) {
        double probability = model.probability(purchases, entry.getKey());
        expected[purchases] += entry.getValue() * probability;
        left -= probability;
      }
      expected[last] += entry.getValue() * Math.max(0, left);
    }
    ImmutableList.Builder<FrequencyBar> bars = ImmutableList.builder();
    for (int purchases = 0; purchases <= last; purchases++) {
      bars.add(
          new FrequencyBar(purchases, purchases == last, observed[purchases], expected[purchases]));
    }
    return bars.build();
  }
}
