package org.salesprocess.core.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;

/** Other terms of a contract, its renewal, or its end. */
final class ContractChangeForm extends FactForm<ContractChange> {

  private final Field<ContractChangeId> id =
      required("id", TextForms.CONTRACT_CHANGE, ContractChange::id);
  private final Field<ContractId> contract =
      required("contract", TextForms.CONTRACT, ContractChange::contract);
  private final Field<ContractChange.Kind> kind =
      required("kind", EnumForms.CONTRACT_CHANGE_KIND, ContractChange::kind);
  private final Field<LocalDate> effectiveOn =
      required("effectiveOn", TextForms.DAY, ContractChange::effectiveOn);
  private final Field<Optional<RecurringAmount>> recurring =
      optional("recurring", new RecurringAmountForm(), ContractChange::recurring);
  private final Field<Optional<LocalDate>> end =
      optional("end", TextForms.DAY, ContractChange::end);
  private final Field<Optional<String>> reason =
      optional("reason", JsonForm.text("reason"), ContractChange::reason);
  private final Field<Optional<Instant>> changedAt =
      optional("changedAt", TextForms.INSTANT, ContractChange::changedAt);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  ContractChangeForm() {
    super("contract change", ContractChange.class);
  }

  @Override
  protected ContractChange build(Values given) {
    return new ContractChange(
        given.get(id),
        given.get(contract),
        given.get(kind),
        given.get(effectiveOn),
        given.get(recurring),
        given.get(end),
        given.get(reason),
        given.get(changedAt),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
