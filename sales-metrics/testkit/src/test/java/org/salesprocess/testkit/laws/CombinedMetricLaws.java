package org.salesprocess.testkit.laws;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Group;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Grouping;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.conversion.WinRate;
import org.salesprocess.metrics.conversion.WinRateReport;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;

/** What the combinators of {@link Metric} make of a lawful metric is lawful too. */
@SuppressWarnings("ClassCanBeStatic") // jqwik groups are inner classes
class CombinedMetricLaws {

  @Group
  class Where extends DealLaws<WinRateReport> {
    @Override
    protected Metric<Deal, WinRateReport> metric() {
      return new WinRate().where(deal -> deal.outcome() != Outcome.LOST);
    }
  }

  @Group
  class By extends DealLaws<Breakdown<SellerId, WinRateReport>> {
    @Override
    protected Metric<Deal, Breakdown<SellerId, WinRateReport>> metric() {
      return new WinRate().by(Deal::owner);
    }
  }

  @Group
  class ByEach extends DealLaws<Breakdown<?, WinRateReport>> {
    @Override
    @SuppressWarnings("unchecked") // a breakdown is only read
    protected Metric<Deal, Breakdown<?, WinRateReport>> metric() {
      return (Metric<Deal, Breakdown<?, WinRateReport>>)
          (Metric<Deal, ?>) new WinRate().byEach(Grouping.products());
    }
  }

  @Group
  class MappingThenAndBoth extends DealLaws<String> {
    @Override
    protected Metric<Deal, String> metric() {
      Metric<Deal, Ratio> rate =
          new WinRate().mapping((Deal deal) -> deal.withSequence(1)).then(WinRateReport::rate);
      return Metric.both(rate, new WinRate(), (ratio, report) -> ratio + " / " + report.open());
    }
  }

  @Group
  class OfACollector extends DealLaws<Long> {
    @Override
    protected Metric<Deal, Long> metric() {
      return Metric.of(new CountOfOwners());
    }
  }

  @Group
  class OfACollectorOfTheJdk extends DealLaws<Long> {
    @Override
    protected Metric<Deal, Long> metric() {
      return Metric.of(Collectors.filtering(Deal::isClosed, Collectors.counting()));
    }

    @Override
    protected boolean travels() {
      return false;
    }
  }

  /** A collector that can be serialized, as the law about serialization wants. */
  static final class CountOfOwners implements Collector<Deal, Set<String>, Long>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Supplier<Set<String>> supplier() {
      return TreeSet::new;
    }

    @Override
    public BiConsumer<Set<String>, Deal> accumulator() {
      return (owners, deal) -> deal.owner().map(SellerId::value).ifPresent(owners::add);
    }

    @Override
    public BinaryOperator<Set<String>> combiner() {
      return (left, right) -> {
        left.addAll(right);
        return left;
      };
    }

    @Override
    public Function<Set<String>, Long> finisher() {
      return owners -> (long) owners.size();
    }

    @Override
    public Set<Characteristics> characteristics() {
      return Set.of();
    }
  }

  private abstract static class DealLaws<R> extends MetricLaws<Deal, R> {
    @Override
    protected Arbitrary<Deal> fact() {
      return DealArbitraries.deals();
    }
  }
}
