package org.salesprocess.core.json;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditShare;

/** Which credits count; whatever it does not name lets all pass. */
final class CreditFilterForm extends ObjectForm<CreditFilter> {

  private static final TextForm<String> TYPE = JsonForm.text("transaction type");

  private final Field<ImmutableSet<CreditShare.Kind>> kinds =
      withDefault(
          "kinds",
          JsonForm.setOf(IncentiveEnumForms.CREDIT_KIND),
          CreditFilter.all().kinds(),
          CreditFilter::kinds);
  private final Field<ImmutableSet<CreditRuleId>> rules =
      withDefault(
          "rules", JsonForm.setOf(TextForms.CREDIT_RULE), ImmutableSet.of(), CreditFilter::rules);
  private final Field<ImmutableSet<String>> types =
      withDefault("types", JsonForm.setOf(TYPE), ImmutableSet.of(), CreditFilter::types);
  private final Field<Optional<ProductId>> product =
      optional("product", TextForms.PRODUCT, CreditFilter::product);
  private final Field<Optional<ProductLineId>> productLine =
      optional("productLine", TextForms.PRODUCT_LINE, CreditFilter::productLine);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, CreditFilter::territory);
  private final Field<Optional<Condition>> where =
      optional("where", JsonForm.of(Condition.class), CreditFilter::where);

  CreditFilterForm() {
    super("credit filter", CreditFilter.class);
  }

  @Override
  protected CreditFilter build(Values given) {
    return new CreditFilter(
        given.get(kinds),
        ImmutableSortedSet.copyOf(given.get(rules)),
        ImmutableSortedSet.copyOf(given.get(types)),
        given.get(product),
        given.get(productLine),
        given.get(territory),
        given.get(where));
  }
}
