package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/** A quota: how much of what, of whom and when. */
final class QuotaForm extends ObjectForm<Quota> {

  private final Field<QuotaId> id = required("id", TextForms.QUOTA, Quota::id);
  private final Field<QuotaScope> scope = required("scope", new QuotaScopeForm(), Quota::scope);
  private final Field<Measure> measure = required("measure", MeasureForm.form(), Quota::measure);
  private final Field<Optional<Baseline>> improvementOn =
      optional("improvementOn", IncentiveEnumForms.BASELINE, Quota::improvementOn);
  private final Field<SalesPeriod> period = required("period", TextForms.PERIOD, Quota::period);
  private final Field<Quantity> target = required("target", new QuantityForm(), Quota::target);

  QuotaForm() {
    super("quota", Quota.class);
  }

  @Override
  protected Quota build(Values given) {
    return new Quota(
        given.get(id),
        given.get(scope),
        given.get(measure),
        given.get(improvementOn),
        given.get(period),
        given.get(target));
  }
}
