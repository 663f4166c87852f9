package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.QuotaStep;
import org.salesprocess.metrics.incentive.ResolvedQuota;

/** What is asked of somebody in a period, with the target that the steps come to. */
final class ResolvedQuotaForm extends TotalledForm<ResolvedQuota> {

  private final Field<QuotaScope> scope =
      required("scope", JsonForm.of(QuotaScope.class), ResolvedQuota::scope);
  private final Field<Measure> measure =
      required("measure", JsonForm.of(Measure.class), ResolvedQuota::measure);
  private final Field<Optional<Baseline>> improvementOn =
      optional("improvementOn", JsonForm.of(Baseline.class), ResolvedQuota::improvementOn);
  private final Field<SalesPeriod> period =
      required("period", JsonForm.of(SalesPeriod.class), ResolvedQuota::period);
  private final Field<ImmutableList<QuotaStep>> steps =
      required("steps", JsonForm.listOf(new QuotaStepForm()), ResolvedQuota::steps);

  ResolvedQuotaForm() {
    super("resolved quota", ResolvedQuota.class);
    total("target", JsonForm.of(Quantity.class), ResolvedQuota::target);
  }

  @Override
  ResolvedQuota of(Values given) {
    return new ResolvedQuota(
        given.get(scope),
        given.get(measure),
        given.get(improvementOn),
        given.get(period),
        given.get(steps));
  }
}
