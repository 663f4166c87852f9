/** Calculators that turn the facts of a sales process into numbers with their evidence. */
module org.salesprocess.metrics {
  requires transitive org.salesprocess.core;
  requires org.apache.commons.statistics.interval;
  requires org.apache.commons.statistics.inference;

  exports org.salesprocess.metrics;
}
