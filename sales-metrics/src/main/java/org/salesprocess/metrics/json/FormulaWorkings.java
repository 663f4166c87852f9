package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.Reading;
import org.salesprocess.metrics.incentive.TableUse;
import org.salesprocess.metrics.incentive.TierSlice;
import org.salesprocess.metrics.incentive.Working;

/** How the formulas of components come to their amounts. */
final class FormulaWorkings {

  private static final JsonForm<Quantity> QUANTITY = JsonForm.of(Quantity.class);
  private static final JsonForm<Fraction> FRACTION = JsonForm.of(Fraction.class);

  private FormulaWorkings() {}

  static final class SlicesForm extends ObjectForm<Working.Slices> {
    private final Field<Reading> level =
        required("level", new ReadingForm(), Working.Slices::level);
    private final Field<ImmutableList<TierSlice>> slices =
        required("slices", JsonForm.listOf(new TierSliceForm()), Working.Slices::slices);

    SlicesForm() {
      super("slices", Working.Slices.class);
    }

    @Override
    protected Working.Slices build(Values given) {
      return new Working.Slices(given.get(level), given.get(slices));
    }
  }

  static final class RateForm extends ObjectForm<Working.Rate> {
    private final Field<Reading> level = required("level", new ReadingForm(), Working.Rate::level);
    private final Field<Optional<Reading>> second =
        optional("second", new ReadingForm(), Working.Rate::second);
    private final Field<Optional<TableUse>> use =
        optional("use", new TableUseForm(), Working.Rate::use);
    private final Field<Quantity> value = required("value", QUANTITY, Working.Rate::value);
    private final Field<Quantity> base = required("base", QUANTITY, Working.Rate::base);

    RateForm() {
      super("rate", Working.Rate.class);
    }

    @Override
    protected Working.Rate build(Values given) {
      return new Working.Rate(
          given.get(level), given.get(second), given.get(use), given.get(value), given.get(base));
    }
  }

  static final class FixedForm extends ObjectForm<Working.Fixed> {
    private final Field<Quantity> whole = required("whole", QUANTITY, Working.Fixed::whole);
    private final Field<Fraction> share =
        withDefault("share", FRACTION, Fraction.ONE, Working.Fixed::share);

    FixedForm() {
      super("fixed amount", Working.Fixed.class);
    }

    @Override
    protected Working.Fixed build(Values given) {
      return new Working.Fixed(given.get(whole), given.get(share));
    }
  }

  static final class GoalScoresForm extends ObjectForm<Working.GoalScores> {
    private final Field<ImmutableList<Working.GoalScore>> scores =
        required("scores", JsonForm.listOf(new GoalScoreForm()), Working.GoalScores::scores);
    private final Field<Fraction> factor = required("factor", FRACTION, Working.GoalScores::factor);
    private final Field<Quantity> target = required("target", QUANTITY, Working.GoalScores::target);

    GoalScoresForm() {
      super("goal scores", Working.GoalScores.class);
    }

    @Override
    protected Working.GoalScores build(Values given) {
      return new Working.GoalScores(given.get(scores), given.get(factor), given.get(target));
    }
  }

  static final class GoalScoreForm extends TotalledForm<Working.GoalScore> {
    private final Field<String> name =
        required("name", JsonForm.text("goal"), Working.GoalScore::name);
    private final Field<Fraction> weight = required("weight", FRACTION, Working.GoalScore::weight);
    private final Field<Reading> level =
        required("level", new ReadingForm(), Working.GoalScore::level);
    private final Field<Fraction> factor = required("factor", FRACTION, Working.GoalScore::factor);

    GoalScoreForm() {
      super("goal score", Working.GoalScore.class);
      total("weighted", FRACTION, Working.GoalScore::weighted);
    }

    @Override
    Working.GoalScore of(Values given) {
      return new Working.GoalScore(
          given.get(name), given.get(weight), given.get(level), given.get(factor));
    }
  }

  static final class SpiffTimesForm extends ObjectForm<Working.SpiffTimes> {
    private final Field<Quantity> each = required("each", QUANTITY, Working.SpiffTimes::each);
    private final Field<Fraction> times = required("times", FRACTION, Working.SpiffTimes::times);
    private final Field<Fraction> uncounted =
        withDefault("uncounted", FRACTION, Fraction.ZERO, Working.SpiffTimes::uncounted);

    SpiffTimesForm() {
      super("spiff", Working.SpiffTimes.class);
    }

    @Override
    protected Working.SpiffTimes build(Values given) {
      return new Working.SpiffTimes(given.get(each), given.get(times), given.get(uncounted));
    }
  }
}
