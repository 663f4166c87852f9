package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.examples.pay.FurniturePay;
import org.salesprocess.examples.pay.SalesFacts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What the built-in department pays by. */
final class BuiltInParts implements PayParts {

  private final CommandSpec spec;
  private final Dataset department = FurnitureDepartment.simulate();

  BuiltInParts(CommandSpec spec) {
    this.spec = spec;
  }

  @Override
  public IncentiveProgram program() {
    return FurniturePay.program(department);
  }

  @Override
  public SalesOrganization organization() {
    return department.organization();
  }

  @Override
  public QuotaPlan quotas() {
    throw new ParameterException(
        spec.commandLine(), "--print-quotas: needs --quotas, the built-in department has none");
  }

  @Override
  public ImmutableList<Transaction> transactions() {
    return FurniturePay.contracts(department);
  }

  @Override
  public PayInput all() {
    return new PayInput(
        FurniturePay.calculation(program(), department),
        SalesFacts.of(transactions()),
        department.name(),
        ImmutableList.of(),
        Optional.empty());
  }
}
