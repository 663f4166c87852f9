package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import org.joda.money.Money;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.PayAccount;
import org.salesprocess.metrics.incentive.Settlement;
import org.salesprocess.metrics.incentive.SettlementLine;

/** What one seller is paid for one pay period, with the account after it. */
final class SettlementForm extends TotalledForm<Settlement> {

  private final Field<PayAccount> before =
      required("before", new PayAccountForm(), Settlement::before);
  private final Field<SalesPeriod> period =
      required("period", JsonForm.of(SalesPeriod.class), Settlement::period);
  private final Field<ImmutableList<SettlementLine>> lines =
      withDefault(
          "lines",
          JsonForm.listOf(new SettlementLineForm()),
          ImmutableList.of(),
          Settlement::lines);

  SettlementForm() {
    super("settlement", Settlement.class);
    total("paid", JsonForm.of(Money.class), Settlement::paid);
    total("after", new PayAccountForm(), Settlement::after);
  }

  @Override
  Settlement of(Values given) {
    return new Settlement(given.get(before), given.get(period), given.get(lines));
  }
}
