package org.salesprocess.core.json;

import java.util.Optional;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.org.Party;

/** A stage of a funnel. */
final class StageForm extends ObjectForm<Stage> {

  private final Field<StageId> id = required("id", TextForms.STAGE, Stage::id);
  private final Field<String> name = required("name", JsonForm.text("stage name"), Stage::name);
  private final Field<StageKind> kind = required("kind", EnumForms.STAGE_KIND, Stage::kind);
  private final Field<Optional<Party>> owner = optional("owner", new PartyForm(), Stage::owner);

  StageForm() {
    super("stage", Stage.class);
  }

  @Override
  protected Stage build(Values given) {
    return new Stage(given.get(id), given.get(name), given.get(kind), given.get(owner));
  }
}
