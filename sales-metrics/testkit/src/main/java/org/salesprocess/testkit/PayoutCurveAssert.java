package org.salesprocess.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PayoutCurve;

/**
 * Assertions about a {@link PayoutCurve}, which are about every level and not samples of them; one
 * that fails gives the breakpoints of the curve.
 *
 * <p>Levels and amounts are given as text that {@link Quantity#parse} reads, such as {@code USD
 * 100000} or {@code 12}; other text is refused with an {@link IllegalArgumentException}.
 *
 * @since 0.1
 */
public final class PayoutCurveAssert extends AbstractAssert<PayoutCurveAssert, PayoutCurve> {

  PayoutCurveAssert(@Nullable PayoutCurve actual) {
    super(actual, PayoutCurveAssert.class);
  }

  /** Requires that exactly so much is paid at a level, before it is rounded. */
  @CanIgnoreReturnValue
  public PayoutCurveAssert pays(String level, String amount) {
    isNotNull();
    Quantity found = actual.at(Quantity.parse(level));
    Quantity expected = Quantity.parse(amount);
    if (!found.equals(expected)) {
      throw failureWithActualExpected(
          found, expected, "%s", about("%s must pay %s, was %s".formatted(level, expected, found)));
    }
    return this;
  }

  /** Requires that a level is exactly what must be reached to earn an amount. */
  @CanIgnoreReturnValue
  public PayoutCurveAssert needs(String level, String amount) {
    isNotNull();
    Optional<Quantity> found =
        actual.levelFor(Quantity.parse(amount)).map(PayoutCurve.Reached::level);
    Optional<Quantity> expected = Optional.of(Quantity.parse(level));
    if (!found.equals(expected)) {
      throw failureWithActualExpected(
          found,
          expected,
          "%s",
          about(
              "%s must need %s, was %s"
                  .formatted(
                      amount, level, found.map(Quantity::toString).orElse("paid at no level"))));
    }
    return this;
  }

  /** Requires that pay never falls as more is sold. */
  @CanIgnoreReturnValue
  public PayoutCurveAssert neverFalls() {
    isNotNull();
    if (!actual.neverFalls()) {
      String drops =
          actual.drops().stream()
              .map(drop -> "at " + drop.level())
              .collect(Collectors.joining(", "));
      String stretches =
          actual.fallingStretches().stream()
              .map(
                  stretch ->
                      "from %s %s"
                          .formatted(
                              stretch.from(),
                              stretch.until().map(end -> "until " + end).orElse("on")))
              .collect(Collectors.joining(", "));
      throw failure(
          "%s",
          about(
              "must never fall, fell "
                  + List.of(drops, stretches).stream()
                      .filter(some -> !some.isEmpty())
                      .collect(Collectors.joining(", "))));
    }
    return this;
  }

  /** Requires that pay jumps up nowhere by more than an amount. */
  @CanIgnoreReturnValue
  public PayoutCurveAssert hasNoCliffAbove(String amount) {
    isNotNull();
    Quantity most = Quantity.parse(amount);
    String larger =
        actual.cliffs().stream()
            .filter(cliff -> rise(cliff).compareTo(most) > 0)
            .map(cliff -> "one of %s at %s".formatted(rise(cliff), cliff.level()))
            .collect(Collectors.joining(", "));
    if (!larger.isEmpty()) {
      throw failure("%s", about("must have no cliff above %s, had %s".formatted(most, larger)));
    }
    return this;
  }

  // pay may jump up to the level and down again above it, or the other way round
  private static Quantity rise(PayoutCurve.Breakpoint at) {
    Quantity upTo = at.pay().minus(at.before());
    Quantity above = at.after().minus(at.pay());
    Quantity larger = upTo.compareTo(above) >= 0 ? upTo : above;
    return larger.compareTo(at.jump()) >= 0 ? larger : at.jump();
  }

  /** Requires that pay never exceeds an amount, whatever is sold. */
  @CanIgnoreReturnValue
  public PayoutCurveAssert isBoundedBy(String amount) {
    isNotNull();
    Quantity most = Quantity.parse(amount);
    Optional<Quantity> maximum = actual.maximum();
    if (maximum.filter(found -> found.compareTo(most) <= 0).isEmpty()) {
      throw failure(
          "%s",
          about(
              "must never pay more than %s, %s"
                  .formatted(
                      most, maximum.map(found -> "pays up to " + found).orElse("has no bound"))));
    }
    return this;
  }

  private String about(String message) {
    return "payout curve: %s\n\n%s"
        .formatted(
            message,
            actual.breakpoints().stream()
                .map(PayoutCurveAssert::line)
                .collect(Collectors.joining("\n")));
  }

  private static String line(PayoutCurve.Breakpoint point) {
    String pay =
        point.before().equals(point.pay()) && point.pay().equals(point.after())
            ? point.pay().toString()
            : "%s just below, %s there, %s just above"
                .formatted(point.before(), point.pay(), point.after());
    return "at %s: %s, then %s for each more".formatted(point.level(), pay, point.rate());
  }
}
