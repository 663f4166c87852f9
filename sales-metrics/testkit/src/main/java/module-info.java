/** Generators, laws and assertions for testing sales rules. */
@SuppressWarnings("requires-automatic") // jqwik and AssertJ name themselves in their manifests only
module org.salesprocess.testkit {
  requires transitive org.salesprocess.metrics;
  requires transitive net.jqwik.api;
  requires org.assertj.core;

  exports org.salesprocess.testkit;
}
