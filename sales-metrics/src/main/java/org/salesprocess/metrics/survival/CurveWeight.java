package org.salesprocess.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * How much the events of an age count when curves are compared: early ones or late ones more.
 *
 * @since 0.1
 */
public sealed interface CurveWeight extends Serializable {

  /**
   * Returns the weight of the events of an age.
   *
   * @param atRisk how many of all groups together are at risk
   * @param survivalBefore the survival of all groups together just before (Kaplan-Meier), 0 to 1
   * @param smoothedSurvival the survival of all groups together at the age, as the product of
   *     {@code 1 - d / (n + 1)}, 0 to 1
   * @return zero or more
   */
  double at(double atRisk, double survivalBefore, double smoothedSurvival);

  /** Returns the name of the test with these weights. */
  String words();

  /**
   * All ages alike; best against hazards in a constant ratio. N. Mantel, Cancer Chemotherapy
   * Reports 50 (1966); R. Peto and J. Peto, Journal of the Royal Statistical Society A 135 (1972).
   */
  record LogRank() implements CurveWeight {
    @Override
    public double at(double atRisk, double survivalBefore, double smoothedSurvival) {
      return 1;
    }

    @Override
    public String words() {
      return "log-rank test";
    }
  }

  /**
   * By the number at risk, hence early ages more, and the more so the more is censored. E. A.
   * Gehan, Biometrika 52 (1965); N. Breslow, Biometrika 57 (1970).
   */
  record Gehan() implements CurveWeight {
    @Override
    public double at(double atRisk, double survivalBefore, double smoothedSurvival) {
      return atRisk;
    }

    @Override
    public String words() {
      return "Gehan test";
    }
  }

  /** By the root of the number at risk. R. E. Tarone and J. Ware, Biometrika 64 (1977). */
  record TaroneWare() implements CurveWeight {
    @Override
    public double at(double atRisk, double survivalBefore, double smoothedSurvival) {
      return StrictMath.sqrt(atRisk);
    }

    @Override
    public String words() {
      return "Tarone-Ware test";
    }
  }

  /**
   * By the smoothed survival, hence early ages more, whatever is censored. Peto and Peto (1972), in
   * the form of Klein and Moeschberger, "Survival Analysis" (2nd edition, 2003), section 7.3.
   */
  record PetoPeto() implements CurveWeight {
    @Override
    public double at(double atRisk, double survivalBefore, double smoothedSurvival) {
      return smoothedSurvival;
    }

    @Override
    public String words() {
      return "Peto-Peto test";
    }
  }

  /**
   * By {@code S^rho (1 - S)^gamma}, where S is the survival just before: a high rho counts early
   * ages, a high gamma late ones. D. P. Harrington and T. R. Fleming, Biometrika 69 (1982); T. R.
   * Fleming and D. P. Harrington, "Counting Processes and Survival Analysis" (1991).
   *
   * @param rho zero or more
   * @param gamma zero or more
   */
  record FlemingHarrington(double rho, double gamma) implements CurveWeight {

    /**
     * Checks the powers.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public FlemingHarrington {
      checkPower("rho", rho);
      checkPower("gamma", gamma);
    }

    private static void checkPower(String name, double power) {
      checkArgument(
          power >= 0 && Double.isFinite(power),
          "Fleming-Harrington test: %s must be zero or more, was %s",
          name,
          power);
    }

    @Override
    public double at(double atRisk, double survivalBefore, double smoothedSurvival) {
      return StrictMath.pow(survivalBefore, rho) * StrictMath.pow(1 - survivalBefore, gamma);
    }

    @Override
    public String words() {
      return "Fleming-Harrington test (" + rho + ", " + gamma + ")";
    }
  }
}
