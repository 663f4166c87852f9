package org.salesprocess.core.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.RecurringAmount;

/** What is owed over time; not renewed unless it says so. */
final class ContractForm extends FactForm<Contract> {

  private final Field<ContractId> id = required("id", TextForms.CONTRACT, Contract::id);
  private final Field<Optional<DealId>> deal = optional("deal", TextForms.DEAL, Contract::deal);
  private final Field<CustomerId> customer =
      required("customer", TextForms.CUSTOMER, Contract::customer);
  private final Field<Optional<SellerId>> seller =
      optional("seller", TextForms.SELLER, Contract::seller);
  private final Field<Optional<Instant>> signedAt =
      optional("signedAt", TextForms.INSTANT, Contract::signedAt);
  private final Field<LocalDate> start = required("start", TextForms.DAY, Contract::start);
  private final Field<Optional<LocalDate>> end = optional("end", TextForms.DAY, Contract::end);
  private final Field<Optional<RecurringAmount>> recurring =
      optional("recurring", new RecurringAmountForm(), Contract::recurring);
  private final Field<Contract.Renewal> renewal =
      withDefault("renewal", EnumForms.RENEWAL, Contract.Renewal.NONE, Contract::renewal);
  private final Field<Optional<Period>> renewalTerm =
      optional("renewalTerm", TextForms.LENGTH, Contract::renewalTerm);
  private final Field<Optional<ContractId>> renews =
      optional("renews", TextForms.CONTRACT, Contract::renews);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  ContractForm() {
    super("contract", Contract.class);
  }

  @Override
  protected Contract build(Values given) {
    return new Contract(
        given.get(id),
        given.get(deal),
        given.get(customer),
        given.get(seller),
        given.get(signedAt),
        given.get(start),
        given.get(end),
        given.get(recurring),
        given.get(renewal),
        given.get(renewalTerm),
        given.get(renews),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
