package org.salesprocess.examples.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.json.MetricsJsonModule;

/**
 * The pay of a period for other programs: each statement with all that it is made of, which can be
 * read back, and what pays nobody.
 */
public final class PayJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new SalesJsonModule(), new MetricsJsonModule())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private PayJson() {}

  /**
   * Writes the pay to a file in UTF-8.
   *
   * @param open what to write
   * @param rows what became of the rows of a file, if the facts are from one
   * @param seller whose statement alone, if not all
   * @param file where to
   * @throws IOException if the file cannot be written
   */
  public static void write(
      OpenPayPeriod open, Optional<TransactionSummary> rows, Optional<SellerId> seller, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JsonGenerator json = MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writePOJOField("period", open.period());
      json.writePOJOField("asOf", open.asOf());
      if (rows.isPresent()) {
        json.writePOJOField("rows", rows.get());
      }
      json.writeArrayFieldStart("statements");
      for (Statement statement : PayText.statements(open, seller)) {
        json.writePOJO(statement);
      }
      json.writeEndArray();
      json.writePOJOField("uncredited", PayText.uncredited(open));
      json.writePOJOField("withoutPlan", open.withoutPlan());
      writeConflicts(open, json);
      json.writeEndObject();
    }
  }

  private static void writeConflicts(OpenPayPeriod open, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("conflicts");
    for (FactLog.Conflict<Transaction> conflict : open.conflicts()) {
      json.writeStartArray();
      json.writePOJO(conflict.first());
      json.writePOJO(conflict.second());
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
