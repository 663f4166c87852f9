package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.salesprocess.core.quota.Quantity;

/**
 * A quantity as text: {@code "USD 100.50"}, {@code "12"}, {@code "0.08"} or {@code "2/3"}. A bare
 * number is read too, digit by digit and never as floating point.
 */
final class QuantityForm implements JsonForm<Quantity> {

  @Override
  public void write(Quantity value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    out.writeString(value.toString());
  }

  @Override
  public Quantity read(JsonParser in, DeserializationContext context) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)
        || in.hasToken(JsonToken.VALUE_NUMBER_INT)
        || in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      try {
        return Quantity.parse(in.getText());
      } catch (IllegalArgumentException e) {
        throw Refusal.of(
            in,
            new IllegalArgumentException(
                "quantity must be such as USD 10.50, 12, 0.08 or 2/3, was %s"
                    .formatted(Refusal.shown(in)),
                e));
      }
    }
    throw Refusal.of(
        in, "quantity must be such as USD 10.50, 12, 0.08 or 2/3, was %s", Refusal.shown(in));
  }
}
