package org.salesprocess.core.org;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.time.Dated;

/**
 * One unit of a sales organisation: a department, a region, a team.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param structure by what it is cut
 * @param parent the unit that it is a part of, if any; of the same structure
 * @param head who leads it and reports for it, by date
 * @param territory the territory that it covers, if it is cut by place
 * @param productLine the product line that it sells, if it is cut by product
 * @since 0.1
 */
@Value.Builder
public record Team(
    TeamId id,
    String name,
    Structure structure,
    Optional<TeamId> parent,
    Dated<SellerId> head,
    Optional<TerritoryId> territory,
    Optional<ProductLineId> productLine)
    implements WithTeam, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank, the team is its own parent, or it has a
   *     territory or product line without being cut by it
   */
  public Team {
    requireNonNull(id, "id");
    Checks.text("team", id, "name", name);
    requireNonNull(structure, "structure");
    requireNonNull(head, "head");
    checkArgument(
        parent.isEmpty() || !parent.get().equals(id), "team %s: must not be its own parent", id);
    checkArgument(
        territory.isEmpty() || structure == Structure.TERRITORY,
        "team %s: only a unit by territory covers one, structure is %s",
        id,
        structure);
    checkArgument(
        productLine.isEmpty() || structure == Structure.PRODUCT,
        "team %s: only a unit by product sells a product line, structure is %s",
        id,
        structure);
  }

  /** Returns a builder; id and name are required, the structure is by function unless given. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a team. */
  public static final class Builder extends TeamBuilder {
    Builder() {
      structure(Structure.FUNCTION);
      head(Dated.never());
    }
  }
}
