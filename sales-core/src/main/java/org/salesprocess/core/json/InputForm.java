package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.TerritoryId;
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

  private final JsonForm<Input> self =
      new WordForm<>("input", ImmutableBiMap.of("target-incentive", Input.targetIncentive()), this);

  private final Field<Optional<Measure>> measure =
      part(Input.Measured.class, "measure", MEASURE, Input.Measured::measure);
  private final Field<Optional<Measure>> attainment =
      part(Input.Attained.class, "attainment", MEASURE, Input.Attained::measure);
  private final Field<Span> over =
      withDefault("over", SpanForm.form(), Span.componentPeriod(), InputForm::spanOf);
  private final Field<Whose> whose =
      withDefault("whose", WhoseForm.form(), Whose.own(), InputForm::whoseOf);
  private final Field<Optional<CreditFilter>> credits =
      usualPart(
          Input.Measured.class,
          "credits",
          new CreditFilterForm(),
          CreditFilter.all(),
          Input.Measured::filter);
  private final Field<Optional<Baseline>> improvementOn =
      optionalPart(
          Input.Attained.class,
          "improvementOn",
          IncentiveEnumForms.BASELINE,
          Input.Attained::improvementOn);
  private final Field<Optional<ProductLineId>> productLine =
      optionalPart(
          Input.Attained.class, "productLine", TextForms.PRODUCT_LINE, Input.Attained::productLine);
  private final Field<Optional<TerritoryId>> territory =
      optionalPart(
          Input.Attained.class, "territory", TextForms.TERRITORY, Input.Attained::territory);
  private final Field<Optional<Measure>> improvement =
      part(Input.Improved.class, "improvement", MEASURE, Input.Improved::measure);
  private final Field<Optional<Baseline>> baseline =
      part(Input.Improved.class, "baseline", IncentiveEnumForms.BASELINE, Input.Improved::baseline);
  private final Field<Optional<Boolean>> relative =
      usualPart(
          Input.Improved.class,
          "relative",
          JsonForm.flag("relative"),
          false,
          Input.Improved::relative);
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
        given ->
            new Input.Measured(
                given.get(measure).orElseThrow(),
                given.get(over),
                given.get(whose),
                given.get(credits).orElse(CreditFilter.all())));
    kind(
        ImmutableSet.of("attainment"),
        ImmutableSet.of("over", "whose", "improvementOn", "productLine", "territory"),
        given ->
            new Input.Attained(
                given.get(attainment).orElseThrow(),
                given.get(over),
                given.get(whose),
                given.get(improvementOn),
                given.get(productLine),
                given.get(territory)));
    kind(
        ImmutableSet.of("improvement", "baseline"),
        ImmutableSet.of("relative"),
        given ->
            new Input.Improved(
                given.get(improvement).orElseThrow(),
                given.get(baseline).orElseThrow(),
                given.get(relative).orElse(false)));
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

  private static Span spanOf(Input input) {
    if (input instanceof Input.Measured measured) {
      return measured.span();
    }
    return input instanceof Input.Attained attained ? attained.span() : Span.componentPeriod();
  }

  private static Whose whoseOf(Input input) {
    if (input instanceof Input.Measured measured) {
      return measured.whose();
    }
    return input instanceof Input.Attained attained ? attained.whose() : Whose.own();
  }
}
