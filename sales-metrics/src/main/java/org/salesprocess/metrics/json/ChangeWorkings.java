package org.salesprocess.metrics.json;

import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Reading;
import org.salesprocess.metrics.incentive.Working;

/** How modifiers, limits and returns change what formulas came to. */
final class ChangeWorkings {

  private static final JsonForm<Quantity> QUANTITY = JsonForm.of(Quantity.class);
  private static final JsonForm<Fraction> FRACTION = JsonForm.of(Fraction.class);

  private ChangeWorkings() {}

  static final class ModifiedForm extends ObjectForm<Working.Modified> {
    private final Field<Modifier> modifier =
        required("modifier", JsonForm.of(Modifier.class), Working.Modified::modifier);
    private final Field<Reading> reading =
        required("reading", new ReadingForm(), Working.Modified::reading);
    private final Field<Quantity> before = required("before", QUANTITY, Working.Modified::before);
    private final Field<Quantity> after = required("after", QUANTITY, Working.Modified::after);

    ModifiedForm() {
      super("modified amount", Working.Modified.class);
    }

    @Override
    protected Working.Modified build(Values given) {
      return new Working.Modified(
          given.get(modifier), given.get(reading), given.get(before), given.get(after));
    }
  }

  static final class CarriedInForm extends ObjectForm<Working.CarriedIn> {
    private final Field<SalesPeriod> from =
        required("from", JsonForm.of(SalesPeriod.class), Working.CarriedIn::from);
    private final Field<Quantity> amount = required("amount", QUANTITY, Working.CarriedIn::amount);

    CarriedInForm() {
      super("deferred amount", Working.CarriedIn.class);
    }

    @Override
    protected Working.CarriedIn build(Values given) {
      return new Working.CarriedIn(given.get(from), given.get(amount));
    }
  }

  static final class LimitedForm extends ObjectForm<Working.Limited> {
    private final Field<PlanLimit> limit =
        required("limit", JsonForm.of(PlanLimit.class), Working.Limited::limit);
    private final Field<Reading> reading =
        required("reading", new ReadingForm(), Working.Limited::reading);
    private final Field<Quantity> before = required("before", QUANTITY, Working.Limited::before);
    private final Field<Quantity> after = required("after", QUANTITY, Working.Limited::after);

    LimitedForm() {
      super("limited amount", Working.Limited.class);
    }

    @Override
    protected Working.Limited build(Values given) {
      return new Working.Limited(
          given.get(limit), given.get(reading), given.get(before), given.get(after));
    }
  }

  static final class TakenBackForm extends ObjectForm<Working.TakenBack> {
    private final Field<ReturnPolicy.Kind> policy =
        required("policy", JsonForm.of(ReturnPolicy.Kind.class), Working.TakenBack::policy);
    private final Field<Fraction> share = required("share", FRACTION, Working.TakenBack::share);
    private final Field<Fraction> part = required("part", FRACTION, Working.TakenBack::part);
    private final Field<Quantity> paid = required("paid", QUANTITY, Working.TakenBack::paid);

    TakenBackForm() {
      super("amount taken back", Working.TakenBack.class);
    }

    @Override
    protected Working.TakenBack build(Values given) {
      return new Working.TakenBack(
          given.get(policy), given.get(share), given.get(part), given.get(paid));
    }
  }
}
