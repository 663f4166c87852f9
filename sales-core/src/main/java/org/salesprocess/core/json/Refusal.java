package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import org.salesprocess.core.internal.Checks;

/** What is thrown at JSON that a form does not accept. */
final class Refusal {

  private Refusal() {}

  @FormatMethod
  static JsonMappingException of(JsonParser in, String rule, Object... parts) {
    return JsonMappingException.from(in, rule.formatted(parts));
  }

  /** Returns the refusal for what a constructor of the domain has refused. */
  static JsonMappingException of(JsonParser in, RuntimeException cause) {
    return JsonMappingException.from(in, cause.getMessage(), cause);
  }

  /** Returns what stands at the current token, for messages. */
  static String shown(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "'" + Checks.shown(in.getText()) + "'";
      default -> Checks.shown(in.getText());
    };
  }
}
