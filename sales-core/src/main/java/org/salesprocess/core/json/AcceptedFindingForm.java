package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.AcceptedFinding;

/** A finding that is meant to be so. */
final class AcceptedFindingForm extends ObjectForm<AcceptedFinding> {

  private final Field<String> kind =
      required("finding", JsonForm.text("finding"), AcceptedFinding::kind);
  private final Field<Optional<ComponentId>> component =
      optional("component", TextForms.COMPONENT, AcceptedFinding::component);
  private final Field<String> reason =
      required("reason", JsonForm.text("reason"), AcceptedFinding::reason);

  AcceptedFindingForm() {
    super("accepted finding", AcceptedFinding.class);
  }

  @Override
  protected AcceptedFinding build(Values given) {
    return new AcceptedFinding(given.get(kind), given.get(component), given.get(reason));
  }
}
