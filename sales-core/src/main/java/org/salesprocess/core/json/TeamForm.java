package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.Dated;

/** One unit of a sales organisation; by function unless it says otherwise. */
final class TeamForm extends ObjectForm<Team> {

  private final Field<TeamId> id = required("id", TextForms.TEAM, Team::id);
  private final Field<String> name = required("name", JsonForm.text("team name"), Team::name);
  private final Field<Structure> structure =
      withDefault("structure", EnumForms.STRUCTURE, Structure.FUNCTION, Team::structure);
  private final Field<Optional<TeamId>> parent = optional("parent", TextForms.TEAM, Team::parent);
  private final Field<Dated<SellerId>> head =
      withDefault("head", JsonForm.dated(TextForms.SELLER), Dated.never(), Team::head);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, Team::territory);
  private final Field<Optional<ProductLineId>> productLine =
      optional("productLine", TextForms.PRODUCT_LINE, Team::productLine);

  TeamForm() {
    super("team", Team.class);
  }

  @Override
  protected Team build(Values given) {
    return new Team(
        given.get(id),
        given.get(name),
        given.get(structure),
        given.get(parent),
        given.get(head),
        given.get(territory),
        given.get(productLine));
  }
}
