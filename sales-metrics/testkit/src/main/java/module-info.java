/**
 * Generators of sales facts, the laws of metrics, and golden cases of pay, for testing sales rules
 * with jqwik and JUnit.
 *
 * <p>Extend {@link org.salesprocess.testkit.MetricLaws} for a metric of your own; write
 * {@code @ForAll Deal} where a property needs a deal. {@link org.salesprocess.testkit.GoldenCases}
 * tests pay by files that need no Java.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // jqwik, Joda-Money
module org.salesprocess.testkit {
  requires transitive org.salesprocess.metrics;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires org.assertj.core;
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;

  exports org.salesprocess.testkit;

  provides net.jqwik.api.providers.ArbitraryProvider with
      org.salesprocess.testkit.SalesArbitraryProvider;
}
