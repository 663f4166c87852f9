package org.salesprocess.metrics.json;

import java.time.Duration;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.TimeLimit;

/** A window, from the first step and its edge within unless it says otherwise. */
final class FunnelWindowForm extends ObjectForm<FunnelWindow> {

  private final Field<FunnelWindow.Span> span =
      withDefault(
          "span",
          TextForm.ofEnum("span", FunnelWindow.Span.class),
          FunnelWindow.Span.FROM_FIRST,
          FunnelWindow::span);
  private final Field<Duration> length =
      required("length", JsonForm.of(Duration.class), window -> window.limit().length());
  private final Field<Boolean> inclusive =
      withDefault(
          "inclusive", JsonForm.flag("inclusive"), true, window -> window.limit().inclusive());

  FunnelWindowForm() {
    super("window", FunnelWindow.class);
  }

  @Override
  protected FunnelWindow build(Values given) {
    return new FunnelWindow(
        given.get(span), new TimeLimit(given.get(length), given.get(inclusive)));
  }
}
