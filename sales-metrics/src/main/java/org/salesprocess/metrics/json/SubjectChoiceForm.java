package org.salesprocess.metrics.json;

import java.util.Optional;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.conversion.SubjectChoice;

/** Whose way is followed. */
final class SubjectChoiceForm extends ObjectForm<SubjectChoice> {

  private final Field<SubjectKind> kind =
      required("kind", TextForm.ofEnum("kind of subject", SubjectKind.class), SubjectChoice::kind);
  private final Field<Optional<String>> attribute =
      optional("attribute", JsonForm.text("attribute name"), SubjectChoice::attribute);

  SubjectChoiceForm() {
    super("subject", SubjectChoice.class);
  }

  @Override
  protected SubjectChoice build(Values given) {
    return new SubjectChoice(given.get(kind), given.get(attribute));
  }
}
