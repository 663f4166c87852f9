package org.salesprocess.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small export in a folder of its own, for tests. */
final class Export {
  static final String HEADER = "id,stage,seller,product,account,engaged,closed,amount\n";

  static final String MAPPING =
      """
      {
        "department": "Kitchens",
        "currency": "USD",
        "zone": "UTC",
        "datePattern": "yyyy-MM-dd",
        "columns": {
          "id": "id", "stage": "stage", "owner": "seller", "product": "product",
          "customer": "account", "amount": "amount"
        },
        "stages": [
          { "id": "new", "name": "New", "kind": "open", "values": ["New"] },
          { "id": "engaging", "name": "Engaging", "kind": "open", "values": ["Engaging", "Hot"],
            "entered": "engaged" },
          { "id": "won", "name": "Won", "kind": "won", "values": ["Won"], "entered": "closed" },
          { "id": "lost", "name": "Lost", "kind": "lost", "values": ["Lost"], "entered": "closed" }
        ],
        "zeroAmountMeansUnknown": ["lost"]
      }
      """;

  private final Path folder;
  private String mapping = MAPPING;

  Export(Path folder) {
    this.folder = folder;
  }

  /** Changes the mapping by replacing one text in it. */
  Export mapping(String target, String replacement) {
    if (!mapping.contains(target)) {
      throw new IllegalArgumentException("the mapping does not have " + target);
    }
    mapping = mapping.replace(target, replacement);
    return this;
  }

  /** Adds fields to the mapping. */
  Export mappingWith(String fields) {
    return mapping("\"currency\"", fields + ", \"currency\"");
  }

  Export products(String rows) {
    write("products.csv", "product,series,price\n" + rows, UTF_8);
    return mappingWith(
        """
        "products": {"file": "products.csv", "id": "product", "line": "series", "listPrice": "price"}""");
  }

  Export sellers(String rows) {
    write("sellers.csv", "name,boss,office\n" + rows, UTF_8);
    return mappingWith(
        """
        "sellers": {"file": "sellers.csv", "seller": "name", "manager": "boss", "team": "office"}""");
  }

  PipelineMapping readMapping() {
    return PipelineMapping.read(write("mapping.json", mapping, UTF_8));
  }

  PipelineImport read(String csv) {
    return read(csv, UTF_8);
  }

  PipelineImport read(String csv, Charset written) {
    return PipelineReader.of(readMapping()).read(write("pipeline.csv", csv, written));
  }

  /** Reads these rows below the usual header. */
  PipelineImport readRows(String... rows) {
    return read(HEADER + String.join("\n", rows) + "\n");
  }

  Path write(String name, String text, Charset charset) {
    return write(name, text.getBytes(charset));
  }

  Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
