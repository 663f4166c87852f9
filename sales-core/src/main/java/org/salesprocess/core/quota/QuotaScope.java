package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import java.util.StringJoiner;
import org.immutables.value.Value;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.SerialForm;

/**
 * Whose quota it is, or whose results are counted: a seller, a unit, a department outside sales, a
 * territory, a product line, or several of these at once, which then narrow each other.
 *
 * @param seller what is credited to this seller
 * @param team what is credited to those in this team or a team below it
 * @param department what came from this department outside sales
 * @param territory what is sold in this territory or one below it
 * @param productLine what is sold of this product line or one below it
 * @param directOnly whether of a seller's credit only the direct one counts, and not what rules
 *     give on top of the value; only with a seller, as for all other scopes direct credit alone
 *     counts anyway. Unless it is said, all credit of a seller counts
 * @since 0.1
 */
@Value.Builder
public record QuotaScope(
    Optional<SellerId> seller,
    Optional<TeamId> team,
    Optional<DepartmentId> department,
    Optional<TerritoryId> territory,
    Optional<ProductLineId> productLine,
    boolean directOnly)
    implements WithQuotaScope, Comparable<QuotaScope>, Serializable {

  private static final Comparator<QuotaScope> ORDER =
      Comparator.comparing((QuotaScope scope) -> scope.seller.map(SellerId::value).orElse(""))
          .thenComparing(scope -> scope.team.map(TeamId::value).orElse(""))
          .thenComparing(scope -> scope.department.map(DepartmentId::value).orElse(""))
          .thenComparing(scope -> scope.territory.map(TerritoryId::value).orElse(""))
          .thenComparing(scope -> scope.productLine.map(ProductLineId::value).orElse(""))
          .thenComparing(scope -> scope.directOnly);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing is named, or credit is limited without a seller
   */
  public QuotaScope {
    requireNonNull(seller, "seller");
    requireNonNull(team, "team");
    requireNonNull(department, "department");
    requireNonNull(territory, "territory");
    requireNonNull(productLine, "productLine");
    checkArgument(
        seller.isPresent()
            || team.isPresent()
            || department.isPresent()
            || territory.isPresent()
            || productLine.isPresent(),
        "quota scope: must name a seller, team, department, territory or product line");
    checkArgument(
        !directOnly || seller.isPresent(),
        "quota scope: directOnly must be of a seller, as for others direct credit counts anyway");
  }

  /** Returns the scope of one seller, for whom all credit counts. */
  public static QuotaScope of(SellerId seller) {
    return builder().seller(seller).build();
  }

  /** Returns the scope of a team and those below it. */
  public static QuotaScope of(TeamId team) {
    return builder().team(team).build();
  }

  /** Returns the scope of a department outside sales. */
  public static QuotaScope of(DepartmentId department) {
    return builder().department(department).build();
  }

  /** Returns a builder; one part at least is required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Compares by seller, team, department, territory and product line, a missing one first, then all
   * credit before direct credit alone.
   */
  @Override
  public int compareTo(QuotaScope other) {
    return ORDER.compare(this, other);
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns what is named, such as {@code seller ana, product line kitchens}. */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ");
    seller.ifPresent(id -> text.add("seller " + id));
    team.ifPresent(id -> text.add("team " + id));
    department.ifPresent(id -> text.add("department " + id));
    territory.ifPresent(id -> text.add("territory " + id));
    productLine.ifPresent(id -> text.add("product line " + id));
    if (directOnly) {
      text.add("direct credit");
    }
    return text.toString();
  }

  /** Builds a scope. */
  public static final class Builder extends QuotaScopeBuilder {
    Builder() {
      directOnly(false);
    }
  }
}
