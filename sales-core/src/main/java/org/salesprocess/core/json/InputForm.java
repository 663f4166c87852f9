package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What a plan looks up, multiplies or compares: known by its first field. */
final class InputForm extends FamilyForm<Input> {

  private static final JsonForm<Measure> MEASURE = MeasureForm.form();
  private static final Input.Measured USUAL = Input.of(Measure.BOOKED);

  private final JsonForm<Input> self =
      new WordForm<>("input", ImmutableBiMap.of("target-incentive", Input.targetIncentive()), this);

  private final JsonForm<Input.Measured> measuredForm =
      new NarrowForm<>("what is measured", Input.Measured.class, self);

  private final Field<Optional<Measure>> measure =
      part(Input.Measured.class, "measure", MEASURE, Input.Measured::measure);
  private final Field<Optional<Measure>> attainment =
      part(Input.Attained.class, "attainment", MEASURE, attained -> attained.of().measure());
  private final Field<Optional<Measure>> improvement =
      part(Input.Improved.class, "improvement", MEASURE, improved -> improved.of().measure());
  private final Field<Span> over =
      withDefault("over", SpanForm.form(), Span.componentPeriod(), partOf(Input.Measured::span));
  private final Field<Whose> whose =
      withDefault("whose", WhoseForm.form(), Whose.own(), partOf(Input.Measured::whose));
  private final Field<CreditFilter> credits =
      withDefault(
          "credits", new CreditFilterForm(), CreditFilter.all(), partOf(Input.Measured::filter));
  private final Field<Optional<Baseline>> improvementOn =
      optionalPart(
          Input.Attained.class,
          "improvementOn",
          IncentiveEnumForms.BASELINE,
          Input.Attained::improvementOn);
  private final Field<Optional<Baseline>> baseline =
      part(Input.Improved.class, "baseline", IncentiveEnumForms.BASELINE, Input.Improved::baseline);
  private final Field<Optional<Boolean>> relative =
      usualPart(
          Input.Improved.class,
          "relative",
          JsonForm.flag("relative"),
          false,
          Input.Improved::relative);
  private final Field<Optional<Input.Measured>> ratio =
      part(Input.Ratio.class, "ratio", measuredForm, Input.Ratio::of);
  private final Field<Optional<Input.Measured>> to =
      part(Input.Ratio.class, "to", measuredForm, Input.Ratio::to);
  private final Field<Optional<String>> attribute =
      part(Input.OfDeal.class, "attribute", JsonForm.text("attribute name"), Input.OfDeal::name);
  private final Field<Optional<ComponentId>> result =
      part(Input.ResultOf.class, "result", TextForms.COMPONENT, Input.ResultOf::component);
  private final Field<Optional<Quantity>> constant =
      part(Input.Constant.class, "constant", new QuantityForm(), Input.Constant::value);
  private final Field<Optional<Fraction>> times =
      part(Input.Scaled.class, "times", new FractionForm(), Input.Scaled::factor);
  private final Field<Optional<Input>> of = part(Input.Scaled.class, "of", self, Input.Scaled::of);

  private InputForm() {
    super("input", Input.class);
    kind(
        ImmutableSet.of("measure"),
        ImmutableSet.of("over", "whose", "credits"),
        given -> measured(measure, given));
    kind(
        ImmutableSet.of("attainment"),
        ImmutableSet.of("over", "whose", "credits", "improvementOn"),
        given -> new Input.Attained(measured(attainment, given), given.get(improvementOn)));
    kind(
        ImmutableSet.of("improvement", "baseline"),
        ImmutableSet.of("over", "whose", "credits", "relative"),
        given ->
            new Input.Improved(
                measured(improvement, given),
                given.get(baseline).orElseThrow(),
                given.get(relative).orElse(false)));
    kind(
        ImmutableSet.of("ratio", "to"),
        ImmutableSet.of(),
        given -> new Input.Ratio(given.get(ratio).orElseThrow(), given.get(to).orElseThrow()));
    kind(
        ImmutableSet.of("attribute"),
        ImmutableSet.of(),
        given -> new Input.OfDeal(given.get(attribute).orElseThrow()));
    kind(
        ImmutableSet.of("result"),
        ImmutableSet.of(),
        given -> Input.resultOf(given.get(result).orElseThrow()));
    kind(
        ImmutableSet.of("constant"),
        ImmutableSet.of(),
        given -> Input.constant(given.get(constant).orElseThrow()));
    kind(
        ImmutableSet.of("times", "of"),
        ImmutableSet.of(),
        given -> given.get(of).orElseThrow().times(given.get(times).orElseThrow()));
  }

  static JsonForm<Input> form() {
    return new InputForm().self;
  }

  private Input.Measured measured(Field<Optional<Measure>> of, Values given) {
    return new Input.Measured(
        given.get(of).orElseThrow(), given.get(over), given.get(whose), given.get(credits));
  }

  // a ratio and a multiple have objects of their own for what they are made of
  private static <V> Function<Input, V> partOf(Function<Input.Measured, V> part) {
    return input ->
        input instanceof Input.Ratio || input instanceof Input.Scaled
            ? part.apply(USUAL)
            : part.apply(input.measured().stream().findFirst().orElse(USUAL));
  }
}
