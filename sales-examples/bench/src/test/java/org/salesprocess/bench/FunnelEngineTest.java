package org.salesprocess.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableLongArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelEngineTest {

  private static final FunnelWorkload WORKLOAD = FunnelWorkload.of(40_000);

  @ParameterizedTest
  @CsvSource({
    "LIBRARY, 1",
    "LIBRARY, 2",
    "DUCKDB, 1",
    "DUCKDB, 2",
    "STREAMS, 1",
    "STREAMS, 2",
  })
  void every_exact_engine_gives_the_answer_of_a_search_lead_by_lead(
      FunnelEngine engine, int threads) {
    assertThat(answer(engine, threads)).isEqualTo(SearchedFunnel.answer(WORKLOAD));
  }

  @ParameterizedTest
  @EnumSource
  void asking_again_gives_the_same_answer(FunnelEngine engine) {
    try (Engine.Loaded<FunnelAnswer> loaded = engine.engine().load(WORKLOAD, 1)) {
      assertThat(loaded.ask()).isEqualTo(loaded.ask());
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void the_weaker_query_counts_the_same_that_enter_and_never_more_further_on(int threads) {
    FunnelAnswer exact = answer(FunnelEngine.DUCKDB, threads);
    FunnelAnswer weaker = answer(FunnelEngine.DUCKDB_WEAKER, threads);
    assertThat(weaker).isNotEqualTo(exact);
    for (int segment = 0; segment <= FunnelWorkload.SEGMENTS; segment++) {
      ImmutableLongArray counts = exact.reached().get(segment);
      ImmutableLongArray fewer = weaker.reached().get(segment);
      assertThat(fewer.get(0)).isEqualTo(counts.get(0));
      for (int step = 1; step < FunnelWorkload.STAGES; step++) {
        assertThat(fewer.get(step)).isLessThanOrEqualTo(counts.get(step));
      }
    }
  }

  private static FunnelAnswer answer(FunnelEngine engine, int threads) {
    try (Engine.Loaded<FunnelAnswer> loaded = engine.engine().load(WORKLOAD, threads)) {
      return loaded.ask();
    }
  }
}
