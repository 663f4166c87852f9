package org.salesprocess.metrics.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;

/** Contracts and changes in one line. */
final class Contracts {

  static final CustomerId ACME = CustomerId.of("acme");

  private Contracts() {}

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static RecurringAmount monthly(String amount) {
    return RecurringAmount.monthly(BigMoney.parse("USD " + amount));
  }

  static Contract.Builder contract(String id, String start, String monthly) {
    return contract(ACME, id, start, monthly);
  }

  static Contract.Builder contract(CustomerId customer, String id, String start, String monthly) {
    return Contract.builder()
        .id(ContractId.of(id))
        .customer(customer)
        .start(day(start))
        .recurring(monthly(monthly));
  }

  static Contract automatic(String id, String start, String end, String term) {
    return contract(id, start, "100")
        .end(day(end))
        .renewal(Contract.Renewal.AUTOMATIC)
        .renewalTerm(Period.parse(term))
        .build();
  }

  static ContractChange changed(String contract, String day, String monthly) {
    return change(contract, ContractChange.Kind.CHANGED, day).recurring(monthly(monthly)).build();
  }

  static ContractChange renewed(String contract, String day, String end) {
    return change(contract, ContractChange.Kind.RENEWED, day).end(Optional.of(day(end))).build();
  }

  static ContractChange ended(String contract, String day) {
    return change(contract, ContractChange.Kind.ENDED, day).build();
  }

  private static ContractChange.Builder change(
      String contract, ContractChange.Kind kind, String day) {
    return ContractChange.builder()
        .id(ContractChangeId.of(contract + " " + kind + " " + day))
        .contract(ContractId.of(contract))
        .kind(kind)
        .effectiveOn(day(day));
  }

  static CustomerContracts of(Contract... contracts) {
    CustomerContracts.Builder builder = CustomerContracts.builder(contracts[0].customer());
    for (Contract contract : contracts) {
      builder.contract(contract);
    }
    return builder.build();
  }

  static CustomerContracts changing(Contract contract, ContractChange... changes) {
    CustomerContracts.Builder builder = CustomerContracts.builder(contract.customer());
    builder.contract(contract);
    for (ContractChange change : changes) {
      builder.change(change);
    }
    return builder.build();
  }
}
