package org.salesprocess.metrics.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
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
    Map<SellerId, Statement> bySeller = new TreeMap<>();
    for (Statement statement : given.get(statements)) {
      checkArgument(
          bySeller.put(statement.seller(), statement) == null,
          "closing %s: two statements of seller %s",
          given.get(closing).id(),
          statement.seller());
    }
    return new Ledger.ClosedPeriod(given.get(closing), ImmutableSortedMap.copyOf(bySeller));
  }
}
