package org.salesprocess.core.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.NeedId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.customer.Need;

/** Something that is wanted; one of it unless it says otherwise. */
final class NeedForm extends FactForm<Need> {

  private final Field<NeedId> id = required("id", TextForms.NEED, Need::id);
  private final Field<SubjectId> subject = required("subject", new SubjectIdForm(), Need::subject);
  private final Field<String> what = required("what", JsonForm.text("what is needed"), Need::what);
  private final Field<BigDecimal> quantity =
      withDefault("quantity", JsonForm.decimal("quantity"), BigDecimal.ONE, Need::quantity);
  private final Field<Need.Necessity> necessity =
      required("necessity", EnumForms.NECESSITY, Need::necessity);
  private final Field<Optional<InteractionId>> learnedIn =
      optional("learnedIn", TextForms.INTERACTION, Need::learnedIn);
  private final Field<Optional<Instant>> learnedAt =
      optional("learnedAt", TextForms.INSTANT, Need::learnedAt);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  NeedForm() {
    super("need", Need.class);
  }

  @Override
  protected Need build(Values given) {
    return new Need(
        given.get(id),
        given.get(subject),
        given.get(what),
        given.get(quantity),
        given.get(necessity),
        given.get(learnedIn),
        given.get(learnedAt),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
