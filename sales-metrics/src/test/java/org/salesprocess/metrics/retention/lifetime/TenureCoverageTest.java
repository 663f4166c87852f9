package org.salesprocess.metrics.retention.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenureCoverageTest {

  private static final int RENEWALS = 12;
  private static final int CUSTOMERS = 3000;

  @Test
  void intervals_of_the_shifted_beta_geometric_cover_the_truth() {
    Coverage.check(
        Map.of("alpha", 0.668, "beta", 3.806),
        draws -> ShiftedBetaGeometric.fit(simulated(draws, 0.668, 3.806, 1)));
  }

  @Test
  void intervals_of_the_beta_discrete_weibull_cover_the_truth() {
    Coverage.check(
        Map.of("alpha", 0.5, "beta", 1.5, "c", 1.4),
        draws -> BetaDiscreteWeibull.fit(simulated(draws, 0.5, 1.5, 1.4)));
  }

  /** Each customer has a chance of leaving of its own, and is watched over twelve renewals. */
  private static RenewalCounts simulated(MixtureDraws draws, double alpha, double beta, double c) {
    long[] lost = new long[RENEWALS];
    for (int i = 0; i < CUSTOMERS; i++) {
      double stays = 1 - draws.beta(alpha, beta);
      for (int renewal = 1; renewal <= RENEWALS; renewal++) {
        double power = StrictMath.pow(renewal, c) - StrictMath.pow(renewal - 1, c);
        if (!draws.happens(StrictMath.pow(stays, power))) {
          lost[renewal - 1]++;
          break;
        }
      }
    }
    List<Long> losses = new ArrayList<>();
    for (long each : lost) {
      losses.add(each);
    }
    return RenewalCounts.ofLosses(CUSTOMERS, losses);
  }
}
