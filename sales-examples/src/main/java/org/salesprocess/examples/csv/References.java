package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableSet;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;

/**
 * What the files beside the export say of products and sellers. They count as a whole: a bad row in
 * one of them makes it unreadable.
 *
 * @param mapping which files there are
 * @param catalog what is sold, if a file says so
 * @param organization who sells, if a file says so
 */
record References(
    PipelineMapping mapping,
    Optional<ProductCatalog> catalog,
    Optional<SalesOrganization> organization) {

  /** Reads the files that the mapping names, in the folder of the export. */
  static References beside(Path export, PipelineMapping mapping) {
    return new References(
        mapping,
        mapping
            .products()
            .map(file -> CatalogReader.read(sibling(export, file.file()), mapping, file)),
        mapping
            .sellers()
            .map(file -> OrganizationReader.read(sibling(export, file.file()), mapping, file)));
  }

  boolean knowsProduct(ProductId product) {
    return catalog.map(known -> known.find(product).isPresent()).orElse(true);
  }

  boolean knowsSeller(SellerId seller) {
    return organization.map(known -> known.sellers().containsKey(seller)).orElse(true);
  }

  /** Returns the line of a product, if a file says so. */
  Optional<ProductLineId> lineOf(ProductId product) {
    return mapping
        .products()
        .flatMap(ProductsFile::line)
        .flatMap(column -> catalog)
        .flatMap(known -> known.find(product))
        .map(known -> known.line());
  }

  String productsFile() {
    return mapping.products().map(ProductsFile::file).orElse("");
  }

  String sellersFile() {
    return mapping.sellers().map(SellersFile::file).orElse("");
  }

  /** Reads every row of a file that counts as a whole. */
  static void readAll(
      Path file, PipelineMapping mapping, ImmutableSet<String> needed, Consumer<Row> reader) {
    try (CsvTable table = CsvTable.open(file, mapping.format(), needed)) {
      table.readAll(
          Layout.of(mapping.format(), table.header()),
          ReadProgress.silent(),
          row -> {
            requireGood(table, row);
            reader.accept(row);
            requireGood(table, row);
          });
    }
  }

  private static void requireGood(CsvTable table, Row row) {
    if (row.fault().isPresent()) {
      throw UnreadableInputException.of(row.rejected(table.name(), row.fault().get()));
    }
  }

  /** Returns the file of a name in the folder of the export. */
  static Path sibling(Path export, String name) {
    try {
      return export.resolveSibling(name);
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(name, "is not the name of a file", e);
    }
  }
}
