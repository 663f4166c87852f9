package org.salesprocess.core.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Structure;

/**
 * Whose results an input of a plan measures; elsewhere the measured population.
 *
 * @since 0.1
 */
public sealed interface Whose extends Serializable {

  /** Returns the answer for this kind. */
  default <R> R match(
      Supplier<R> own,
      Function<Structure, R> teamOf,
      Function<TeamId, R> unit,
      Function<DepartmentId, R> department,
      Supplier<R> everyone) {
    if (this instanceof Own) {
      return own.get();
    }
    if (this instanceof TeamOf it) {
      return teamOf.apply(it.structure());
    }
    if (this instanceof Unit it) {
      return unit.apply(it.team());
    }
    if (this instanceof OfDepartment it) {
      return department.apply(it.department());
    }
    return everyone.get();
  }

  /** Returns the seller's own. */
  static Whose own() {
    return new Own();
  }

  /** Returns those of the team in which the seller is on the last day that is measured. */
  static Whose teamOf(Structure structure) {
    return new TeamOf(structure);
  }

  /** Returns those of one unit with the units below it. */
  static Whose unit(TeamId team) {
    return new Unit(team);
  }

  /** Returns what came from a department outside sales, whoever sold it. */
  static Whose department(DepartmentId department) {
    return new OfDepartment(department);
  }

  /** Returns those of all sellers. */
  static Whose everyone() {
    return new Everyone();
  }

  /** The seller's own results. */
  record Own() implements Whose {
    @Override
    public String toString() {
      return "own";
    }
  }

  /**
   * The results of the seller's team and those below it.
   *
   * @param structure in which structure of the organisation
   */
  record TeamOf(Structure structure) implements Whose {
    /** Checks that the structure is there. */
    public TeamOf {
      requireNonNull(structure, "structure");
    }

    @Override
    public String toString() {
      return "team by " + structure;
    }
  }

  /**
   * The results of one unit and those below it.
   *
   * @param team the unit
   */
  record Unit(TeamId team) implements Whose {
    /** Checks that the team is there. */
    public Unit {
      requireNonNull(team, "team");
    }

    @Override
    public String toString() {
      return "team " + team;
    }
  }

  /**
   * The results of transactions that came from one department outside sales.
   *
   * @param department the department
   */
  record OfDepartment(DepartmentId department) implements Whose {
    /** Checks that the department is there. */
    public OfDepartment {
      requireNonNull(department, "department");
    }

    @Override
    public String toString() {
      return "department " + department;
    }
  }

  /** The results of all sellers. */
  record Everyone() implements Whose {
    @Override
    public String toString() {
      return "everyone's";
    }
  }
}
