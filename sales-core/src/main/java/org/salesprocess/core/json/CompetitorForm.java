package org.salesprocess.core.json;

import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.market.Competitor;

/** Another company that sells to the same buyers. */
final class CompetitorForm extends ObjectForm<Competitor> {

  private final Field<CompetitorId> id = required("id", TextForms.COMPETITOR, Competitor::id);
  private final Field<String> name =
      required("name", JsonForm.text("competitor name"), Competitor::name);

  CompetitorForm() {
    super("competitor", Competitor.class);
  }

  @Override
  protected Competitor build(Values given) {
    return new Competitor(given.get(id), given.get(name));
  }
}
