package org.salesprocess.core.org;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;
import java.util.function.Function;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.RoleId;

/**
 * One that work can be handed to: a role inside sales, or a department outside.
 *
 * <p>Parties are ordered with roles before departments, then by id.
 *
 * @since 0.1
 */
public sealed interface Party extends Comparable<Party>, Serializable {

  /** Returns the answer of the function for this kind of party. */
  <R> R match(Function<RoleId, R> role, Function<DepartmentId, R> department);

  /** Returns a role as a party. */
  static Party of(RoleId role) {
    return new OfRole(role);
  }

  /** Returns a department as a party. */
  static Party of(DepartmentId department) {
    return new OfDepartment(department);
  }

  /** Says whether this is a department outside sales. */
  default boolean isOutsideSales() {
    return match(role -> false, department -> true);
  }

  @Override
  default int compareTo(Party other) {
    return Comparator.comparing(Party::isOutsideSales)
        .thenComparing(party -> party.match(RoleId::value, DepartmentId::value))
        .compare(this, other);
  }

  /**
   * A role inside sales.
   *
   * @param id the role
   */
  record OfRole(RoleId id) implements Party {
    /** Checks that the role is there. */
    public OfRole {
      requireNonNull(id, "id");
    }

    @Override
    public <R> R match(Function<RoleId, R> role, Function<DepartmentId, R> department) {
      return role.apply(id);
    }

    @Override
    public String toString() {
      return id.value();
    }
  }

  /**
   * A department outside sales.
   *
   * @param id the department
   */
  record OfDepartment(DepartmentId id) implements Party {
    /** Checks that the department is there. */
    public OfDepartment {
      requireNonNull(id, "id");
    }

    @Override
    public <R> R match(Function<RoleId, R> role, Function<DepartmentId, R> department) {
      return department.apply(id);
    }

    @Override
    public String toString() {
      return id.value();
    }
  }
}
