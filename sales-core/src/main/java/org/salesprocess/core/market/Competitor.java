package org.salesprocess.core.market;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.internal.Checks;

/**
 * Another company that sells to the same buyers.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @since 0.1
 */
public record Competitor(CompetitorId id, String name) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or has outer spaces
   */
  public Competitor {
    requireNonNull(id, "id");
    Checks.text("competitor", id, "name", name);
  }
}
