package org.salesprocess.core.json;

import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.time.SalesPeriod;

/** That a seller was away. */
final class AbsenceForm extends ObjectForm<Absence> {

  private final Field<SellerId> seller = required("seller", TextForms.SELLER, Absence::seller);
  private final Field<SalesPeriod> period = required("period", TextForms.PERIOD, Absence::period);
  private final Field<Absence.Kind> kind = required("kind", EnumForms.ABSENCE_KIND, Absence::kind);

  AbsenceForm() {
    super("absence", Absence.class);
  }

  @Override
  protected Absence build(Values given) {
    return new Absence(given.get(seller), given.get(period), given.get(kind));
  }
}
