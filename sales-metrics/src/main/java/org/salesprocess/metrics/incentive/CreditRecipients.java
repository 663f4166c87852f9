package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.metrics.incentive.Uncredited.Reason;

/**
 * Who answers to a recipient. It lives as long as one calculation and remembers who was in which
 * unit on which day.
 */
final class CreditRecipients {

  private final SalesOrganization organization;
  private final Map<List<Object>, ImmutableSortedSet<SellerId>> remembered = new HashMap<>();

  CreditRecipients(SalesOrganization organization) {
    this.organization = organization;
  }

  /**
   * One part of a share of credit: a seller's, or nobody's for a reason.
   *
   * @param part how much of the share
   * @param seller who gets it, or who is the reason why nobody does
   * @param below the seller whose manager it goes to, if it is an override
   * @param refusal why nobody gets it, if so
   */
  record Portion(
      Fraction part,
      Optional<SellerId> seller,
      Optional<SellerId> below,
      Optional<Reason> refusal) {

    private static Portion to(SellerId seller, Fraction part) {
      return new Portion(part, Optional.of(seller), Optional.empty(), Optional.empty());
    }

    private static Portion override(SellerId manager, SellerId below, Fraction part) {
      return new Portion(part, Optional.of(manager), Optional.of(below), Optional.empty());
    }

    private static Portion nobody(Reason reason) {
      return new Portion(Fraction.ONE, Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    private Portion refused(Reason reason) {
      return new Portion(part, seller, below, Optional.of(reason));
    }
  }

  /**
   * Returns how a share is divided among those who answer to a recipient. The parts sum to one; for
   * a manager, to that of the sellers' direct credit.
   *
   * @param direct how much direct credit each seller has
   */
  ImmutableList<Portion> portions(
      CreditRecipient recipient, PlacedTransaction placed, SortedMap<SellerId, Fraction> direct) {
    Transaction transaction = placed.transaction();
    LocalDate day = placed.on();
    ImmutableList<Portion> portions =
        recipient.match(
            owner -> one(transaction.owner(), Reason.NO_OWNER),
            agreedSplit -> split(transaction),
            inRole -> evenly(participants(inRole, transaction), Reason.NO_PARTICIPANT),
            teamPool -> evenly(pool(teamPool.team(), day), Reason.NO_MEMBER),
            manager -> managers(manager, day, direct),
            unitOf -> unit(unitOf.structure(), placed),
            named -> one(Optional.of(named.seller()), Reason.UNKNOWN_SELLER));
    return portions.stream()
        .map(portion -> employed(portion, day))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Portion> one(Optional<SellerId> seller, Reason ifNone) {
    return ImmutableList.of(
        seller.map(id -> Portion.to(id, Fraction.ONE)).orElse(Portion.nobody(ifNone)));
  }

  private static ImmutableList<Portion> evenly(
      ImmutableSortedSet<SellerId> sellers, Reason ifNone) {
    return sellers.isEmpty()
        ? ImmutableList.of(Portion.nobody(ifNone))
        : sellers.stream()
            .map(seller -> Portion.to(seller, Fraction.of(1, sellers.size())))
            .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<Portion> split(Transaction transaction) {
    return transaction.split().isEmpty()
        ? ImmutableList.of(Portion.nobody(Reason.NO_SPLIT))
        : transaction.split().entrySet().stream()
            .map(share -> Portion.to(share.getKey(), share.getValue()))
            .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableSortedSet<SellerId> participants(
      CreditRecipient.InRole recipient, Transaction transaction) {
    return transaction.participations().stream()
        .filter(each -> each.role().equals(recipient.role()))
        .filter(each -> each.isInForceAt(transaction.happenedAt()))
        .map(each -> each.seller())
        .collect(ImmutableSortedSet.toImmutableSortedSet(SellerId::compareTo));
  }

  private ImmutableSortedSet<SellerId> pool(TeamId team, LocalDate day) {
    return remember(
        List.of(team, day),
        () ->
            organization.allMembers(team, day).stream()
                .filter(seller -> isEmployed(seller, day))
                .collect(ImmutableSortedSet.toImmutableSortedSet(SellerId::compareTo)));
  }

  private ImmutableList<Portion> unit(Structure structure, PlacedTransaction placed) {
    ImmutableList<Id> path =
        structure == Structure.TERRITORY ? placed.territories() : placed.products();
    Optional<Id> covered =
        path.stream()
            .filter(
                place ->
                    organization.teams().values().stream()
                        .anyMatch(team -> covers(team, structure, place)))
            .findFirst();
    return covered.isEmpty()
        ? ImmutableList.of(Portion.nobody(Reason.NO_UNIT))
        : evenly(members(structure, covered.get(), placed.on()), Reason.NO_MEMBER);
  }

  private ImmutableSortedSet<SellerId> members(Structure structure, Id place, LocalDate day) {
    return remember(
        List.of(structure, place, day),
        () ->
            organization.sellers().keySet().stream()
                .filter(seller -> isEmployed(seller, day))
                .filter(seller -> covers(seller, structure, place, day))
                .collect(ImmutableSortedSet.toImmutableSortedSet(SellerId::compareTo)));
  }

  // by the nearest unit above the seller that covers anything
  private boolean covers(SellerId seller, Structure structure, Id place, LocalDate day) {
    return organization.unitsOf(seller, structure, day).stream()
        .flatMap(unit -> organization.find(unit).stream())
        .filter(unit -> coverage(unit).isPresent())
        .findFirst()
        .filter(unit -> covers(unit, structure, place))
        .isPresent();
  }

  private static boolean covers(Team team, Structure structure, Id place) {
    return team.structure() == structure
        && coverage(team).filter(covered -> covered.equals(place)).isPresent();
  }

  private static Optional<? extends Id> coverage(Team team) {
    return team.structure() == Structure.TERRITORY ? team.territory() : team.productLine();
  }

  private ImmutableList<Portion> managers(
      CreditRecipient.Manager recipient, LocalDate day, SortedMap<SellerId, Fraction> direct) {
    return direct.entrySet().stream()
        .map(
            below ->
                manager(below.getKey(), recipient, day)
                    .map(manager -> Portion.override(manager, below.getKey(), below.getValue()))
                    .orElse(
                        Portion.to(below.getKey(), below.getValue()).refused(Reason.NO_MANAGER)))
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<SellerId> manager(
      SellerId seller, CreditRecipient.Manager recipient, LocalDate day) {
    Set<SellerId> seen = new HashSet<>();
    Optional<SellerId> at = Optional.of(seller);
    ImmutableList<TeamId> up = organization.unitsOf(seller, recipient.structure(), day);
    for (int level = 0; level < recipient.level() && at.isPresent(); level++) {
      seen.add(at.get());
      at = manager(at.get(), up, day).filter(manager -> !seen.contains(manager));
      if (at.isPresent()) {
        // who is in no team of the structure goes on from the unit that he heads
        ImmutableList<TeamId> own = organization.unitsOf(at.get(), recipient.structure(), day);
        up = own.isEmpty() ? up : own;
      }
    }
    return at;
  }

  // the nearest head above the highest unit on the way up that the seller heads
  private Optional<SellerId> manager(SellerId seller, List<TeamId> up, LocalDate day) {
    Optional<SellerId> manager = Optional.empty();
    for (TeamId unit : up) {
      Optional<SellerId> head = organization.headOf(unit, day);
      manager = head.filter(seller::equals).isPresent() ? Optional.empty() : manager.or(() -> head);
    }
    return manager;
  }

  private Portion employed(Portion portion, LocalDate day) {
    if (portion.refusal().isPresent() || portion.seller().isEmpty()) {
      return portion;
    }
    SellerId seller = portion.seller().get();
    if (organization.find(seller).isEmpty()) {
      return portion.refused(Reason.UNKNOWN_SELLER);
    }
    return isEmployed(seller, day) ? portion : portion.refused(Reason.NOT_EMPLOYED);
  }

  private boolean isEmployed(SellerId seller, LocalDate day) {
    return organization.find(seller).filter(known -> known.isEmployedOn(day)).isPresent();
  }

  private ImmutableSortedSet<SellerId> remember(
      List<Object> question, Supplier<ImmutableSortedSet<SellerId>> answer) {
    return remembered.computeIfAbsent(question, unseen -> answer.get());
  }
}
