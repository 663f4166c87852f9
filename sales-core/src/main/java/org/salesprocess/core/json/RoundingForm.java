package org.salesprocess.core.json;

import java.math.RoundingMode;
import org.salesprocess.core.incentive.Rounding;

/** Where and how pay is rounded; what is left out is as usual. */
final class RoundingForm extends ObjectForm<Rounding> {

  private final Field<Rounding.Place> place =
      withDefault("place", IncentiveEnumForms.PLACE, Rounding.STANDARD.place(), Rounding::place);
  private final Field<RoundingMode> mode =
      withDefault("mode", EnumForms.ROUNDING, Rounding.STANDARD.mode(), Rounding::mode);

  RoundingForm() {
    super("rounding", Rounding.class);
  }

  @Override
  protected Rounding build(Values given) {
    return new Rounding(given.get(place), given.get(mode));
  }
}
