package org.salesprocess.core.org;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.time.Dated;

/** Who is in which team on which day: one team of each structure at most. */
record MembershipIndex(
    ImmutableSortedMap<SellerId, ImmutableMap<Structure, Dated<TeamId>>> teamsBySeller)
    implements Serializable {

  /**
   * Returns the index of memberships.
   *
   * @param structureOf the structure of each team that a membership names
   * @throws IllegalArgumentException if a seller is in two teams of one structure on a day
   */
  static MembershipIndex of(
      ImmutableList<Membership> memberships, Function<TeamId, Structure> structureOf) {
    Map<SellerId, Map<Structure, Dated.Builder<TeamId>>> building = new TreeMap<>();
    for (Membership membership : memberships) {
      Structure structure = structureOf.apply(membership.team());
      Dated.Builder<TeamId> dated =
          building
              .computeIfAbsent(membership.seller(), seller -> new EnumMap<>(Structure.class))
              .computeIfAbsent(structure, unseen -> Dated.builder());
      try {
        dated.from(membership.from(), membership.until(), membership.team());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "seller %s: one team of a structure (%s) on a day; %s"
                .formatted(membership.seller(), structure, e.getMessage()),
            e);
      }
    }
    return new MembershipIndex(
        ImmutableSortedMap.copyOf(
            Maps.transformValues(
                building,
                byStructure ->
                    Maps.immutableEnumMap(
                        Maps.transformValues(byStructure, Dated.Builder::build)))));
  }

  /** Returns everyone who was ever in a team. */
  ImmutableSet<SellerId> sellers() {
    return teamsBySeller.keySet();
  }

  Optional<TeamId> teamOf(SellerId seller, Structure structure, LocalDate day) {
    return Optional.ofNullable(teamsBySeller.get(seller))
        .map(byStructure -> byStructure.get(structure))
        .flatMap(dated -> dated.at(day));
  }
}
