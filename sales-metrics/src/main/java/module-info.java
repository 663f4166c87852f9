/**
 * Calculators that turn the facts of a sales process into numbers with their evidence.
 *
 * <p>Start at {@link org.salesprocess.metrics.Metric}. {@code json} writes and reads funnel
 * questions and what is paid, and alone needs Jackson. Nothing here reads a clock, a file, a locale
 * or a time zone of its own.
 */
@SuppressWarnings("requires-automatic") // Hipparchus has no module descriptor
module org.salesprocess.metrics {
  requires transitive org.salesprocess.core;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.inference;
  requires org.apache.commons.statistics.interval;
  requires hipparchus.core;
  requires hipparchus.optim;
  requires static com.fasterxml.jackson.databind; // for the json package alone

  exports org.salesprocess.metrics;
  exports org.salesprocess.metrics.survival;
  exports org.salesprocess.metrics.conversion;
  exports org.salesprocess.metrics.velocity;
  exports org.salesprocess.metrics.retention;
  exports org.salesprocess.metrics.retention.lifetime;
  exports org.salesprocess.metrics.economics;
  exports org.salesprocess.metrics.incentive;
  exports org.salesprocess.metrics.incentive.review;
  exports org.salesprocess.metrics.json;
}
