/**
 * Generators of sales facts, laws of metrics and commission plans, assertions, and golden cases of
 * pay, for testing sales rules with jqwik, AssertJ and JUnit.
 *
 * <p>Extend {@link org.salesprocess.testkit.PlanLaws} for a commission plan and {@link
 * org.salesprocess.testkit.MetricLaws} for a metric of your own; write {@code @ForAll Deal} where a
 * property needs a deal, and {@link org.salesprocess.testkit.SalesAssertions} where a statement is
 * checked. {@link org.salesprocess.testkit.GoldenCases} tests pay by files that need no Java.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // jqwik, Joda-Money
module org.salesprocess.testkit {
  requires transitive org.salesprocess.metrics;
  requires transitive net.jqwik.api;
  requires transitive org.junit.jupiter.api;
  requires transitive org.assertj.core;
  requires com.fasterxml.jackson.databind;
  requires de.siegmar.fastcsv;

  exports org.salesprocess.testkit;

  opens org.salesprocess.testkit; // jqwik calls the laws, which are not public

  provides net.jqwik.api.providers.ArbitraryProvider with
      org.salesprocess.testkit.SalesArbitraryProvider;
  provides net.jqwik.api.SampleReportingFormat with
      org.salesprocess.testkit.SalesSampleFormat;
}
