package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.QuotaStep;

/** One part of what is asked, with the amount that it comes to. */
final class QuotaStepForm extends TotalledForm<QuotaStep> {

  private final Field<QuotaId> quota =
      required("quota", JsonForm.of(QuotaId.class), QuotaStep::quota);
  private final Field<Quantity> target =
      required("target", JsonForm.of(Quantity.class), QuotaStep::target);
  private final Field<SalesPeriod> within =
      required("within", JsonForm.of(SalesPeriod.class), QuotaStep::within);
  private final Field<Fraction> split =
      required("split", JsonForm.of(Fraction.class), QuotaStep::split);
  private final Field<ImmutableList<SalesPeriod>> days =
      required("days", JsonForm.listOf(JsonForm.of(SalesPeriod.class)), QuotaStep::days);
  private final Field<Fraction> proration =
      required("proration", JsonForm.of(Fraction.class), QuotaStep::proration);
  private final Field<Fraction> ramp =
      required("ramp", JsonForm.of(Fraction.class), QuotaStep::ramp);

  QuotaStepForm() {
    super("quota step", QuotaStep.class);
    total("amount", JsonForm.of(Quantity.class), QuotaStep::amount);
  }

  @Override
  QuotaStep of(Values given) {
    return new QuotaStep(
        given.get(quota),
        given.get(target),
        given.get(within),
        given.get(split),
        given.get(days),
        given.get(proration),
        given.get(ramp));
  }
}
