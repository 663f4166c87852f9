package org.salesprocess.metrics.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.incentive.Credit;

/**
 * A credit as it is written: with its transaction, or with the id of one that stands elsewhere.
 *
 * @param <X> the transaction, or its id
 */
record CreditEntry<X>(
    X transaction,
    CreditRuleId rule,
    SellerId seller,
    Fraction share,
    CreditShare.Kind kind,
    Instant creditedAt,
    LocalDate creditedOn) {

  static CreditEntry<Transaction> whole(Credit credit) {
    return of(credit, credit.transaction());
  }

  static CreditEntry<TransactionId> brief(Credit credit) {
    return of(credit, credit.transaction().id());
  }

  private static <X> CreditEntry<X> of(Credit credit, X transaction) {
    return new CreditEntry<>(
        transaction,
        credit.rule(),
        credit.seller(),
        credit.share(),
        credit.kind(),
        credit.creditedAt(),
        credit.creditedOn());
  }

  Credit credit(Function<X, Transaction> find) {
    return new Credit(find.apply(transaction), rule, seller, share, kind, creditedAt, creditedOn);
  }

  /** Returns the form of a credit by itself. */
  static JsonForm<Credit> form() {
    return JsonForm.mapped(
        new Form<>(JsonForm.of(Transaction.class)),
        CreditEntry::whole,
        entry -> entry.credit(transaction -> transaction));
  }

  /** All of the share of one transaction; direct unless it says otherwise. */
  static final class Form<X> extends ObjectForm<CreditEntry<X>> {
    private final Field<X> transaction;
    private final Field<CreditRuleId> rule =
        required("rule", JsonForm.of(CreditRuleId.class), CreditEntry::rule);
    private final Field<SellerId> seller =
        required("seller", JsonForm.of(SellerId.class), CreditEntry::seller);
    private final Field<Fraction> share =
        required("share", JsonForm.of(Fraction.class), CreditEntry::share);
    private final Field<CreditShare.Kind> kind =
        withDefault(
            "kind",
            JsonForm.of(CreditShare.Kind.class),
            CreditShare.Kind.DIRECT,
            CreditEntry::kind);
    private final Field<Instant> creditedAt =
        required("creditedAt", JsonForm.of(Instant.class), CreditEntry::creditedAt);
    private final Field<LocalDate> creditedOn =
        required("creditedOn", JsonForm.of(LocalDate.class), CreditEntry::creditedOn);

    Form(JsonForm<X> transactions) {
      super("credit", CreditEntry.class);
      transaction = required("transaction", transactions, CreditEntry::transaction);
    }

    @Override
    protected CreditEntry<X> build(Values given) {
      return new CreditEntry<>(
          given.get(transaction),
          given.get(rule),
          given.get(seller),
          given.get(share),
          given.get(kind),
          given.get(creditedAt),
          given.get(creditedOn));
    }
  }
}
