package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Attainment;
import org.salesprocess.metrics.incentive.ResolvedQuota;

/** What was achieved against what was asked, with the share that it is and what is missing. */
final class AttainmentForm extends TotalledForm<Attainment> {

  private final Field<QuotaScope> scope =
      required("scope", JsonForm.of(QuotaScope.class), Attainment::scope);
  private final Field<Measure> measure =
      required("measure", JsonForm.of(Measure.class), Attainment::measure);
  private final Field<Optional<Baseline>> improvementOn =
      optional("improvementOn", JsonForm.of(Baseline.class), Attainment::improvementOn);
  private final Field<SalesPeriod> period =
      required("period", JsonForm.of(SalesPeriod.class), Attainment::period);
  private final Field<Optional<Quantity>> achieved =
      optional("achieved", JsonForm.of(Quantity.class), Attainment::achieved);
  private final Field<Optional<ResolvedQuota>> quota =
      optional("quota", new ResolvedQuotaForm(), Attainment::quota);

  AttainmentForm() {
    super("attainment", Attainment.class);
    optionalTotal("fraction", JsonForm.of(Fraction.class), Attainment::fraction);
    optionalTotal("gap", JsonForm.of(Quantity.class), Attainment::gap);
  }

  @Override
  Attainment of(Values given) {
    return new Attainment(
        given.get(scope),
        given.get(measure),
        given.get(improvementOn),
        given.get(period),
        given.get(achieved),
        given.get(quota));
  }
}
