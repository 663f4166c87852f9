package org.salesprocess.core.market;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A part of the market that is sold to as one, with the ceiling that it sets on leads.
 *
 * <p>A city of 200,000 households of which one in fifty buys a kitchen in a year gives at most
 * 4,000 leads a year, whatever is spent on advertising.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param parent the territory that it is a part of, if any; another than itself. A territory does
 *     not see the others: that the parents in a list of territories are known and form no circle is
 *     not checked here
 * @param population how many possible buyers live or work there, if known; zero or more
 * @param incidence the share of the population that looks for the product in a year, if known; from
 *     zero to one
 * @since 0.1
 */
@Value.Builder
public record Territory(
    TerritoryId id,
    String name,
    Optional<TerritoryId> parent,
    Optional<Long> population,
    Optional<Fraction> incidence)
    implements WithTerritory, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above
   */
  public Territory {
    requireNonNull(id, "id");
    Checks.text("territory", id, "name", name);
    checkArgument(
        parent.isEmpty() || !parent.get().equals(id),
        "territory %s: must not be its own parent",
        id);
    checkArgument(
        population.isEmpty() || population.get() >= 0,
        "territory %s: population must not be negative, was %s",
        id,
        population.orElse(null));
    checkArgument(
        incidence.isEmpty() || incidence.get().isShare(),
        "territory %s: incidence must lie between 0 and 1, was %s",
        id,
        incidence.orElse(null));
  }

  /** Returns the most leads that a year can bring, rounded down, or empty if a part is unknown. */
  public Optional<Long> leadCeilingPerYear() {
    return population.flatMap(
        people ->
            incidence.map(
                share -> {
                  Fraction leads = share.times(Fraction.of(people));
                  return leads.numerator().divide(leads.denominator()).longValueExact();
                }));
  }

  /** Returns a builder; id and name are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a territory. */
  public static final class Builder extends TerritoryBuilder {
    Builder() {}
  }
}
