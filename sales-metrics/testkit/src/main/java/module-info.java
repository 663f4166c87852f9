/**
 * Generators of sales facts, and the laws of metrics, for testing sales rules with jqwik.
 *
 * <p>Extend {@link org.salesprocess.testkit.MetricLaws} for a metric of your own; write
 * {@code @ForAll Deal} where a property needs a deal.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // jqwik, Joda-Money
module org.salesprocess.testkit {
  requires transitive org.salesprocess.metrics;
  requires transitive net.jqwik.api;
  requires org.assertj.core;

  exports org.salesprocess.testkit;

  provides net.jqwik.api.providers.ArbitraryProvider with
      org.salesprocess.testkit.SalesArbitraryProvider;
}
