package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.incentive.Uncredited;

/**
 * A share that nobody is credited for, with the sentence that says why. The sentence is for whoever
 * reads the JSON, and is not read back: its wording may change.
 */
final class UncreditedForm extends ObjectForm<Uncredited> {

  private final Field<Transaction> transaction =
      required("transaction", JsonForm.of(Transaction.class), Uncredited::transaction);
  private final Field<LocalDate> creditedOn =
      required("creditedOn", JsonForm.of(LocalDate.class), Uncredited::creditedOn);
  private final Field<Uncredited.Reason> reason =
      required("reason", TextForm.ofEnum("reason", Uncredited.Reason.class), Uncredited::reason);
  private final Field<CreditShare.Kind> kind =
      withDefault(
          "kind", JsonForm.of(CreditShare.Kind.class), CreditShare.Kind.DIRECT, Uncredited::kind);
  private final Field<Fraction> share =
      required("share", JsonForm.of(Fraction.class), Uncredited::share);
  private final Field<ImmutableSet<CreditRuleId>> rules =
      withDefault(
          "rules",
          JsonForm.setOf(JsonForm.of(CreditRuleId.class)),
          ImmutableSet.of(),
          Uncredited::rules);
  private final Field<Optional<CreditRecipient>> recipient =
      optional("recipient", JsonForm.of(CreditRecipient.class), Uncredited::recipient);
  private final Field<Optional<SellerId>> seller =
      optional("seller", JsonForm.of(SellerId.class), Uncredited::seller);

  UncreditedForm() {
    super("uncredited part", Uncredited.class);
    optional("why", JsonForm.text("why"), part -> Optional.of(part.why()));
  }

  @Override
  protected Uncredited build(Values given) {
    return new Uncredited(
        given.get(transaction),
        given.get(creditedOn),
        given.get(reason),
        given.get(kind),
        given.get(share),
        ImmutableSortedSet.copyOf(given.get(rules)),
        given.get(recipient),
        given.get(seller));
  }
}
