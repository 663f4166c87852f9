package org.salesprocess.core.json;

import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.funnel.LossReason;

/** Why a sale did not happen. */
final class LossReasonForm extends ObjectForm<LossReason> {

  private final Field<LossReasonId> id = required("id", TextForms.LOSS_REASON, LossReason::id);
  private final Field<String> name =
      required("name", JsonForm.text("loss reason name"), LossReason::name);

  LossReasonForm() {
    super("loss reason", LossReason.class);
  }

  @Override
  protected LossReason build(Values given) {
    return new LossReason(given.get(id), given.get(name));
  }
}
