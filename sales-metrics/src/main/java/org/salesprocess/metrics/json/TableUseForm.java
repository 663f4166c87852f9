package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.incentive.TableUse;

/** How a value was taken from a table. */
final class TableUseForm extends ObjectForm<TableUse> {

  private final Field<Optional<RateTable.Application>> application =
      optional(
          "application",
          TextForm.ofEnum("application", RateTable.Application.class),
          TableUse::application);
  private final Field<Optional<Bound>> reached =
      optional("reached", JsonForm.of(Bound.class), TableUse::reached);

  TableUseForm() {
    super("use of a table", TableUse.class);
  }

  @Override
  protected TableUse build(Values given) {
    return new TableUse(given.get(application), given.get(reached));
  }
}
