package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.incentive.Statement;

/** What one component of a plan, or its limits, earned. */
final class SubtotalForm extends ObjectForm<SubtotalForm.Subtotal> {

  static final JsonForm<ImmutableSortedMap<Statement.Source, Money>> ALL =
      JsonForm.mapped(
          JsonForm.listOf(new SubtotalForm()), SubtotalForm::subtotals, SubtotalForm::bySource);

  private final Field<PlanId> plan =
      required("plan", JsonForm.of(PlanId.class), subtotal -> subtotal.source.plan());
  private final Field<Optional<ComponentId>> component =
      optional(
          "component", JsonForm.of(ComponentId.class), subtotal -> subtotal.source.component());
  private final Field<Money> amount =
      required("amount", JsonForm.of(Money.class), Subtotal::amount);

  private SubtotalForm() {
    super("subtotal", Subtotal.class);
  }

  record Subtotal(Statement.Source source, Money amount) {}

  @Override
  protected Subtotal build(Values given) {
    return new Subtotal(
        new Statement.Source(given.get(plan), given.get(component)), given.get(amount));
  }

  private static ImmutableList<Subtotal> subtotals(
      ImmutableSortedMap<Statement.Source, Money> bySource) {
    return bySource.entrySet().stream()
        .map(each -> new Subtotal(each.getKey(), each.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableSortedMap<Statement.Source, Money> bySource(
      ImmutableList<Subtotal> subtotals) {
    return subtotals.stream()
        .collect(
            ImmutableSortedMap.toImmutableSortedMap(
                Comparator.naturalOrder(), Subtotal::source, Subtotal::amount));
  }
}
