package org.salesprocess.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;

/**
 * Assertions about a {@link Statement}; one that fails gives the explanation of the statement, from
 * the credits to the cent.
 *
 * <p>Amounts are given as money or as text, such as {@code USD 1200.00}; text that is none is
 * refused with an {@link IllegalArgumentException}.
 *
 * @since 0.1
 */
public final class StatementAssert extends AbstractAssert<StatementAssert, Statement> {

  StatementAssert(@Nullable Statement actual) {
    super(actual, StatementAssert.class);
  }

  /** Requires that so much is earned in the pay period, less what is taken back. */
  @CanIgnoreReturnValue
  public StatementAssert earns(Money amount) {
    isNotNull();
    return requireAmount("is earned", actual.earned(), amount);
  }

  /** Requires that so much is earned in the pay period, less what is taken back. */
  @CanIgnoreReturnValue
  public StatementAssert earns(String amount) {
    return earns(Money.parse(amount));
  }

  /** Requires that a component earns so much in the pay period, in whatever lines. */
  @CanIgnoreReturnValue
  public StatementAssert earns(String component, Money amount) {
    isNotNull();
    ComponentId id = ComponentId.of(component);
    Money earned = Money.zero(actual.earned().getCurrencyUnit());
    for (StatementLine line : linesOf(id)) {
      earned = earned.plus(line.amount());
    }
    return requireAmount("is earned by component " + id, earned, amount);
  }

  /** Requires that a component earns so much in the pay period, in whatever lines. */
  @CanIgnoreReturnValue
  public StatementAssert earns(String component, String amount) {
    return earns(component, Money.parse(amount));
  }

  /** Requires that there is an earned line of a component with exactly this amount. */
  @CanIgnoreReturnValue
  public StatementAssert hasLine(String component, Money amount) {
    isNotNull();
    List<Money> amounts =
        linesOf(ComponentId.of(component)).stream().map(StatementLine::amount).toList();
    if (!amounts.contains(amount)) {
      throw refusal(
          "a line of component %s must be %s, were %s".formatted(component, amount, amounts));
    }
    return this;
  }

  /** Requires that there is an earned line of a component with exactly this amount. */
  @CanIgnoreReturnValue
  public StatementAssert hasLine(String component, String amount) {
    return hasLine(component, Money.parse(amount));
  }

  /** Requires that a component earns nothing in the pay period, not even lines that cancel out. */
  @CanIgnoreReturnValue
  public StatementAssert hasNoLine(String component) {
    isNotNull();
    List<StatementLine> lines = linesOf(ComponentId.of(component));
    if (!lines.isEmpty()) {
      throw refusal(
          "component %s must have no line, had %s"
              .formatted(component, lines.stream().map(StatementLine::amount).toList()));
    }
    return this;
  }

  /** Requires that so much becomes payable in the pay period. */
  @CanIgnoreReturnValue
  public StatementAssert releases(Money amount) {
    isNotNull();
    return requireAmount("becomes payable", actual.released(), amount);
  }

  /** Requires that so much becomes payable in the pay period. */
  @CanIgnoreReturnValue
  public StatementAssert releases(String amount) {
    return releases(Money.parse(amount));
  }

  /** Requires that so much is paid for the pay period, after draws and recoveries. */
  @CanIgnoreReturnValue
  public StatementAssert pays(Money amount) {
    isNotNull();
    return requireAmount("is paid", actual.paid(), amount);
  }

  /** Requires that so much is paid for the pay period, after draws and recoveries. */
  @CanIgnoreReturnValue
  public StatementAssert pays(String amount) {
    return pays(Money.parse(amount));
  }

  /** Requires that so much is held after the pay period: earned, but not yet payable. */
  @CanIgnoreReturnValue
  public StatementAssert holds(Money amount) {
    isNotNull();
    return requireAmount("is held", actual.settlement().after().held(), amount);
  }

  /** Requires that so much is held after the pay period: earned, but not yet payable. */
  @CanIgnoreReturnValue
  public StatementAssert holds(String amount) {
    return holds(Money.parse(amount));
  }

  /** Requires that the seller owes so much after the pay period: of draws and negative pay. */
  @CanIgnoreReturnValue
  public StatementAssert owes(Money amount) {
    isNotNull();
    return requireAmount("is owed", actual.settlement().after().owed(), amount);
  }

  /** Requires that the seller owes so much after the pay period: of draws and negative pay. */
  @CanIgnoreReturnValue
  public StatementAssert owes(String amount) {
    return owes(Money.parse(amount));
  }

  /** Requires that every input of the plan had a value. */
  @CanIgnoreReturnValue
  public StatementAssert measuresEveryInput() {
    isNotNull();
    if (!actual.unmeasured().isEmpty()) {
      throw refusal(
          "every input must be measured, %s were not".formatted(actual.unmeasured().size()));
    }
    return this;
  }

  private List<StatementLine> linesOf(ComponentId component) {
    return actual.lines(StatementLine.State.EARNED).stream()
        .filter(line -> line.key().component().equals(Optional.of(component)))
        .toList();
  }

  private StatementAssert requireAmount(String what, Money found, Money expected) {
    if (!found.equals(expected)) {
      String message = "what %s must be %s, was %s".formatted(what, expected, found);
      throw failureWithActualExpected(found, expected, "%s", about(message));
    }
    return this;
  }

  private AssertionError refusal(String message) {
    return failure("%s", about(message));
  }

  private String about(String message) {
    return "statement of %s for %s: %s\n\n%s"
        .formatted(actual.seller(), actual.period(), message, actual.explain().print());
  }
}
