package org.salesprocess.core.org;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.internal.Checks;

/**
 * A part that people play in the sales process, with what it answers for.
 *
 * <p>The usual ones are in {@link StandardRoles}; a company adds its own.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param duties what it answers for; may be empty
 * @since 0.1
 */
public record Role(RoleId id, String name, ImmutableSet<Duty> duties) implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or has outer spaces
   */
  public Role {
    requireNonNull(id, "id");
    Checks.text("role", id, "name", name);
    requireNonNull(duties, "duties");
  }

  /** Returns a role with its duties. */
  public static Role of(String id, String name, Duty... duties) {
    return new Role(RoleId.of(id), name, ImmutableSet.copyOf(duties));
  }
}
