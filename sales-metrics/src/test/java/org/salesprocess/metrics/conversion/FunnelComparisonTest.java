package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.metrics.Comparison;
import org.salesprocess.metrics.Ratio;

class FunnelComparisonTest {

  private static final Funnel FUNNEL =
      Funnel.builder("f")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.won("contract", "Contract"),
              Stage.lost("lost", "L"))
          .build();

  private static FunnelCounts counts(int won, int lost, int open) {
    List<Journey> journeys = new ArrayList<>();
    for (int i = 0; i < won + lost + open; i++) {
      String end = i < won ? ", [contract] 2" : i < won + lost ? ", [lost] 2" : "";
      journeys.add(Trail.of("l" + i, "[lead] 1" + end));
    }
    return new FunnelConversion(FunnelQuestion.of(FUNNEL).build()).measure(journeys).all();
  }

  @Test
  void compares_each_step_of_the_entered_and_of_the_decided() {
    FunnelComparison comparison = new FunnelComparison(counts(30, 45, 25), counts(30, 70, 0));

    assertThat(comparison.ofEntered().get("contract"))
        .isEqualTo(Comparison.of(Ratio.of(30, 100), Ratio.of(30, 100)));
    assertThat(comparison.ofDecided().get("contract"))
        .isEqualTo(Comparison.of(Ratio.of(30, 75), Ratio.of(30, 100)));
    assertThat(comparison.total()).isEqualTo(comparison.ofDecided().get("contract"));
  }

  @Test
  void says_in_a_sentence_whether_a_difference_is_more_than_noise() {
    assertThat(new FunnelComparison(counts(30, 45, 25), counts(30, 70, 0)).conclusions(0.95))
        .first()
        .asString()
        .startsWith("to contract: 30 of 75 (40.0 %) against 30 of 100 (30.0 %): +10.0 points, 95 %")
        .endsWith("p = 0.20: within noise");
    assertThat(new FunnelComparison(counts(60, 15, 0), counts(30, 70, 0)).conclusions(0.95))
        .last()
        .asString()
        .startsWith("in all: 60 of 75 (80.0 %) against 30 of 100 (30.0 %)")
        .endsWith("p < 0.001: more than noise");
  }

  @Test
  void refuses_to_compare_other_steps() {
    FunnelQuestion other = FunnelQuestion.builder().step(FunnelStep.event("a")).build();
    FunnelCounts single = new FunnelConversion(other).measure(List.of()).all();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FunnelComparison(counts(1, 0, 0), single))
        .withMessage(
            "funnel comparison: steps must be the same, with the same ones optional, were [lead,"
                + " contract] and [a]");
  }
}
