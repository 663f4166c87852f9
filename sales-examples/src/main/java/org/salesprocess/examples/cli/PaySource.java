package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.examples.csv.TransactionFormat;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.metrics.incentive.PayCalculation;
import picocli.CommandLine.Option;

/** The files that pay is worked out from, if not from the built-in department. */
final class PaySource {

  @Option(
      names = "--program",
      required = true,
      paramLabel = "FILE",
      description = "The incentive program as JSON: crediting, plans, who is on which.")
  @SuppressWarnings("NullAway.Init") // required
  private Path program;

  @Option(
      names = "--organization",
      required = true,
      paramLabel = "FILE",
      description = "The sales organisation as JSON: sellers, teams and their heads.")
  @SuppressWarnings("NullAway.Init") // required
  private Path organization;

  @Option(
      names = "--deals",
      required = true,
      paramLabel = "FILE",
      description = "A CSV file with one row for each deal won, invoice, payment and return.")
  @SuppressWarnings("NullAway.Init") // required
  private Path deals;

  @Option(
      names = "--quotas",
      paramLabel = "FILE",
      description = "The quota plan as JSON, if plans pay by attainment.")
  private @Nullable Path quotas;

  @Option(
      names = "--catalog",
      paramLabel = "FILE",
      description = "The products and product lines as JSON, if rules name them.")
  private @Nullable Path catalog;

  @Option(
      names = "--territories",
      paramLabel = "FILE",
      description = "The territories as a JSON list, if rules name them.")
  private @Nullable Path territories;

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      description = "What stands between two fields of the deals, or tab; a comma unless given.")
  private @Nullable String separator;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write the rows that were left out, with the reasons, to a CSV file.")
  private @Nullable Path rejects;

  Path deals() {
    return deals;
  }

  Optional<Path> rejects() {
    return Optional.ofNullable(rejects);
  }

  /** Returns every file that is read. */
  ImmutableList<Path> files() {
    return Stream.concat(
            Stream.of(program, organization, deals),
            Stream.of(
                    Optional.ofNullable(quotas),
                    Optional.ofNullable(catalog),
                    Optional.ofNullable(territories))
                .flatMap(Optional::stream))
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the program.
   *
   * @throws UnreadableInputException if its file cannot be read, or holds none
   */
  IncentiveProgram program() {
    return JsonFiles.read(program, IncentiveProgram.class, "program");
  }

  /**
   * Returns the organisation.
   *
   * @throws UnreadableInputException if its file cannot be read, or holds none
   */
  SalesOrganization organization() {
    return JsonFiles.read(organization, SalesOrganization.class, "organisation");
  }

  /**
   * Returns the calculation of pay.
   *
   * @throws UnreadableInputException if a file cannot be read, or two do not fit each other
   */
  PayCalculation calculation() {
    PayCalculation.Builder pay = PayCalculation.builder(program(), organization());
    if (quotas != null) {
      pay.quotas(JsonFiles.read(quotas, QuotaPlan.class, "quota plan"));
    }
    if (catalog != null) {
      pay.catalog(JsonFiles.read(catalog, ProductCatalog.class, "catalogue"));
    }
    if (territories != null) {
      pay.territories(
          ImmutableList.copyOf(
              JsonFiles.read(territories, Territory[].class, "list of territories")));
    }
    try {
      return pay.build();
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          String.valueOf(program.getFileName()), String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Returns what the file of deals has to look like.
   *
   * @throws IllegalArgumentException if an option cannot be understood
   */
  TransactionFormat format(IncentiveProgram paid) {
    return new TransactionFormat(EventOptions.separator(separator), paid.currency(), paid.zone());
  }
}
