package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.FunnelStep;

/** A step of a funnel question, named after its stage or event unless it has a name of its own. */
final class FunnelStepForm extends PatternForm<FunnelStep> {

  private final Field<Optional<String>> name =
      optional(
          "name",
          JsonForm.text("step name"),
          step ->
              Optional.of(step.name())
                  .filter(each -> !usualName(step.pattern()).equals(Optional.of(each))));
  private final Field<Boolean> optional =
      withDefault("optional", JsonForm.flag("optional"), false, FunnelStep::optional);

  FunnelStepForm() {
    super("step", FunnelStep.class, FunnelStep::pattern);
  }

  private static Optional<String> usualName(EntryPattern pattern) {
    return pattern.stage().map(StageId::value).or(pattern::type);
  }

  @Override
  protected FunnelStep build(Values given) {
    EntryPattern pattern = pattern(given);
    String named =
        given
            .get(name)
            .or(() -> usualName(pattern))
            .orElseThrow(
                () -> new IllegalArgumentException("step: needs a stage, an event or a name"));
    return new FunnelStep(named, pattern, given.get(optional));
  }
}
