package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.quota.QuotaScope;

/** Whose quota it is, by what narrows it. */
final class QuotaScopeForm extends ObjectForm<QuotaScope> {

  private final Field<Optional<SellerId>> seller =
      optional("seller", TextForms.SELLER, QuotaScope::seller);
  private final Field<Optional<TeamId>> team = optional("team", TextForms.TEAM, QuotaScope::team);
  private final Field<Optional<DepartmentId>> department =
      optional("department", TextForms.DEPARTMENT, QuotaScope::department);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, QuotaScope::territory);
  private final Field<Optional<ProductLineId>> productLine =
      optional("productLine", TextForms.PRODUCT_LINE, QuotaScope::productLine);
  private final Field<Boolean> directOnly =
      withDefault("directOnly", JsonForm.flag("directOnly"), false, QuotaScope::directOnly);

  QuotaScopeForm() {
    super("quota scope", QuotaScope.class);
  }

  @Override
  protected QuotaScope build(Values given) {
    return new QuotaScope(
        given.get(seller),
        given.get(team),
        given.get(department),
        given.get(territory),
        given.get(productLine),
        given.get(directOnly));
  }
}
