package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.incentive.PayAccount;

/** The balance sheet of one seller's pay, with what is owed in all. */
final class PayAccountForm extends TotalledForm<PayAccount> {

  private static final JsonForm<Money> MONEY = JsonForm.of(Money.class);
  private static final TextForm<DrawId> DRAW = TextForm.of("draw id", DrawId::value, DrawId::of);

  private final Field<CurrencyUnit> currency =
      required("currency", JsonForm.of(CurrencyUnit.class), PayAccount::currency);
  private final Field<Optional<LocalDate>> settledUntil =
      optional("settledUntil", JsonForm.of(LocalDate.class), PayAccount::settledUntil);
  private final Field<Money> earned = required("earned", MONEY, PayAccount::earned);
  private final Field<Money> held = required("held", MONEY, PayAccount::held);
  private final Field<Money> paid = required("paid", MONEY, PayAccount::paid);
  private final Field<Money> granted = required("granted", MONEY, PayAccount::granted);
  private final Field<Money> carried = required("carried", MONEY, PayAccount::carried);
  private final Field<ImmutableSortedMap<DrawId, Money>> outstanding =
      withDefault(
          "outstanding",
          JsonForm.mapOf(DRAW, MONEY),
          ImmutableSortedMap.of(),
          PayAccount::outstanding);

  PayAccountForm() {
    super("pay account", PayAccount.class);
    total("owed", MONEY, PayAccount::owed);
  }

  @Override
  PayAccount of(Values given) {
    return new PayAccount(
        given.get(currency),
        given.get(settledUntil),
        given.get(earned),
        given.get(held),
        given.get(paid),
        given.get(granted),
        given.get(carried),
        given.get(outstanding));
  }
}
