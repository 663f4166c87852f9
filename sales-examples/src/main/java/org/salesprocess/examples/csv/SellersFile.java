package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A second CSV file that lists who sells.
 *
 * @param file its name, seen from the folder of the export
 * @param seller the column that names the seller
 * @param manager the column that names whom the seller reports to, if there is one
 * @param team the column that names the territorial unit of both, if there is one
 */
public record SellersFile(
    String file, String seller, Optional<String> manager, Optional<String> team) {

  /** Checks that nothing is missing. */
  public SellersFile {
    requireNonNull(file, "file");
    requireNonNull(seller, "seller");
    requireNonNull(manager, "manager");
    requireNonNull(team, "team");
  }
}
