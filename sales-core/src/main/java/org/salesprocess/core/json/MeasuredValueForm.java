package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** How much of one measure; a list of them, since a measure of one's own is no key of an object. */
final class MeasuredValueForm extends ObjectForm<Map.Entry<Measure, Quantity>> {

  static final JsonForm<ImmutableSortedMap<Measure, Quantity>> MAP =
      JsonForm.mapped(
          JsonForm.listOf(new MeasuredValueForm()),
          values -> values.entrySet().asList(),
          MeasuredValueForm::map);

  private final Field<Measure> measure = required("measure", MeasureForm.form(), Map.Entry::getKey);
  private final Field<Quantity> value = required("value", new QuantityForm(), Map.Entry::getValue);

  private MeasuredValueForm() {
    super("value of a measure", Map.Entry.class);
  }

  private static ImmutableSortedMap<Measure, Quantity> map(
      ImmutableList<Map.Entry<Measure, Quantity>> entries) {
    Map<Measure, Quantity> values = new TreeMap<>();
    for (Map.Entry<Measure, Quantity> entry : entries) {
      checkArgument(
          values.put(entry.getKey(), entry.getValue()) == null,
          "values must be of different measures, %s was twice",
          entry.getKey());
    }
    return ImmutableSortedMap.copyOf(values);
  }

  @Override
  protected Map.Entry<Measure, Quantity> build(Values given) {
    return Map.entry(given.get(measure), given.get(value));
  }
}
