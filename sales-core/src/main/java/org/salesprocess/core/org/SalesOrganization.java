package org.salesprocess.core.org;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;

/**
 * A sales department at every date: who works in it, in which role and team, under which head, and
 * which departments outside it the work passes to.
 *
 * <p>The department may be cut by function, by territory and by product at once; each {@link
 * Structure} is a forest of teams of its own. On any day a seller is in at most one team of each.
 *
 * <p>Two are equal if they have equal parts, in whatever order these were added.
 *
 * @since 0.1
 */
public final class SalesOrganization implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private static final Comparator<Membership> BY_MEMBER =
      Comparator.comparing(Membership::seller)
          .thenComparing(Membership::from)
          .thenComparing(Membership::team)
          .thenComparing(membership -> membership.until().orElse(LocalDate.MAX));

  private static final Comparator<Absence> BY_ABSENT =
      Comparator.comparing(Absence::seller)
          .thenComparing(Absence::period)
          .thenComparing(Absence::kind);

  private final ImmutableSortedMap<RoleId, Role> roles;
  private final ImmutableSortedMap<DepartmentId, Department> departments;
  private final ImmutableSortedMap<SellerId, Seller> sellers;
  private final ImmutableSortedMap<TeamId, Team> teams;
  private final ImmutableList<Membership> memberships;
  private final ImmutableList<Absence> absences;

  private final MembershipIndex index;

  private SalesOrganization(Builder builder) {
    roles = ImmutableSortedMap.copyOf(builder.roles);
    departments = ImmutableSortedMap.copyOf(builder.departments);
    sellers = ImmutableSortedMap.copyOf(builder.sellers);
    teams = ImmutableSortedMap.copyOf(builder.teams);
    memberships = ImmutableList.sortedCopyOf(BY_MEMBER, builder.memberships);
    absences = ImmutableList.sortedCopyOf(BY_ABSENT, builder.absences);
    checkSellers();
    checkTeams();
    absences.forEach(absence -> requireSeller(absence.seller(), "absence"));
    memberships.forEach(each -> requireSeller(each.seller(), "membership in " + each.team()));
    index = MembershipIndex.of(memberships, team -> requireTeam(team).structure());
  }

  /** Returns a builder that knows the {@link StandardRoles} already. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns all roles, by id. */
  public ImmutableSortedMap<RoleId, Role> roles() {
    return roles;
  }

  /** Returns all departments outside sales, by id. */
  public ImmutableSortedMap<DepartmentId, Department> departments() {
    return departments;
  }

  /** Returns everyone who was ever in the department, by id. */
  public ImmutableSortedMap<SellerId, Seller> sellers() {
    return sellers;
  }

  /** Returns all teams, by id. */
  public ImmutableSortedMap<TeamId, Team> teams() {
    return teams;
  }

  /** Returns all memberships, by seller and then by first day. */
  public ImmutableList<Membership> memberships() {
    return memberships;
  }

  /** Returns all absences, by seller and then by period. */
  public ImmutableList<Absence> absences() {
    return absences;
  }

  /**
   * Returns the team that a seller is in on a day.
   *
   * @return empty if the seller is in no team of that structure then, or is unknown
   */
  public Optional<TeamId> teamOf(SellerId seller, Structure structure, LocalDate day) {
    return index.teamOf(seller, structure, day);
  }

  /** Returns the role that a seller holds on a day; empty if none, or the seller is unknown. */
  public Optional<RoleId> roleOf(SellerId seller, LocalDate day) {
    return Optional.ofNullable(sellers.get(seller)).flatMap(known -> known.role().at(day));
  }

  /** Returns a seller, or empty if nobody of that id was ever in the department. */
  public Optional<Seller> find(SellerId seller) {
    return Optional.ofNullable(sellers.get(seller));
  }

  /** Returns a team, or empty if there is none of that id. */
  public Optional<Team> find(TeamId team) {
    return Optional.ofNullable(teams.get(team));
  }

  /** Returns a role, or empty if there is none of that id. */
  public Optional<Role> find(RoleId role) {
    return Optional.ofNullable(roles.get(role));
  }

  /**
   * Returns who holds a role on a day and is employed on it, absent or not; may be empty.
   *
   * @throws IllegalArgumentException if the role is unknown
   */
  public ImmutableSortedSet<SellerId> holding(RoleId role, LocalDate day) {
    checkArgument(roles.containsKey(role), "role %s: unknown", role);
    return sellers.values().stream()
        .filter(seller -> seller.isEmployedOn(day))
        .filter(seller -> seller.role().at(day).filter(role::equals).isPresent())
        .map(Seller::id)
        .collect(ImmutableSortedSet.toImmutableSortedSet(SellerId::compareTo));
  }

  /**
   * Returns who is in a team itself on a day, without the teams below it.
   *
   * @throws IllegalArgumentException if the team is unknown
   */
  public ImmutableSortedSet<SellerId> members(TeamId team, LocalDate day) {
    Structure structure = requireTeam(team).structure();
    return index.sellers().stream()
        .filter(seller -> teamOf(seller, structure, day).filter(team::equals).isPresent())
        .collect(ImmutableSortedSet.toImmutableSortedSet(SellerId::compareTo));
  }

  /**
   * Returns who is in a team or any team below it on a day.
   *
   * @throws IllegalArgumentException if the team is unknown
   */
  public ImmutableSortedSet<SellerId> allMembers(TeamId team, LocalDate day) {
    Structure structure = requireTeam(team).structure();
    return index.sellers().stream()
        .filter(seller -> unitsOf(seller, structure, day).contains(team))
        .collect(ImmutableSortedSet.toImmutableSortedSet(SellerId::compareTo));
  }

  /**
   * Returns the teams whose parent this is, by id.
   *
   * @throws IllegalArgumentException if the team is unknown
   */
  public ImmutableList<TeamId> children(TeamId team) {
    requireTeam(team);
    return teams.values().stream()
        .filter(each -> each.parent().filter(team::equals).isPresent())
        .map(Team::id)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the teams of a structure that have no parent, by id. */
  public ImmutableList<TeamId> top(Structure structure) {
    return teams.values().stream()
        .filter(team -> team.structure() == structure && team.parent().isEmpty())
        .map(Team::id)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns a team and every unit above it, from itself to the top.
   *
   * @throws IllegalArgumentException if the team is unknown
   */
  public ImmutableList<TeamId> path(TeamId team) {
    Set<TeamId> path = new LinkedHashSet<>();
    Optional<TeamId> next = Optional.of(team);
    while (next.isPresent()) {
      TeamId id = next.get();
      checkArgument(path.add(id), "team %s: its parents form a circle %s", team, path);
      next = requireTeam(id).parent();
    }
    return ImmutableList.copyOf(path);
  }

  /**
   * Returns every unit that a seller's work counts for on a day, from the team to the top: what a
   * roll-up adds to.
   *
   * @return empty if the seller is in no team of that structure then, or is unknown
   */
  public ImmutableList<TeamId> unitsOf(SellerId seller, Structure structure, LocalDate day) {
    return teamOf(seller, structure, day).map(this::path).orElse(ImmutableList.of());
  }

  /**
   * Returns who leads a team on a day, or empty if nobody does.
   *
   * @throws IllegalArgumentException if the team is unknown
   */
  public Optional<SellerId> headOf(TeamId team, LocalDate day) {
    return requireTeam(team).head().at(day);
  }

  /**
   * Returns whom a seller reports to on a day: the nearest head on the path from the seller's team
   * to the top; for a seller who heads units of that path, the nearest head above the highest of
   * them.
   *
   * <p>Going from manager to manager never comes back to the same seller as long as at most one
   * head is in another branch, that is, heads a unit which is neither the own team nor above or
   * below it. Two heads of whom each is in the other's branch report to each other: the
   * organisation says so, and this does not judge it.
   *
   * @return empty for the top, and for a seller who is in no team of that structure or unknown
   */
  public Optional<SellerId> managerOf(SellerId seller, Structure structure, LocalDate day) {
    Optional<SellerId> manager = Optional.empty();
    for (TeamId unit : unitsOf(seller, structure, day)) {
      Optional<SellerId> head = headOf(unit, day);
      if (head.filter(seller::equals).isPresent()) {
        manager = Optional.empty();
      } else {
        manager = manager.or(() -> head);
      }
    }
    return manager;
  }

  /** Returns the teams that nobody leads on a day, by id. */
  public ImmutableList<TeamId> teamsWithoutHead(LocalDate day) {
    return teams.keySet().stream()
        .filter(team -> headOf(team, day).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /** Says whether a seller is employed and not absent on a day; false if unknown. */
  public boolean isAtWork(SellerId seller, LocalDate day) {
    Seller known = sellers.get(seller);
    return known != null
        && known.isEmployedOn(day)
        && absences.stream()
            .noneMatch(
                absence -> absence.seller().equals(seller) && absence.period().contains(day));
  }

  private void checkSellers() {
    for (Seller seller : sellers.values()) {
      for (RoleId role : seller.role().values()) {
        checkArgument(
            roles.containsKey(role),
            "seller %s: role must be one of %s, was %s",
            seller.id(),
            roles.keySet(),
            role);
      }
    }
  }

  private void checkTeams() {
    for (Team team : teams.values()) {
      if (team.parent().isPresent()) {
        Team parent = teams.get(team.parent().get());
        checkArgument(
            parent != null, "team %s: parent %s is unknown", team.id(), team.parent().get());
        checkArgument(
            parent.structure() == team.structure(),
            "team %s: parent %s must be cut by %s too, was %s",
            team.id(),
            parent.id(),
            team.structure(),
            parent.structure());
      }
      team.head().values().forEach(head -> requireSeller(head, "head of team " + team.id()));
      path(team.id());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SalesOrganization that
        && roles.equals(that.roles)
        && departments.equals(that.departments)
        && sellers.equals(that.sellers)
        && teams.equals(that.teams)
        && memberships.equals(that.memberships)
        && absences.equals(that.absences);
  }

  @Override
  public int hashCode() {
    return Objects.hash(roles, departments, sellers, teams, memberships, absences);
  }

  /** Returns the teams and how many sellers there are. */
  @Override
  public String toString() {
    return "organisation of %s sellers in %s".formatted(sellers.size(), teams.keySet());
  }

  private void requireSeller(SellerId seller, String where) {
    checkArgument(sellers.containsKey(seller), "%s: seller %s is unknown", where, seller);
  }

  private Team requireTeam(TeamId id) {
    Team team = teams.get(id);
    checkArgument(team != null, "team %s: unknown", id);
    return team;
  }

  /**
   * Collects the parts of an organisation; they are checked against each other when it is built.
   */
  public static final class Builder {
    private final Map<RoleId, Role> roles = new TreeMap<>();
    private final Set<RoleId> ownRoles = new HashSet<>();
    private final Map<DepartmentId, Department> departments = new TreeMap<>();
    private final Map<SellerId, Seller> sellers = new TreeMap<>();
    private final Map<TeamId, Team> teams = new TreeMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();

    private Builder() {
      StandardRoles.all().forEach(role -> roles.put(role.id(), role));
    }

    /**
     * Adds a role, or replaces the standard one with its id.
     *
     * @throws IllegalArgumentException if a role with its id was added before
     */
    @CanIgnoreReturnValue
    public Builder role(Role role) {
      checkArgument(ownRoles.add(role.id()), "organisation: two roles %s", role.id());
      roles.put(role.id(), role);
      return this;
    }

    /**
     * Adds a department outside sales.
     *
     * @throws IllegalArgumentException if there is another with its id
     */
    @CanIgnoreReturnValue
    public Builder department(Department department) {
      checkArgument(
          departments.put(department.id(), department) == null,
          "organisation: two departments %s",
          department.id());
      return this;
    }

    /**
     * Adds a seller.
     *
     * @throws IllegalArgumentException if there is another with its id
     */
    @CanIgnoreReturnValue
    public Builder seller(Seller seller) {
      checkArgument(
          sellers.put(seller.id(), seller) == null, "organisation: two sellers %s", seller.id());
      return this;
    }

    /**
     * Adds a team.
     *
     * @throws IllegalArgumentException if there is another with its id
     */
    @CanIgnoreReturnValue
    public Builder team(Team team) {
      checkArgument(teams.put(team.id(), team) == null, "organisation: two teams %s", team.id());
      return this;
    }

    /** Adds a membership. */
    @CanIgnoreReturnValue
    public Builder membership(Membership membership) {
      memberships.add(requireNonNull(membership, "membership"));
      return this;
    }

    /** Adds an absence. */
    @CanIgnoreReturnValue
    public Builder absence(Absence absence) {
      absences.add(requireNonNull(absence, "absence"));
      return this;
    }

    /**
     * Returns the organisation.
     *
     * @throws IllegalArgumentException if a role, team or seller that is named is unknown, teams
     *     are each other's parents in a circle or of different structures, or a seller is in two
     *     teams of one structure on a day
     */
    public SalesOrganization build() {
      return new SalesOrganization(this);
    }
  }
}
