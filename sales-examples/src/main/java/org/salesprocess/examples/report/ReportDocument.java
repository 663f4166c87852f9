package org.salesprocess.examples.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/** Writes reports for other programs; what there is not is left out. */
final class ReportDocument {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ReportDocument() {}

  /**
   * Writes a document of records to a file in UTF-8.
   *
   * @throws IOException if the file cannot be written
   */
  static void write(Record document, Path file) throws IOException {
    MAPPER.writeValue(file.toFile(), document);
  }
}
