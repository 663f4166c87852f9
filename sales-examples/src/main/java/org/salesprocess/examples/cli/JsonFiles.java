package org.salesprocess.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.metrics.json.MetricsJsonModule;

/** Reads agreements and questions from JSON files, and says what is wrong with one. */
final class JsonFiles {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new SalesJsonModule(), new MetricsJsonModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonFiles() {}

  /** Returns a value as the text of a file. */
  static String text(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value + " cannot be written", e);
    }
  }

  /**
   * Returns the value in a file.
   *
   * @param what what the file should hold, in words
   * @throws UnreadableInputException if the file cannot be read, or holds none
   */
  static <T> T read(Path file, Class<T> type, String what) {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), type);
    } catch (JsonMappingException e) {
      throw refused(file, e, place(e) + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw refused(file, e, "is not the JSON of a " + what + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  private static UnreadableInputException refused(
      Path file, JsonProcessingException cause, String reason) {
    long line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr();
    return new UnreadableInputException(file.getFileName() + " line " + line, reason, cause);
  }

  private static String place(JsonMappingException refusal) {
    if (refusal.getPath().isEmpty()) {
      return "";
    }
    return refusal.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "field ")
        .concat(": ");
  }
}
