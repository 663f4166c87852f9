package org.salesprocess.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.Decimals;

/**
 * A number, digit by digit and never as floating point; one of more digits than readers take stands
 * in quotes.
 */
record DecimalForm(String thing) implements JsonForm<BigDecimal> {

  /** Well below the thousand that Jackson reads, unless it is told otherwise. */
  static final int MOST_DIGITS = 500;

  DecimalForm {
    requireNonNull(thing, "thing");
  }

  @Override
  public void write(BigDecimal value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    if (value.precision() <= MOST_DIGITS) {
      out.writeNumber(value);
    } else {
      out.writeString(value.toString());
    }
  }

  @Override
  public BigDecimal read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)
        && !in.hasToken(JsonToken.VALUE_NUMBER_INT)
        && !in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      throw Refusal.of(in, "%s must be a number such as 2.5, was %s", thing, Refusal.shown(in));
    }
    try {
      return parse(thing, in.getText());
    } catch (IllegalArgumentException e) {
      throw Refusal.of(in, e);
    }
  }

  /** Reads the digits of a number. */
  static BigDecimal parse(String thing, String text) {
    try {
      return new BigDecimal(Decimals.readable(thing, text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s must be a number such as 2.5, was '%s'".formatted(thing, Checks.shown(text)), e);
    }
  }
}
