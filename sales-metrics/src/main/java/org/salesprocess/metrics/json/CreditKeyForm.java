package org.salesprocess.metrics.json;

import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.incentive.Credit;

/** What tells one credit from another; it is direct unless it says otherwise. */
final class CreditKeyForm extends ObjectForm<Credit.Key> {

  private final Field<TransactionId> transaction =
      required("transaction", JsonForm.of(TransactionId.class), Credit.Key::transaction);
  private final Field<CreditRuleId> rule =
      required("rule", JsonForm.of(CreditRuleId.class), Credit.Key::rule);
  private final Field<SellerId> seller =
      required("seller", JsonForm.of(SellerId.class), Credit.Key::seller);
  private final Field<CreditShare.Kind> kind =
      withDefault(
          "kind", JsonForm.of(CreditShare.Kind.class), CreditShare.Kind.DIRECT, Credit.Key::kind);

  CreditKeyForm() {
    super("credit key", Credit.Key.class);
  }

  @Override
  protected Credit.Key build(Values given) {
    return new Credit.Key(
        given.get(transaction), given.get(rule), given.get(seller), given.get(kind));
  }
}
