/**
 * Immutable types for what happened in a sales process (facts) and what was agreed about it.
 *
 * <p>Read the packages in this order: {@code basics}, {@code time}, {@code market}, {@code
 * product}, {@code org}, {@code funnel}, {@code customer}, {@code lead}, {@code deal}, {@code
 * quota}, {@code incentive}; each uses only those before it. {@code json} writes and reads
 * organisations, catalogues, funnels, calendars, conditions, quotas, plans of pay and facts, and
 * alone needs Jackson. Nothing here reads a clock, a file, a locale or a time zone of its own.
 */
// the Immutables annotations are an automatic module; metrics is compiled after core
@SuppressWarnings({"requires-automatic", "module"})
module org.salesprocess.core {
  requires transitive com.google.common;
  requires transitive org.joda.money;
  requires transitive org.threeten.extra;
  requires static transitive org.jspecify;
  requires org.apache.commons.numbers.fraction;
  requires static transitive com.google.errorprone.annotations; // @CanIgnoreReturnValue on builders
  requires static com.fasterxml.jackson.databind; // for the json package alone
  requires static java.compiler; // generated @Generated
  requires static org.immutables.value.annotations;

  exports org.salesprocess.core.internal to
      org.salesprocess.metrics;
  exports org.salesprocess.core.basics;
  exports org.salesprocess.core.time;
  exports org.salesprocess.core.market;
  exports org.salesprocess.core.product;
  exports org.salesprocess.core.org;
  exports org.salesprocess.core.funnel;
  exports org.salesprocess.core.customer;
  exports org.salesprocess.core.lead;
  exports org.salesprocess.core.deal;
  exports org.salesprocess.core.quota;
  exports org.salesprocess.core.incentive;
  exports org.salesprocess.core.json;
}
