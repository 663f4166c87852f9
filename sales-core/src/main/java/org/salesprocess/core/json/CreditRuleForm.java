package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;

/** Who is credited for transactions of a kind. */
final class CreditRuleForm extends ObjectForm<CreditRule> {

  /** All rules of a company as a list. */
  static final JsonForm<CreditingRules> ALL =
      JsonForm.mapped(
          JsonForm.listOf(new CreditRuleForm()),
          all -> all.rules().values().asList(),
          CreditingRules::of);

  private final Field<CreditRuleId> id = required("id", TextForms.CREDIT_RULE, CreditRule::id);
  private final Field<Optional<LocalDate>> from = optional("from", TextForms.DAY, CreditRule::from);
  private final Field<Optional<LocalDate>> until =
      optional("until", TextForms.DAY, CreditRule::until);
  private final Field<ImmutableSet<String>> types =
      withDefault(
          "types",
          JsonForm.setOf(JsonForm.text("transaction type")),
          ImmutableSet.of(),
          CreditRule::types);
  private final Field<Optional<ProductId>> product =
      optional("product", TextForms.PRODUCT, CreditRule::product);
  private final Field<Optional<ProductLineId>> productLine =
      optional("productLine", TextForms.PRODUCT_LINE, CreditRule::productLine);
  private final Field<Optional<TerritoryId>> territory =
      optional("territory", TextForms.TERRITORY, CreditRule::territory);
  private final Field<Optional<Condition>> where =
      optional("where", JsonForm.of(Condition.class), CreditRule::where);
  private final Field<ImmutableList<CreditShare>> shares =
      required("shares", JsonForm.listOf(new CreditShareForm()), CreditRule::shares);

  CreditRuleForm() {
    super("credit rule", CreditRule.class);
  }

  @Override
  protected CreditRule build(Values given) {
    return new CreditRule(
        given.get(id),
        given.get(from),
        given.get(until),
        ImmutableSortedSet.copyOf(given.get(types)),
        given.get(product),
        given.get(productLine),
        given.get(territory),
        given.get(where),
        given.get(shares));
  }
}
