package org.salesprocess.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.Statement;

/**
 * Assertions about a {@link Ledger}; one that fails gives the explanation of every statement of the
 * seller.
 *
 * @since 0.1
 */
public final class LedgerAssert extends AbstractAssert<LedgerAssert, Ledger> {

  LedgerAssert(@Nullable Ledger actual) {
    super(actual, LedgerAssert.class);
  }

  /** Requires that so many pay periods are closed. */
  @CanIgnoreReturnValue
  public LedgerAssert hasClosed(int periods) {
    isNotNull();
    int closed = actual.closed().size();
    if (closed != periods) {
      throw failureWithActualExpected(
          closed, periods, "%s: must have closed %s pay periods, was %s", actual, periods, closed);
    }
    return this;
  }

  /** Requires that a seller earned so much in all pay periods that are closed. */
  @CanIgnoreReturnValue
  public LedgerAssert earns(String seller, String amount) {
    return requireSum("is earned", seller, amount, Statement::earned);
  }

  /** Requires that so much became payable of a seller in all pay periods that are closed. */
  @CanIgnoreReturnValue
  public LedgerAssert releases(String seller, String amount) {
    return requireSum("becomes payable", seller, amount, Statement::released);
  }

  /** Requires that a seller was paid so much in all pay periods that are closed. */
  @CanIgnoreReturnValue
  public LedgerAssert pays(String seller, String amount) {
    return requireSum("is paid", seller, amount, Statement::paid);
  }

  /** Requires that a seller owes so much after the last closing: of draws and negative pay. */
  @CanIgnoreReturnValue
  public LedgerAssert owes(String seller, String amount) {
    isNotNull();
    SellerId id = SellerId.of(seller);
    return requireAmount("is owed", id, actual.account(id).owed(), Money.parse(amount));
  }

  /**
   * Returns assertions about the statement of a seller for a pay period, and requires that there is
   * one.
   */
  @CheckReturnValue
  public StatementAssert statement(String seller, SalesPeriod period) {
    isNotNull();
    SellerId id = SellerId.of(seller);
    Statement statement =
        actual
            .statement(id, period)
            .orElseThrow(
                () ->
                    failure(
                        "%s: must have a statement of %s for %s, had those for %s",
                        actual,
                        id,
                        period,
                        actual.statements(id).stream().map(Statement::period).toList()));
    return new StatementAssert(statement);
  }

  private LedgerAssert requireSum(
      String what, String seller, String amount, Function<Statement, Money> part) {
    isNotNull();
    SellerId id = SellerId.of(seller);
    Money sum =
        Money.zero(actual.currency()).plus(actual.statements(id).stream().map(part).toList());
    return requireAmount(what + " in all", id, sum, Money.parse(amount));
  }

  private LedgerAssert requireAmount(String what, SellerId seller, Money found, Money expected) {
    if (!found.equals(expected)) {
      throw failureWithActualExpected(
          found,
          expected,
          "ledger, %s: what %s must be %s, was %s\n\n%s",
          seller,
          what,
          expected,
          found,
          explanations(seller));
    }
    return this;
  }

  private String explanations(SellerId seller) {
    String all =
        actual.statements(seller).stream()
            .map(statement -> statement.explain().print())
            .collect(Collectors.joining("\n"));
    return all.isEmpty() ? "there is no statement of " + seller : all;
  }
}
