package org.salesprocess.core.org;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.internal.Checks;

/**
 * A department outside sales that the process passes through, such as production.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param kind what sort of department it is
 * @since 0.1
 */
public record Department(DepartmentId id, String name, DepartmentKind kind)
    implements Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or has outer spaces
   */
  public Department {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    Checks.text("department", id, "name", name);
  }

  /** Returns a department. */
  public static Department of(String id, String name, DepartmentKind kind) {
    return new Department(DepartmentId.of(id), name, kind);
  }
}
