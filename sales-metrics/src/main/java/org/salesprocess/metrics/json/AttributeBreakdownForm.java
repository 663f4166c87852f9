package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.Attribution;

/** The cutting by an attribute, by first touch unless it says otherwise. */
final class AttributeBreakdownForm extends ObjectForm<AttributeBreakdown> {

  private final Field<String> attribute =
      required("attribute", JsonForm.text("attribute name"), AttributeBreakdown::attribute);
  private final Field<Attribution> attribution =
      withDefault(
          "attribution",
          TextForm.ofEnum("attribution", Attribution.class),
          Attribution.FIRST_TOUCH,
          AttributeBreakdown::attribution);
  private final Field<Optional<String>> step =
      optional("step", JsonForm.text("step name"), AttributeBreakdown::step);

  AttributeBreakdownForm() {
    super("breakdown", AttributeBreakdown.class);
  }

  @Override
  protected AttributeBreakdown build(Values given) {
    return new AttributeBreakdown(given.get(attribute), given.get(attribution), given.get(step));
  }
}
