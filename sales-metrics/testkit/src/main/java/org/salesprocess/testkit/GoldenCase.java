package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;

/** One case: a folder of what was sold, and of what is to be paid for it. */
final class GoldenCase {

  private final Path folder;
  private final boolean accepting;
  private final GoldenProblems problems = new GoldenProblems();
  private final GoldenFiles files;

  /**
   * Takes a folder.
   *
   * @param root the folder of all cases
   * @param folder the folder of this one
   * @param given what is agreed in Java, by the name of the file that it stands for
   * @param accepting whether what is paid is to be written down as what is expected
   */
  GoldenCase(Path root, Path folder, ImmutableMap<String, Object> given, boolean accepting) {
    this.folder = requireNonNull(folder, "folder");
    this.accepting = accepting;
    files = new GoldenFiles(root, folder, given, problems);
  }

  /**
   * Pays it and compares.
   *
   * @throws IllegalArgumentException if its files cannot be used
   * @throws AssertionFailedError if something else is paid than is expected
   * @throws TestAbortedException if something else was expected, and this is now written down
   */
  void check() {
    files.checkNames();
    Optional<IncentiveProgram> program =
        files.needed(GoldenFiles.PROGRAM, IncentiveProgram.class, "an incentive program");
    Optional<SalesOrganization> organization =
        files.needed(GoldenFiles.ORGANIZATION, SalesOrganization.class, "an organisation");
    PayFacts.Builder facts = PayFacts.builder();
    files
        .told(GoldenFiles.HOLDS, PayHold[].class, "a list of holds")
        .ifPresent(holds -> facts.holds(Arrays.asList(holds)));
    int before = problems.count();
    ImmutableList<Transaction> sold = sold(program, organization);
    facts.transactions(sold);
    GoldenExpectation expected =
        program.isPresent() && organization.isPresent()
            ? expected(
                program.get(),
                organization.get(),
                problems.count() == before ? Optional.of(sold) : Optional.empty())
            : GoldenExpectation.none();
    Optional<QuotaPlan> quotas = files.agreed(GoldenFiles.QUOTAS, QuotaPlan.class, "a quota plan");
    Optional<ProductCatalog> catalog =
        files.agreed(GoldenFiles.CATALOG, ProductCatalog.class, "a catalogue");
    Optional<Territory[]> territories =
        files.agreed(GoldenFiles.TERRITORIES, Territory[].class, "a list of territories");
    problems.check();

    PayCalculation.Builder calculation =
        PayCalculation.builder(program.orElseThrow(), organization.orElseThrow());
    quotas.ifPresent(calculation::quotas);
    catalog.ifPresent(calculation::catalog);
    territories.map(Arrays::asList).ifPresent(calculation::territories);
    compare(expected, pay(calculation, facts.build(), expected), program.orElseThrow());
  }

  private ImmutableList<Transaction> sold(
      Optional<IncentiveProgram> program, Optional<SalesOrganization> organization) {
    int before = problems.count();
    if (!files.has(GoldenFiles.SALES_TABLE) && !files.has(GoldenFiles.SALES)) {
      problems.add(
          files.own(GoldenFiles.SALES_TABLE),
          "must be there, or %s; it may be without rows".formatted(GoldenFiles.SALES));
    }
    ImmutableList.Builder<Transaction> sold = ImmutableList.builder();
    Optional<GoldenTable> table = files.table(GoldenFiles.SALES_TABLE);
    if (program.isPresent() && organization.isPresent() && table.isPresent()) {
      sold.addAll(
          GoldenTransactions.read(
              table.get(),
              files.own(GoldenFiles.SALES_TABLE),
              GoldenTerms.of(program.get(), organization.get().sellers().keySet()),
              problems));
    }
    files
        .told(GoldenFiles.SALES, Transaction[].class, "a list of transactions")
        .ifPresent(sold::add);
    ImmutableList<Transaction> all = sold.build();
    if (table.isPresent() && problems.count() == before) {
      GoldenTransactions.checkReversed(
          table.get(), files.own(GoldenFiles.SALES_TABLE), all, problems);
    }
    return all;
  }

  private GoldenExpectation expected(
      IncentiveProgram program,
      SalesOrganization organization,
      Optional<ImmutableList<Transaction>> sold) {
    String name = files.own(GoldenFiles.EXPECTED);
    return files
        .table(GoldenFiles.EXPECTED)
        .map(
            table ->
                new GoldenExpectationReader(name, program, organization, sold, problems)
                    .read(table))
        .orElseGet(GoldenExpectation::none);
  }

  private static ImmutableList<OpenPayPeriod> pay(
      PayCalculation.Builder calculation, PayFacts facts, GoldenExpectation expected) {
    ImmutableList<SalesPeriod> named =
        expected.rows().stream()
            .flatMap(row -> row.period().stream())
            .collect(ImmutableList.toImmutableList());
    try {
      return new GoldenPay(calculation.build(), facts).pay(named);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("golden case cannot be paid:\n" + e.getMessage(), e);
    }
  }

  private void compare(
      GoldenExpectation expected, ImmutableList<OpenPayPeriod> periods, IncentiveProgram program) {
    GoldenComparison comparison =
        new GoldenComparison(expected, program.currency(), GoldenPosting.of(periods));
    boolean isNew = !files.has(GoldenFiles.EXPECTED);
    if (!isNew && comparison.differences().isEmpty()) {
      return;
    }
    if (accepting) {
      write(comparison.asPaid());
      throw new TestAbortedException(
          "%s now says what is paid: see what has changed in it, and run again without -D%s"
              .formatted(files.own(GoldenFiles.EXPECTED), GoldenCases.ACCEPT));
    }
    throw new AssertionFailedError(
        new GoldenMessage(files.own(GoldenFiles.EXPECTED), comparison, expected.keys(), periods)
            .print(isNew),
        comparison.asExpected(),
        comparison.asPaid());
  }

  private void write(String text) {
    try {
      Files.writeString(folder.resolve(GoldenFiles.EXPECTED), text);
    } catch (IOException e) {
      throw new UncheckedIOException("golden case: cannot write " + GoldenFiles.EXPECTED, e);
    }
  }
}
