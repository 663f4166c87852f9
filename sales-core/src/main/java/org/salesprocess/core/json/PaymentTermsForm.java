package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.RecoveryOrder;

/** How pay is paid; the recovery order only if it is not the usual one of the draws. */
final class PaymentTermsForm extends ObjectForm<PaymentTerms> {

  private final Field<CurrencyUnit> currency =
      required("currency", MoneyForms.CURRENCY, PaymentTerms::currency);
  private final Field<ImmutableList<Draw>> draws =
      withDefault(
          "draws", JsonForm.listOf(new DrawForm()), ImmutableList.of(), PaymentTerms::draws);
  private final Field<NegativePay> negativePay =
      withDefault(
          "negativePay",
          IncentiveEnumForms.NEGATIVE_PAY,
          NegativePay.CARRY,
          PaymentTerms::negativePay);
  private final Field<Optional<RecoveryOrder>> recoveryOrder =
      optional("recoveryOrder", new RecoveryOrderForm(), PaymentTermsForm::ownOrder);

  PaymentTermsForm() {
    super("payment terms", PaymentTerms.class);
  }

  private static Optional<RecoveryOrder> ownOrder(PaymentTerms terms) {
    RecoveryOrder usual =
        PaymentTerms.builder(terms.currency())
            .draws(terms.draws().toArray(Draw[]::new))
            .build()
            .recoveryOrder();
    return Optional.of(terms.recoveryOrder()).filter(order -> !order.equals(usual));
  }

  @Override
  protected PaymentTerms build(Values given) {
    PaymentTerms.Builder terms =
        PaymentTerms.builder(given.get(currency))
            .draws(given.get(draws).toArray(Draw[]::new))
            .negativePay(given.get(negativePay));
    given.get(recoveryOrder).ifPresent(terms::recoveryOrder);
    return terms.build();
  }
}
