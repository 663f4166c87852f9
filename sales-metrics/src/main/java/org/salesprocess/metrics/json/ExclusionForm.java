package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.conversion.Exclusion;

/** Events that an attempt must not meet, and what they do to it. */
final class ExclusionForm extends PatternForm<Exclusion> {

  private static final JsonForm<String> STEP = JsonForm.text("step name");

  private final Field<Exclusion.Effect> effect =
      required("effect", TextForm.ofEnum("effect", Exclusion.Effect.class), Exclusion::effect);
  private final Field<Optional<String>> from = optional("from", STEP, Exclusion::from);
  private final Field<Optional<String>> to = optional("to", STEP, Exclusion::to);

  ExclusionForm() {
    super("exclusion", Exclusion.class, Exclusion::pattern);
  }

  @Override
  protected Exclusion build(Values given) {
    return new Exclusion(pattern(given), given.get(from), given.get(to), given.get(effect));
  }
}
