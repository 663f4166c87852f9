package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.Statement;

/** A pay period that was closed, with the statements in the order of the sellers. */
final class ClosedPeriodForm extends ObjectForm<Ledger.ClosedPeriod> {

  private final Field<PeriodClosing> closing =
      required("closing", JsonForm.of(PeriodClosing.class), Ledger.ClosedPeriod::closing);
  private final Field<ImmutableList<Statement>> statements =
      required(
          "statements",
          JsonForm.listOf(new StatementForm()),
          closed -> closed.statements().values().asList());

  ClosedPeriodForm() {
    super("closed period", Ledger.ClosedPeriod.class);
  }

  @Override
  protected Ledger.ClosedPeriod build(Values given) {
    ImmutableSortedMap.Builder<SellerId, Statement> bySeller = ImmutableSortedMap.naturalOrder();
    given.get(statements).forEach(statement -> bySeller.put(statement.seller(), statement));
    return new Ledger.ClosedPeriod(given.get(closing), bySeller.buildOrThrow());
  }
}
