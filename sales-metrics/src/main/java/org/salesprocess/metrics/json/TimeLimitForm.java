package org.salesprocess.metrics.json;

import java.time.Duration;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.conversion.TimeLimit;

/** A length of time, whose edge lies within unless it says otherwise. */
final class TimeLimitForm extends ObjectForm<TimeLimit> {

  private final Field<Duration> length =
      required("length", JsonForm.of(Duration.class), TimeLimit::length);
  private final Field<Boolean> inclusive =
      withDefault("inclusive", JsonForm.flag("inclusive"), true, TimeLimit::inclusive);

  TimeLimitForm() {
    super("time limit", TimeLimit.class);
  }

  @Override
  protected TimeLimit build(Values given) {
    return new TimeLimit(given.get(length), given.get(inclusive));
  }
}
