package org.salesprocess.core.json;

import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditShare;

/** Who gets how much: direct and of the full value unless it says otherwise. */
final class CreditShareForm extends ObjectForm<CreditShare> {

  private final Field<CreditRecipient> recipient =
      required("to", CreditRecipientForm.form(), CreditShare::recipient);
  private final Field<Fraction> share = required("share", new FractionForm(), CreditShare::share);
  private final Field<CreditShare.Kind> kind =
      withDefault(
          "kind", IncentiveEnumForms.CREDIT_KIND, CreditShare.Kind.DIRECT, CreditShare::kind);
  private final Field<CreditShare.Base> base =
      withDefault("base", IncentiveEnumForms.CREDIT_BASE, CreditShare.Base.FULL, CreditShare::base);

  CreditShareForm() {
    super("credit share", CreditShare.class);
  }

  @Override
  protected CreditShare build(Values given) {
    return new CreditShare(
        given.get(recipient), given.get(share), given.get(kind), given.get(base));
  }
}
