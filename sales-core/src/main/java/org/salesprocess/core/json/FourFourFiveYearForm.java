package org.salesprocess.core.json;

import java.time.DayOfWeek;
import java.time.Month;
import org.salesprocess.core.time.FourFourFiveYear;

/** How a fiscal year of whole weeks finds its end. */
final class FourFourFiveYearForm extends ObjectForm<FourFourFiveYear> {

  private final Field<DayOfWeek> lastDay =
      required("lastDay", EnumForms.DAY_OF_WEEK, FourFourFiveYear::lastDay);
  private final Field<Month> lastMonth =
      required("lastMonth", EnumForms.MONTH, FourFourFiveYear::lastMonth);
  private final Field<FourFourFiveYear.YearEnd> yearEnd =
      required(
          "yearEnd",
          TextForm.ofEnum("end of the year", FourFourFiveYear.YearEnd.class),
          FourFourFiveYear::yearEnd);

  FourFourFiveYearForm() {
    super("4-4-5 year", FourFourFiveYear.class);
  }

  @Override
  protected FourFourFiveYear build(Values given) {
    return new FourFourFiveYear(given.get(lastDay), given.get(lastMonth), given.get(yearEnd));
  }
}
