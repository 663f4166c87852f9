package org.salesprocess.examples.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.metrics.json.MetricsJsonModule;

/** Reads agreements, questions and facts from JSON files, and says what is wrong with one. */
final class JsonFiles {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModules(new SalesJsonModule(), new MetricsJsonModule())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  // how Jackson tells of a file without a value, and of one with more
  private static final String NOTHING = "No content to map";
  private static final String MORE = "Trailing token";

  // a tree of other numbers loses digits
  private static final ObjectReader TREES =
      MAPPER.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonFiles() {}

  /**
   * A value of a list, and where it stands.
   *
   * @param line the line on which it starts, counted from one
   * @param value the value
   */
  record Item<T>(long line, T value) {}

  /** Returns a value as the text of a file. */
  static String text(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value + " cannot be written", e);
    }
  }

  /** Writes a value to a file. */
  static void write(Path file, Object value) throws IOException {
    MAPPER.writeValue(file.toFile(), value);
  }

  /**
   * Returns the value in a file.
   *
   * @param what what the file should hold, in words with an article
   * @throws UnreadableInputException if the file cannot be read, or holds none
   */
  static <T> T read(Path file, Class<T> type, String what) {
    try {
      return present(file, 1, MAPPER.readValue(Files.readAllBytes(file), type));
    } catch (JsonProcessingException e) {
      throw refused(file, e, what);
    } catch (IOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  /**
   * Says whether a file holds an object with a field; what is no JSON has none.
   *
   * @throws UnreadableInputException if the file cannot be read
   */
  static boolean hasField(Path file, String field) {
    return tree(file).has(field);
  }

  /**
   * Says whether a file holds a list; what is no JSON is none.
   *
   * @throws UnreadableInputException if the file cannot be read
   */
  static boolean isList(Path file) {
    return tree(file).isArray();
  }

  /**
   * Returns the values of the list in a field of the object in a file, or empty if there is no such
   * list or one of them cannot be.
   *
   * @throws UnreadableInputException if the file cannot be read
   */
  static <T> Optional<ImmutableList<T>> listIn(Path file, String field, Class<T> type) {
    ImmutableList.Builder<T> values = ImmutableList.builder();
    try {
      for (JsonNode each : tree(file).path(field)) {
        values.add(MAPPER.treeToValue(each, type));
      }
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    return Optional.of(values.build());
  }

  private static JsonNode tree(Path file) {
    try {
      return TREES.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    } catch (IOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  /**
   * Returns the values of the list in a file.
   *
   * @param what what the file should hold, in words with an article
   * @throws UnreadableInputException if the file cannot be read, or holds no such list
   */
  static <T> ImmutableList<Item<T>> list(Path file, Class<T> type, String what) {
    ObjectReader reader =
        MAPPER.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (JsonParser in = MAPPER.createParser(Files.readAllBytes(file))) {
      if (in.nextToken() != JsonToken.START_ARRAY) {
        throw refused(file, 1, "must be the JSON of " + what);
      }
      ImmutableList.Builder<Item<T>> items = ImmutableList.builder();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        long line = in.currentTokenLocation().getLineNr();
        items.add(new Item<>(line, present(file, line, reader.<T>readValue(in))));
      }
      if (in.nextToken() != null) {
        throw refused(file, in.currentTokenLocation().getLineNr(), "must end after the list");
      }
      return items.build();
    } catch (JsonProcessingException e) {
      throw refused(file, e, what);
    } catch (IOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  private static <T> T present(Path file, long line, @Nullable T value) {
    if (value == null) {
      throw refused(file, line, "must not be null");
    }
    return value;
  }

  private static UnreadableInputException refused(
      Path file, JsonProcessingException cause, String what) {
    long line = cause.getLocation() == null ? 1 : cause.getLocation().getLineNr();
    return new UnreadableInputException(
        file.getFileName() + " line " + line, reason(cause, what), cause);
  }

  private static String reason(JsonProcessingException cause, String what) {
    if (cause instanceof MismatchedInputException mismatch && mismatch.getPath().isEmpty()) {
      String message = mismatch.getOriginalMessage();
      if (message.startsWith(NOTHING)) {
        return "is empty, and must be the JSON of " + what;
      }
      if (message.startsWith(MORE)) {
        return "must end after the JSON of " + what;
      }
    }
    return cause instanceof JsonMappingException refusal
        ? place(refusal) + cause.getOriginalMessage()
        : "is not the JSON of %s: %s%s"
            .formatted(what, cause.getOriginalMessage(), column(cause.getLocation()));
  }

  private static String column(@Nullable JsonLocation place) {
    return place == null || place.getColumnNr() < 1 ? "" : ", in column " + place.getColumnNr();
  }

  private static UnreadableInputException refused(Path file, long line, String reason) {
    return new UnreadableInputException(file.getFileName() + " line " + line, reason);
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
