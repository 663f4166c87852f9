package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.function.Function;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Structure;

/**
 * Who a share of credit goes to, said so that each transaction names its own people.
 *
 * <p>Where several people answer to one recipient, they divide its share evenly; channel partners
 * are sellers like others.
 *
 * @since 0.1
 */
public sealed interface CreditRecipient extends Serializable {

  /** Returns the answer of the function for this kind of recipient. */
  default <R> R match(
      Function<Owner, R> owner,
      Function<AgreedSplit, R> agreedSplit,
      Function<InRole, R> inRole,
      Function<TeamPool, R> teamPool,
      Function<Manager, R> manager,
      Function<UnitOf, R> unitOf,
      Function<Named, R> named) {
    if (this instanceof Owner it) {
      return owner.apply(it);
    }
    if (this instanceof AgreedSplit it) {
      return agreedSplit.apply(it);
    }
    if (this instanceof InRole it) {
      return inRole.apply(it);
    }
    if (this instanceof TeamPool it) {
      return teamPool.apply(it);
    }
    if (this instanceof Manager it) {
      return manager.apply(it);
    }
    if (this instanceof UnitOf it) {
      return unitOf.apply(it);
    }
    return named.apply((Named) this);
  }

  /** Returns the transaction's owner. */
  static CreditRecipient owner() {
    return new Owner();
  }

  /** Returns those among whom the transaction itself divides its credit. */
  static CreditRecipient agreedSplit() {
    return new AgreedSplit();
  }

  /** Returns those who had a role in the transaction at the time it happened. */
  static CreditRecipient inRole(RoleId role) {
    return new InRole(role);
  }

  /** Returns who is in a team, or one below it, and employed on the day of credit. */
  static CreditRecipient teamPool(TeamId team) {
    return new TeamPool(team);
  }

  /**
   * Returns the manager of each seller with direct credit, on the day of credit: 1 is the nearest.
   */
  static Manager manager(Structure structure, int level) {
    return new Manager(structure, level);
  }

  /** Returns who is in the unit that the transaction's territory or product line is of. */
  static CreditRecipient unitOf(Structure structure) {
    return new UnitOf(structure);
  }

  /** Returns one seller or channel partner. */
  static CreditRecipient named(SellerId seller) {
    return new Named(seller);
  }

  /** The transaction's owner. */
  record Owner() implements CreditRecipient {
    @Override
    public String toString() {
      return "owner";
    }
  }

  /** Those among whom the transaction divides its credit, each by the share that it names. */
  record AgreedSplit() implements CreditRecipient {
    @Override
    public String toString() {
      return "agreed split";
    }
  }

  /**
   * Those who had a role in the transaction.
   *
   * @param role the role
   */
  record InRole(RoleId role) implements CreditRecipient {
    /** Checks that the role is there. */
    public InRole {
      requireNonNull(role, "role");
    }

    @Override
    public String toString() {
      return "role " + role;
    }
  }

  /**
   * The members of a team and the teams below it.
   *
   * @param team the team
   */
  record TeamPool(TeamId team) implements CreditRecipient {
    /** Checks that the team is there. */
    public TeamPool {
      requireNonNull(team, "team");
    }

    @Override
    public String toString() {
      return "pool of team " + team;
    }
  }

  /**
   * The manager of each seller who has direct credit. A manager who is in no team of the structure
   * answers to the next head above the unit that is headed.
   *
   * @param structure in which structure of the organisation
   * @param level how many steps up; 1 is whom the seller reports to
   */
  record Manager(Structure structure, int level) implements CreditRecipient {
    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Manager {
      requireNonNull(structure, "structure");
      checkArgument(level >= 1, "manager as recipient: level must be 1 or more, was %s", level);
    }

    @Override
    public String toString() {
      return "manager " + level + " by " + structure;
    }
  }

  /**
   * Who is in the unit that the transaction's territory, or product line, is of, and employed on
   * the day of credit.
   *
   * <p>It is the unit that covers the transaction's own territory or line, or else the nearest one
   * above it that any unit covers. Those in a team below that covers none of its own belong to it.
   *
   * @param structure {@code TERRITORY} or {@code PRODUCT}
   */
  record UnitOf(Structure structure) implements CreditRecipient {
    /**
     * Checks the structure.
     *
     * @throws IllegalArgumentException if units of the structure have neither
     */
    public UnitOf {
      requireNonNull(structure, "structure");
      checkArgument(
          structure != Structure.FUNCTION,
          "unit as recipient: structure must be TERRITORY or PRODUCT, was %s",
          structure);
    }

    @Override
    public String toString() {
      return "unit by " + structure;
    }
  }

  /**
   * One seller or channel partner.
   *
   * @param seller who
   */
  record Named(SellerId seller) implements CreditRecipient {
    /** Checks that the seller is there. */
    public Named {
      requireNonNull(seller, "seller");
    }

    @Override
    public String toString() {
      return "seller " + seller;
    }
  }
}
