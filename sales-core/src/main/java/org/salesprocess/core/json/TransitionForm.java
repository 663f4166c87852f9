package org.salesprocess.core.json;

import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Transition;

/** A move from one stage to another. */
final class TransitionForm extends ObjectForm<Transition> {

  private final Field<StageId> from = required("from", TextForms.STAGE, Transition::from);
  private final Field<StageId> to = required("to", TextForms.STAGE, Transition::to);

  TransitionForm() {
    super("transition", Transition.class);
  }

  @Override
  protected Transition build(Values given) {
    return new Transition(given.get(from), given.get(to));
  }
}
