package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.json.FamilyForm;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.metrics.incentive.Working;

/** How an amount came about: an object of one field, whose name says the kind of working. */
final class WorkingForm extends FamilyForm<Working> {

  WorkingForm() {
    super("working", Working.class);
    kind("slices", Working.Slices.class, new FormulaWorkings.SlicesForm());
    kind("rate", Working.Rate.class, new FormulaWorkings.RateForm());
    kind("fixed", Working.Fixed.class, new FormulaWorkings.FixedForm());
    kind("goals", Working.GoalScores.class, new FormulaWorkings.GoalScoresForm());
    kind("spiff", Working.SpiffTimes.class, new FormulaWorkings.SpiffTimesForm());
    kind("modified", Working.Modified.class, new ChangeWorkings.ModifiedForm());
    kind("carriedIn", Working.CarriedIn.class, new ChangeWorkings.CarriedInForm());
    kind("limited", Working.Limited.class, new ChangeWorkings.LimitedForm());
    kind("takenBack", Working.TakenBack.class, new ChangeWorkings.TakenBackForm());
  }

  private <K extends Working> void kind(String name, Class<K> type, JsonForm<K> form) {
    Field<Optional<K>> field = part(type, name, form, working -> working);
    kind(ImmutableSet.of(name), ImmutableSet.of(), given -> given.get(field).orElseThrow());
  }
}
