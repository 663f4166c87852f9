package org.salesprocess.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.examples.csv.TransactionFormat;
import org.salesprocess.examples.csv.TransactionImport;
import org.salesprocess.examples.csv.TransactionReader;
import org.salesprocess.examples.csv.TransactionRow;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.pay.SalesFacts;
import org.salesprocess.metrics.incentive.PayCalculation;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files that pay is worked out from, if not from the built-in department. */
final class PaySource implements PayParts {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--program",
      paramLabel = "FILE",
      description = "The incentive program as JSON: crediting, plans, who is on which.")
  private @Nullable Path program;

  @Option(
      names = "--organization",
      paramLabel = "FILE",
      description = "The sales organisation as JSON: sellers, teams and their heads.")
  private @Nullable Path organization;

  @ArgGroup(exclusive = false)
  private @Nullable DealsOptions deals;

  @Option(
      names = "--transactions",
      paramLabel = "FILE",
      description =
          "What was sold, or anything else that is paid for, as a JSON list; beside --deals or "
              + "instead.")
  private @Nullable Path transactions;

  @Option(
      names = "--holds",
      paramLabel = "FILE",
      description = "The deals whose pay is held back, as a JSON list.")
  private @Nullable Path holds;

  @Option(
      names = "--quotas",
      paramLabel = "FILE",
      description = "The quota plan as JSON, if plans pay by attainment.")
  private @Nullable Path quotas;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description =
          "The products and product lines as JSON, if rules name them; no row may then "
              + "name another product.")
  private @Nullable Path catalog;

  @Option(
      names = "--territories",
      paramLabel = "FILE",
      description =
          "The territories as a JSON list, if rules name them; no row may then name " + "another.")
  private @Nullable Path territories;

  /** Says whether any file is named. */
  boolean isGiven() {
    return !files().isEmpty();
  }

  /** Returns every file that is read. */
  ImmutableList<Path> files() {
    return Stream.of(
            program,
            organization,
            deals == null ? null : deals.file(),
            transactions,
            holds,
            quotas,
            catalog,
            territories)
        .filter(Objects::nonNull)
        .collect(toImmutableList());
  }

  Optional<Path> rejects() {
    return Optional.ofNullable(deals).flatMap(DealsOptions::rejects);
  }

  @Override
  public IncentiveProgram program() {
    return JsonFiles.read(
        needed("--program", program), IncentiveProgram.class, "an incentive program");
  }

  @Override
  public SalesOrganization organization() {
    return JsonFiles.read(
        needed("--organization", organization), SalesOrganization.class, "an organisation");
  }

  @Override
  public QuotaPlan quotas() {
    return JsonFiles.read(needed("--quotas", quotas), QuotaPlan.class, "a quota plan");
  }

  @Override
  public ImmutableList<Transaction> transactions() {
    return transactions(rows(deals(program())));
  }

  @Override
  public PayInput all() {
    return all(program());
  }

  /** Says whether a program is named. */
  boolean hasProgram() {
    return program != null;
  }

  /**
   * Returns all that pay is worked out from by a program of one's own.
   *
   * @throws UnreadableInputException if a file cannot be read, or does not fit the program
   */
  PayInput all(IncentiveProgram paid) {
    PayCalculation calculation = calculation(paid);
    Optional<TransactionImport> read = deals(paid);
    ImmutableList<TransactionRow> rows = rows(read);
    ImmutableList<PayHold> held =
        holds == null
            ? ImmutableList.of()
            : values(JsonFiles.list(holds, PayHold.class, "a list of holds"));
    String title =
        Stream.of(deals == null ? null : deals.file(), transactions)
            .filter(Objects::nonNull)
            .map(PaySource::name)
            .collect(Collectors.joining(" and "));
    return new PayInput(calculation, new SalesFacts(transactions(rows), held), title, rows, read);
  }

  // -- what is agreed

  /**
   * Returns the calculation by a program of one's own.
   *
   * @throws UnreadableInputException if a file cannot be read, or does not fit the program
   */
  PayCalculation calculation(IncentiveProgram paid) {
    PayCalculation.Builder pay = PayCalculation.builder(paid, organization());
    catalog().ifPresent(pay::catalog);
    territories().ifPresent(pay::territories);
    PayCalculation withoutQuotas =
        built(pay, Stream.of(program, organization, catalog, territories));
    if (quotas == null) {
      return withoutQuotas;
    }
    pay.quotas(quotas());
    return built(pay, Stream.of(quotas, program, organization, catalog, territories));
  }

  // each of them is right by itself
  private static PayCalculation built(PayCalculation.Builder pay, Stream<@Nullable Path> files) {
    try {
      return pay.build();
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          files
              .filter(Objects::nonNull)
              .map(PaySource::name)
              .collect(Collectors.joining(", "))
              .replaceFirst(", ", " with "),
          String.valueOf(e.getMessage()),
          e);
    }
  }

  private Optional<ProductCatalog> catalog() {
    return Optional.ofNullable(catalog)
        .map(file -> JsonFiles.read(file, ProductCatalog.class, "a catalogue"));
  }

  private Optional<ImmutableList<Territory>> territories() {
    return Optional.ofNullable(territories)
        .map(file -> values(JsonFiles.list(file, Territory.class, "a list of territories")));
  }

  // -- what was sold

  private Optional<TransactionImport> deals(IncentiveProgram paid) {
    if (deals == null) {
      return Optional.empty();
    }
    Path file = deals.file();
    try (TerminalProgress progress = TerminalProgress.of(file)) {
      return Optional.of(
          TransactionReader.of(format(deals, paid)).reportingTo(progress).read(file));
    }
  }

  private TransactionFormat format(DealsOptions from, IncentiveProgram paid) {
    try {
      return from.format(paid)
          .products(catalog().map(known -> known.products().keySet()))
          .territories(
              territories()
                  .map(
                      known ->
                          known.stream().map(Territory::id).collect(ImmutableSet.toImmutableSet())))
          .build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ImmutableList<TransactionRow> rows(Optional<TransactionImport> read) {
    if (deals == null && transactions == null) {
      throw missing("--deals or --transactions");
    }
    ImmutableList.Builder<TransactionRow> rows = ImmutableList.builder();
    read.ifPresent(csv -> rows.addAll(csv.rows()));
    if (transactions != null) {
      String file = name(transactions);
      JsonFiles.list(transactions, Transaction.class, "a list of transactions").stream()
          .map(item -> new TransactionRow(file, item.line(), ImmutableList.of(), item.value()))
          .forEach(rows::add);
    }
    return rows.build();
  }

  private static ImmutableList<Transaction> transactions(ImmutableList<TransactionRow> rows) {
    return rows.stream().map(TransactionRow::transaction).collect(toImmutableList());
  }

  // -- files

  private Path needed(String option, @Nullable Path file) {
    if (file == null) {
      throw missing(option);
    }
    return file;
  }

  private ParameterException missing(String option) {
    return new ParameterException(
        spec.commandLine(), option + ": must be given too, as some files are");
  }

  private static <T> ImmutableList<T> values(ImmutableList<JsonFiles.Item<T>> items) {
    return items.stream().map(JsonFiles.Item::value).collect(toImmutableList());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
