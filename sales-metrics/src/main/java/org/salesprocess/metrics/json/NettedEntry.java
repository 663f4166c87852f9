package org.salesprocess.metrics.json;

import java.util.function.Function;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.NettedReturn;

/**
 * A return that its sale's credit counts less by, as it is written.
 *
 * @param <X> the transaction of its credit, or the id of one that stands elsewhere
 */
record NettedEntry<X>(CreditEntry<X> credit, Quantity amount) {

  static NettedEntry<Transaction> whole(NettedReturn back) {
    return new NettedEntry<>(CreditEntry.whole(back.credit()), back.amount());
  }

  static NettedEntry<TransactionId> brief(NettedReturn back) {
    return new NettedEntry<>(CreditEntry.brief(back.credit()), back.amount());
  }

  NettedReturn netted(Function<X, Transaction> find) {
    return new NettedReturn(credit.credit(find), amount);
  }

  /** Returns the form of such a return by itself. */
  static JsonForm<NettedReturn> form() {
    return JsonForm.mapped(
        new Form<>(JsonForm.of(Transaction.class)),
        NettedEntry::whole,
        entry -> entry.netted(transaction -> transaction));
  }

  /** The credit of the return, and by how much that of the sale counts less. */
  static final class Form<X> extends ObjectForm<NettedEntry<X>> {
    private final Field<CreditEntry<X>> credit;
    private final Field<Quantity> amount;

    Form(JsonForm<X> transactions) {
      super("netted return", NettedEntry.class);
      credit = required("credit", new CreditEntry.Form<>(transactions), NettedEntry::credit);
      amount = required("amount", JsonForm.of(Quantity.class), NettedEntry::amount);
    }

    @Override
    protected NettedEntry<X> build(Values given) {
      return new NettedEntry<>(given.get(credit), given.get(amount));
    }
  }
}
