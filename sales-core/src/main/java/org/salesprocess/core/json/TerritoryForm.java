package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.market.Territory;

/** A part of the market by place. */
final class TerritoryForm extends ObjectForm<Territory> {

  private final Field<TerritoryId> id = required("id", TextForms.TERRITORY, Territory::id);
  private final Field<String> name =
      required("name", JsonForm.text("territory name"), Territory::name);
  private final Field<Optional<TerritoryId>> parent =
      optional("parent", TextForms.TERRITORY, Territory::parent);
  private final Field<Optional<Long>> population =
      optional("population", JsonForm.wholeNumber("population"), Territory::population);
  private final Field<Optional<Fraction>> incidence =
      optional("incidence", new FractionForm(), Territory::incidence);

  TerritoryForm() {
    super("territory", Territory.class);
  }

  @Override
  protected Territory build(Values given) {
    return new Territory(
        given.get(id),
        given.get(name),
        given.get(parent),
        given.get(population),
        given.get(incidence));
  }
}
