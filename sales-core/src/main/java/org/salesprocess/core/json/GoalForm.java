package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;

/** A weighted goal. */
final class GoalForm extends ObjectForm<Formula.Goal> {

  private final Field<String> name =
      required("name", JsonForm.text("goal name"), Formula.Goal::name);
  private final Field<Fraction> weight =
      required("weight", new FractionForm(), Formula.Goal::weight);
  private final Field<Input> level = required("level", InputForm.form(), Formula.Goal::level);
  private final Field<Optional<RateTable>> curve =
      optional("curve", new RateTableForm(), Formula.Goal::curve);

  GoalForm() {
    super("goal", Formula.Goal.class);
  }

  @Override
  protected Formula.Goal build(Values given) {
    return new Formula.Goal(given.get(name), given.get(weight), given.get(level), given.get(curve));
  }
}
