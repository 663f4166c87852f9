package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import org.salesprocess.core.basics.MeasureId;
import org.salesprocess.core.quota.Measure;

/** A measure of a company's own; {@link #form} has the standard ones by their ids. */
final class MeasureForm extends ObjectForm<Measure> {

  private static final ImmutableBiMap<String, Measure> STANDARD =
      Measure.standard().stream()
          .collect(ImmutableBiMap.toImmutableBiMap(Measure::toString, measure -> measure));

  private final Field<MeasureId> id = required("id", TextForms.MEASURE, Measure::id);
  private final Field<Measure.Kind> kind =
      required("kind", IncentiveEnumForms.MEASURE_KIND, Measure::kind);
  private final Field<Measure.Aggregation> aggregation =
      withDefault(
          "aggregation",
          IncentiveEnumForms.AGGREGATION,
          Measure.Aggregation.SUM,
          Measure::aggregation);

  private MeasureForm() {
    super("measure", Measure.class);
  }

  static JsonForm<Measure> form() {
    return new WordForm<>("measure", STANDARD, new MeasureForm());
  }

  @Override
  protected Measure build(Values given) {
    return new Measure(given.get(id), given.get(kind), given.get(aggregation));
  }
}
