package org.salesprocess.metrics.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * Weeks of remission of 42 patients: E. J. Freireich et al., Blood 21 (1963), as analysed by E. A.
 * Gehan, Biometrika 52 (1965), and in every textbook since.
 */
final class Remission {

  private Remission() {}

  /** Those who got 6-mercaptopurine. */
  static List<TimeToEvent> treated() {
    List<TimeToEvent> patients = relapsed(6, 6, 6, 7, 10, 13, 16, 22, 23);
    for (long weeks : new long[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
      patients.add(TimeToEvent.censored(weeks));
    }
    return patients;
  }

  /** Those who got a placebo. */
  static List<TimeToEvent> placebo() {
    return relapsed(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);
  }

  private static List<TimeToEvent> relapsed(long... weeks) {
    List<TimeToEvent> patients = new ArrayList<>();
    for (long each : weeks) {
      patients.add(TimeToEvent.ended(each, "relapse"));
    }
    return patients;
  }
}
