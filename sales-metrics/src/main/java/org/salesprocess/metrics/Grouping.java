package org.salesprocess.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.HasAttributes;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Ways to cut facts into groups, for {@link Metric#by} and {@link Metric#byEach}.
 *
 * <p>What a fact names itself needs no help: {@code winRate.by(Deal::channel)}, {@code
 * winRate.by(Deal::owner)}, {@code winRate.by(Deal::territory)}.
 *
 * @since 0.1
 */
public final class Grouping {

  private Grouping() {}

  /** Groups facts by the text of one of their attributes. */
  public static <T extends HasAttributes> SerializableFunction<T, Optional<String>> attribute(
      String name) {
    return fact -> fact.attributes().text(name);
  }

  /**
   * Groups facts by the period of a calendar in which they happened, by the days of a zone. A deal
   * happens when it is opened; see {@link #closePeriod} for its end. Facts without a time, and
   * those beyond the calendar, have no period.
   */
  public static <T extends Fact> SerializableFunction<T, Optional<SalesPeriod>> period(
      SalesCalendar calendar, ZoneId zone) {
    return fact -> fact.at().flatMap(at -> calendar.find(dayOf(at, zone)));
  }

  /**
   * Groups deals by the period of a calendar in which they closed, by the days of a zone; open ones
   * have no period.
   */
  public static SerializableFunction<Deal, Optional<SalesPeriod>> closePeriod(
      SalesCalendar calendar, ZoneId zone) {
    return deal -> deal.closedAt().flatMap(at -> calendar.find(dayOf(at, zone)));
  }

  /**
   * Groups journeys by the period of a calendar in which they started, by the days of a zone: that
   * of the first entry with a time. A journey without one, or beyond the calendar, has no period.
   */
  public static SerializableFunction<Journey, Optional<SalesPeriod>> startPeriod(
      SalesCalendar calendar, ZoneId zone) {
    return journey -> {
      for (int i = 0; i < journey.size(); i++) {
        Optional<Instant> at = journey.entry(i).at();
        if (at.isPresent()) {
          return calendar.find(dayOf(at.get(), zone));
        }
      }
      return Optional.empty();
    };
  }

  /**
   * Groups journeys by the team that the owner named in their attributes is in on a day; see {@link
   * Journey#OWNER}.
   */
  public static SerializableFunction<Journey, Optional<TeamId>> ownerTeam(
      SalesOrganization organization, Structure structure, LocalDate day) {
    return journey ->
        journey
            .attributes()
            .text(Journey.OWNER)
            .flatMap(owner -> organization.teamOf(SellerId.of(owner), structure, day));
  }

  /** Groups deals by the team of their owner; see {@link #units} for the day that counts. */
  public static SerializableFunction<Deal, Optional<TeamId>> team(
      SalesOrganization organization, Structure structure, ZoneId zone, LocalDate asOf) {
    return deal ->
        ownerOn(deal, zone, asOf, (owner, day) -> organization.teamOf(owner, structure, day));
  }

  /**
   * Groups deals by every unit that their owner works for, from the team to the top, so that each
   * head sees the deals of the whole unit.
   *
   * <p>A closed deal belongs to the units of the day on which it closed, by the days of a zone; one
   * whose closing day is not known belongs to none. An open deal belongs to the units of the as-of
   * day: it is there that it is worked on now.
   *
   * @param asOf the day that open deals are looked at
   */
  public static SerializableFunction<Deal, ImmutableList<TeamId>> units(
      SalesOrganization organization, Structure structure, ZoneId zone, LocalDate asOf) {
    return deal ->
        ownerOn(
                deal,
                zone,
                asOf,
                (owner, day) -> Optional.of(organization.unitsOf(owner, structure, day)))
            .orElse(ImmutableList.of());
  }

  /** Groups deals by the role of their owner; see {@link #units} for the day that counts. */
  public static SerializableFunction<Deal, Optional<RoleId>> ownerRole(
      SalesOrganization organization, ZoneId zone, LocalDate asOf) {
    return deal -> ownerOn(deal, zone, asOf, organization::roleOf);
  }

  /** Groups deals by every seller who took part in a role. */
  public static SerializableFunction<Deal, ImmutableSet<SellerId>> participants(RoleId role) {
    return deal ->
        deal.participations().stream()
            .filter(each -> each.role().equals(role))
            .map(Participation::seller)
            .collect(ImmutableSet.toImmutableSet());
  }

  /** Groups deals by every product in them. */
  public static SerializableFunction<Deal, ImmutableSet<ProductId>> products() {
    return deal ->
        deal.lines().stream().map(line -> line.product()).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Groups deals by every product line of their products, up to the top of the tree. A product that
   * the catalogue does not have belongs to no line.
   */
  public static SerializableFunction<Deal, ImmutableSet<ProductLineId>> productLines(
      ProductCatalog catalog) {
    return deal ->
        deal.lines().stream()
            .filter(line -> catalog.find(line.product()).isPresent())
            .flatMap(line -> catalog.linesOf(line.product()).stream())
            .collect(ImmutableSet.toImmutableSet());
  }

  @FunctionalInterface
  private interface OnDay<R> {
    Optional<R> of(SellerId owner, LocalDate day);
  }

  private static <R> Optional<R> ownerOn(
      Deal deal, ZoneId zone, LocalDate asOf, OnDay<R> question) {
    Optional<LocalDate> day =
        deal.isClosed() ? deal.closedAt().map(instant -> dayOf(instant, zone)) : Optional.of(asOf);
    return deal.owner().flatMap(owner -> day.flatMap(known -> question.of(owner, known)));
  }

  private static LocalDate dayOf(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
