package org.salesprocess.metrics.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.incentive.Working;

/** How an amount came about: an object of one field, whose name says the kind of working. */
final class WorkingForm extends ObjectForm<Working> {

  private final List<Field<? extends Optional<? extends Working>>> kinds = new ArrayList<>();

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
    kinds.add(
        optional(
            name,
            form,
            working ->
                type.isInstance(working) ? Optional.of(type.cast(working)) : Optional.empty()));
  }

  @Override
  protected Working build(Values given) {
    checkArgument(
        given.names().size() == 1,
        "working: must have one field, the kind of working, had %s",
        given.names());
    for (Field<? extends Optional<? extends Working>> kind : kinds) {
      Optional<? extends Working> read = given.get(kind);
      if (read.isPresent()) {
        return read.get();
      }
    }
    throw new AssertionError("working: a field that was read has a value");
  }
}
