package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.Condition;

/** A mapper with the module, and what the tests ask of it. */
final class Json {

  static final Condition BIG =
      Condition.named("big customer", attributes -> attributes.get("seats").isPresent());

  static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new SalesJsonModule(List.of(BIG))).build();

  private Json() {}

  static String written(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  /** Asserts that a value is written so, and read back as it was. */
  static <T> void isWritten(T value, Class<T> type, String json) {
    try {
      assertThat(MAPPER.writerFor(type).writeValueAsString(value)).isEqualTo(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    assertThat(read(json, type)).isEqualTo(value);
  }

  /** Returns the place in the JSON and the reason of a refusal, such as {@code stages[1].kind}. */
  static String refusal(String json, Class<?> type) {
    return refusal(MAPPER, json, type);
  }

  /** Returns the same of another mapper. */
  static String refusal(JsonMapper mapper, String json, Class<?> type) {
    JsonMappingException refusal =
        catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(json, type));
    assertThat(refusal).as(json).isNotNull();
    String path =
        refusal.getPath().stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + step.getFieldName())
            .collect(Collectors.joining());
    return path + ": " + refusal.getOriginalMessage();
  }
}
