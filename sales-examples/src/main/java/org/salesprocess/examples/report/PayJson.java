package org.salesprocess.examples.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.examples.pay.Outcome;
import org.salesprocess.metrics.json.MetricsJsonModule;

/** The pay of a period for other programs: one document, which can be read back. */
public final class PayJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new SalesJsonModule(), new MetricsJsonModule())
          .addMixIn(Outcome.Kind.class, Word.class)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private PayJson() {}

  /** Makes Jackson write words. */
  private interface Word {
    @JsonValue
    String key();
  }

  /**
   * Writes the pay to a file in UTF-8.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PayReport report, Path file) throws IOException {
    MAPPER.writeValue(file.toFile(), PayDocument.of(report));
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if the file cannot be read, or holds something else
   * @throws IllegalArgumentException if it is of another format
   */
  public static PayDocument read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    PayDocument.checkFormat(MAPPER.readTree(bytes).path("format").asInt());
    return MAPPER.readValue(bytes, PayDocument.class);
  }
}
