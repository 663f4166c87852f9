package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A second CSV file that lists what is sold.
 *
 * @param file its name, seen from the folder of the export
 * @param id the column that names the product
 * @param line the column that names its product line, if there is one
 * @param listPrice the column with its list price, if there is one
 */
public record ProductsFile(
    String file, String id, Optional<String> line, Optional<String> listPrice) {

  /** Checks that nothing is missing. */
  public ProductsFile {
    requireNonNull(file, "file");
    requireNonNull(id, "id");
    requireNonNull(line, "line");
    requireNonNull(listPrice, "listPrice");
  }
}
