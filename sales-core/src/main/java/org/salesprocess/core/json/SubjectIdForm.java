package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKey;

/** Whose journey it is: {@code {"lead": "x"}}, or one of deal, customer and key. */
final class SubjectIdForm extends ObjectForm<SubjectId> {

  private final Field<Optional<LeadId>> lead =
      optional("lead", TextForms.LEAD, id -> as(LeadId.class, id));
  private final Field<Optional<DealId>> deal =
      optional("deal", TextForms.DEAL, id -> as(DealId.class, id));
  private final Field<Optional<CustomerId>> customer =
      optional("customer", TextForms.CUSTOMER, id -> as(CustomerId.class, id));
  private final Field<Optional<SubjectKey>> key =
      optional("key", TextForms.KEY, id -> as(SubjectKey.class, id));

  SubjectIdForm() {
    super("subject", SubjectId.class);
  }

  private static <T extends SubjectId> Optional<T> as(Class<T> kind, SubjectId id) {
    return Optional.of(id).filter(kind::isInstance).map(kind::cast);
  }

  @Override
  protected SubjectId build(Values given) {
    checkArgument(
        given.names().size() == 1,
        "subject: must have one of lead, deal, customer and key, had %s",
        given.names());
    return given
        .get(lead)
        .<SubjectId>map(id -> id)
        .or(() -> given.get(deal))
        .or(() -> given.get(customer))
        .or(() -> given.get(key))
        .orElseThrow();
  }
}
