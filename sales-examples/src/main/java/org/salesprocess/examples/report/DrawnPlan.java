package org.salesprocess.examples.report;

import com.google.common.collect.ImmutableMap;
import org.salesprocess.metrics.incentive.PayoutCurve;

/**
 * What a plan pays, drawn.
 *
 * @param plan the plan's id
 * @param version its version
 * @param curves the curve of each component by its id, and that of the {@link #WHOLE} plan, or of
 *     each calendar of it
 * @param refusals why others cannot be drawn
 */
public record DrawnPlan(
    String plan,
    String version,
    ImmutableMap<String, PayoutCurve> curves,
    ImmutableMap<String, String> refusals) {

  /** What the plan as a whole is called among the components: no id has such a space. */
  public static final String WHOLE = "the whole plan";
}
