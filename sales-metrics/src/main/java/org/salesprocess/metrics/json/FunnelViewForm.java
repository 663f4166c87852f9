package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.conversion.FunnelView;

/** By what a funnel is cut over time: by the period of the start unless it says otherwise. */
final class FunnelViewForm extends ObjectForm<FunnelView> {

  private final Field<FunnelView.Kind> kind =
      withDefault(
          "kind",
          TextForm.ofEnum("kind of view", FunnelView.Kind.class),
          FunnelView.Kind.COHORT,
          FunnelView::kind);
  private final Field<Optional<SalesCalendar>> calendar =
      optional("calendar", JsonForm.of(SalesCalendar.class), FunnelView::calendar);

  FunnelViewForm() {
    super("view", FunnelView.class);
  }

  @Override
  protected FunnelView build(Values given) {
    return new FunnelView(given.get(kind), given.get(calendar));
  }
}
