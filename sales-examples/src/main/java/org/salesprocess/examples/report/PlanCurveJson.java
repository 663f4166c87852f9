package org.salesprocess.examples.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;

/** Payout curves for other programs; amounts and rates are exact, as decimals or quotients. */
public final class PlanCurveJson {

  /** The number of this form. */
  public static final int FORMAT = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanCurveJson() {}

  /** The whole document. */
  private record Document(int format, List<Plan> plans) {}

  /** One plan. */
  private record Plan(
      String plan, String version, Map<String, Curve> curves, Map<String, String> notDrawn) {}

  /** One curve. */
  private record Curve(boolean neverFalls, @Nullable String maximum, List<Point> breakpoints) {}

  /** One breakpoint. */
  private record Point(String sold, String before, String pays, String after, String rate) {}

  /**
   * Writes curves to a file in UTF-8.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(ImmutableList<DrawnPlan> plans, Path file) throws IOException {
    MAPPER.writeValue(
        file.toFile(), new Document(FORMAT, plans.stream().map(PlanCurveJson::plan).toList()));
  }

  private static Plan plan(DrawnPlan drawn) {
    Map<String, Curve> curves = new LinkedHashMap<>();
    drawn.curves().forEach((name, curve) -> curves.put(name, curve(curve)));
    return new Plan(drawn.plan(), drawn.version(), curves, drawn.refusals());
  }

  private static Curve curve(PayoutCurve curve) {
    Optional<String> maximum = curve.maximum().map(Quantity::toString);
    return new Curve(
        curve.neverFalls(),
        maximum.orElse(null),
        curve.breakpoints().stream()
            .map(
                point ->
                    new Point(
                        point.level().toString(),
                        point.before().toString(),
                        point.pay().toString(),
                        point.after().toString(),
                        point.rate().toString()))
            .toList());
  }
}
