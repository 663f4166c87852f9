package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.QuotaScope;

/**
 * Which credits count for whom.
 *
 * <p>For a seller all own credits count, those on top of the value included, unless the scope is of
 * direct credit only. For a scope without a seller only direct credits do, so that no part of a
 * value counts twice: for a team those of whoever was in it or below on the day of credit, for a
 * department those of transactions that came from it, for a territory or product line those of
 * transactions in it or below. Of a scope that names several of these a credit must meet all.
 *
 * @since 0.1
 */
public final class CreditScopes implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final SalesOrganization organization;
  private final ProductCatalog catalog;
  private final ImmutableSortedMap<TerritoryId, ImmutableList<TerritoryId>> territories;

  private CreditScopes(
      SalesOrganization organization,
      ProductCatalog catalog,
      ImmutableSortedMap<TerritoryId, ImmutableList<TerritoryId>> territories) {
    this.organization = requireNonNull(organization, "organization");
    this.catalog = requireNonNull(catalog, "catalog");
    this.territories = territories;
  }

  /**
   * Returns the scopes of an organisation, its products and its market.
   *
   * @throws IllegalArgumentException if two territories have one id, a parent is unknown, or
   *     territories are each other's parents in a circle
   */
  public static CreditScopes of(
      SalesOrganization organization, ProductCatalog catalog, Iterable<Territory> territories) {
    return new CreditScopes(organization, catalog, TerritoryPaths.of("credit scopes", territories));
  }

  /** Returns the organisation. */
  public SalesOrganization organization() {
    return organization;
  }

  /** Returns the products. */
  ProductCatalog catalog() {
    return catalog;
  }

  /** Returns the territories, each with the path from itself to the top. */
  ImmutableSortedMap<TerritoryId, ImmutableList<TerritoryId>> territories() {
    return territories;
  }

  /** Says whether a credit counts for a scope. */
  public boolean counts(QuotaScope scope, Credit credit) {
    boolean countsOnTop = scope.seller().isPresent() && !scope.directOnly();
    return scope.seller().map(credit.seller()::equals).orElse(true)
        && (countsOnTop || credit.kind() == CreditShare.Kind.DIRECT)
        && scope.team().map(team -> isIn(team, credit)).orElse(true)
        && (scope.department().isEmpty()
            || scope.department().equals(credit.transaction().department()))
        && scope.territory().map(territory -> isIn(territory, credit)).orElse(true)
        && scope.productLine().map(line -> isIn(line, credit)).orElse(true);
  }

  /** Says whether a filter lets a credit pass. */
  boolean passes(CreditFilter filter, Credit credit) {
    return filter.kinds().contains(credit.kind())
        && (filter.rules().isEmpty() || filter.rules().contains(credit.rule()))
        && (filter.types().isEmpty() || filter.types().contains(credit.transaction().type()))
        && (filter.product().isEmpty() || filter.product().equals(credit.transaction().product()))
        && filter.productLine().map(line -> isIn(line, credit)).orElse(true)
        && filter.territory().map(territory -> isIn(territory, credit)).orElse(true)
        && filter.where().map(where -> where.holds(credit.transaction())).orElse(true);
  }

  /**
   * Says whether the product and the territory that a credit's transaction names, if any, are known
   * here; one that is not known is in no product line and in no territory but itself.
   */
  public boolean isPlaced(Credit credit) {
    return credit.transaction().product().map(catalog.products()::containsKey).orElse(true)
        && credit.transaction().territory().map(territories::containsKey).orElse(true);
  }

  private boolean isIn(TeamId team, Credit credit) {
    return organization
        .find(team)
        .map(
            unit ->
                organization
                    .unitsOf(credit.seller(), unit.structure(), credit.creditedOn())
                    .contains(team))
        .orElse(false);
  }

  private boolean isIn(TerritoryId territory, Credit credit) {
    return credit
        .transaction()
        .territory()
        .map(sold -> territories.getOrDefault(sold, ImmutableList.of(sold)).contains(territory))
        .orElse(false);
  }

  private boolean isIn(ProductLineId line, Credit credit) {
    return credit
        .transaction()
        .product()
        .filter(catalog.products()::containsKey)
        .map(product -> catalog.linesOf(product).contains(line))
        .orElse(false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CreditScopes that
        && organization.equals(that.organization)
        && catalog.equals(that.catalog)
        && territories.equals(that.territories);
  }

  @Override
  public int hashCode() {
    return Objects.hash(organization, catalog, territories);
  }

  /** Returns the organisation, the catalogue and the territories. */
  @Override
  public String toString() {
    return "scopes of " + organization + ", " + catalog + " and " + territories.keySet();
  }
}
