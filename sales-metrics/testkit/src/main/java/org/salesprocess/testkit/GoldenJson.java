package org.salesprocess.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.SalesJsonModule;

/** Reads what is agreed and what was sold, in the JSON of {@link SalesJsonModule}. */
final class GoldenJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SalesJsonModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private GoldenJson() {}

  /**
   * Returns what is in a file, or empty if that cannot be used, which is then a problem.
   *
   * @param name how to call the file
   * @param what what it should hold, in words with an article
   */
  static <T> Optional<T> read(
      Path file, String name, Class<T> type, String what, GoldenProblems problems) {
    try {
      @Nullable T value = MAPPER.readValue(Files.readAllBytes(file), type);
      if (value == null) {
        problems.add(name + " line 1", "must be " + what + ", was null");
      }
      return Optional.ofNullable(value);
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.add(name + " line " + line, rule(e, what));
    } catch (IOException e) {
      problems.add(name, "cannot be read: " + e);
    }
    return Optional.empty();
  }

  /**
   * Returns the transaction of a JSON object.
   *
   * @throws JsonMappingException if it is none
   */
  static Transaction transaction(JsonNode json) throws JsonMappingException {
    try {
      return MAPPER.treeToValue(json, Transaction.class);
    } catch (JsonMappingException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  /**
   * Returns the JSON of a value.
   *
   * @throws IllegalArgumentException if it has none
   */
  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Returns JSON as maps, lists, texts, numbers and truth values. */
  static Object parts(JsonNode json) {
    return MAPPER.convertValue(json, Object.class);
  }

  private static String rule(JsonProcessingException refusal, String what) {
    if (!(refusal instanceof JsonMappingException mapping)) {
      return "must be the JSON of %s: %s".formatted(what, refusal.getOriginalMessage());
    }
    String path =
        mapping.getPath().stream().map(GoldenJson::step).collect(Collectors.joining())
            + (mapping.getPath().isEmpty() ? "" : ": ");
    return (path.startsWith(".") ? path.substring(1) : path) + refusal.getOriginalMessage();
  }

  private static String step(JsonMappingException.Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
  }
}
