package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.quota.Measure;

/**
 * How a component comes to its amount: a {@code table} times a {@code base}, a fixed {@code
 * amount}, {@code goals}, or so much for {@code each}.
 */
final class FormulaForm extends FamilyForm<Formula> {

  private static final JsonForm<Input> INPUT = InputForm.form();

  private final Field<Optional<RateTable>> table =
      part(Formula.Rated.class, "table", new RateTableForm(), Formula.Rated::table);
  private final Field<Optional<Input>> base =
      part(Formula.Rated.class, "base", INPUT, Formula.Rated::base);
  private final Field<Optional<Input>> level =
      optionalPart(
          Formula.Rated.class,
          "level",
          INPUT,
          rated -> Optional.of(rated.level()).filter(each -> !each.equals(rated.base())));
  private final Field<Optional<Input>> second =
      optionalPart(Formula.Rated.class, "second", INPUT, Formula.Rated::second);
  private final Field<Optional<BigMoney>> amount =
      part(Formula.FixedAmount.class, "amount", MoneyForms.BIG_MONEY, Formula.FixedAmount::amount);
  private final Field<Optional<Boolean>> prorated =
      usualPart(
          Formula.FixedAmount.class,
          "prorated",
          JsonForm.flag("prorated"),
          false,
          Formula.FixedAmount::prorated);
  private final Field<Optional<ImmutableList<Formula.Goal>>> goals =
      part(Formula.Goals.class, "goals", JsonForm.listOf(new GoalForm()), Formula.Goals::goals);
  private final Field<Optional<Input>> target =
      part(Formula.Goals.class, "target", INPUT, Formula.Goals::target);
  private final Field<Optional<RateTable>> curve =
      optionalPart(Formula.Goals.class, "curve", new RateTableForm(), Formula.Goals::curve);
  private final Field<Optional<BigMoney>> each =
      part(Formula.Spiff.class, "each", MoneyForms.BIG_MONEY, Formula.Spiff::each);
  private final Field<Optional<Formula.Spiff.Per>> per =
      part(Formula.Spiff.class, "per", IncentiveEnumForms.PER, Formula.Spiff::per);
  private final Field<Optional<Measure>> measure =
      part(Formula.Spiff.class, "measure", MeasureForm.form(), Formula.Spiff::measure);
  private final Field<Optional<CreditFilter>> credits =
      usualPart(
          Formula.Spiff.class,
          "credits",
          new CreditFilterForm(),
          CreditFilter.all(),
          Formula.Spiff::filter);
  private final Field<Optional<Fraction>> mostTimes =
      optionalPart(Formula.Spiff.class, "mostTimes", new FractionForm(), Formula.Spiff::mostTimes);
  private final Field<Optional<BigMoney>> mostAmount =
      optionalPart(
          Formula.Spiff.class, "mostAmount", MoneyForms.BIG_MONEY, Formula.Spiff::mostAmount);

  FormulaForm() {
    super("formula", Formula.class);
    kind(ImmutableSet.of("table", "base"), ImmutableSet.of("level", "second"), this::rated);
    kind(ImmutableSet.of("amount"), ImmutableSet.of("prorated"), this::fixedAmount);
    kind(ImmutableSet.of("goals", "target"), ImmutableSet.of("curve"), this::goals);
    kind(
        ImmutableSet.of("each", "per", "measure"),
        ImmutableSet.of("credits", "mostTimes", "mostAmount"),
        this::spiff);
  }

  private Formula rated(Values given) {
    Input of = given.get(base).orElseThrow();
    return new Formula.Rated(
        given.get(table).orElseThrow(), given.get(level).orElse(of), given.get(second), of);
  }

  private Formula fixedAmount(Values given) {
    return new Formula.FixedAmount(
        given.get(amount).orElseThrow(), given.get(prorated).orElse(false));
  }

  private Formula goals(Values given) {
    return new Formula.Goals(
        given.get(goals).orElseThrow(), given.get(curve), given.get(target).orElseThrow());
  }

  private Formula spiff(Values given) {
    return new Formula.Spiff(
        given.get(each).orElseThrow(),
        given.get(measure).orElseThrow(),
        given.get(per).orElseThrow(),
        given.get(credits).orElse(CreditFilter.all()),
        given.get(mostTimes),
        given.get(mostAmount));
  }
}
