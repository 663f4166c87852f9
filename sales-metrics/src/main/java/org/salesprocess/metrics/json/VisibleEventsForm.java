package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.VisibleEvents;

/** Which events are seen. */
final class VisibleEventsForm extends ObjectForm<VisibleEvents> {

  private final Field<VisibleEvents.Scope> scope =
      required("scope", TextForm.ofEnum("scope", VisibleEvents.Scope.class), VisibleEvents::scope);
  private final Field<Optional<EntryPattern>> pattern =
      optional("pattern", new PatternForm.Bare(), VisibleEvents::pattern);

  VisibleEventsForm() {
    super("visible events", VisibleEvents.class);
  }

  @Override
  protected VisibleEvents build(Values given) {
    return new VisibleEvents(given.get(scope), given.get(pattern));
  }
}
