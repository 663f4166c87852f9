package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.salesprocess.core.basics.Fraction;

/**
 * A fraction as text: a decimal where that is exact and short, a quotient where not. A bare number
 * is read too, digit by digit and never as floating point.
 */
final class FractionForm implements JsonForm<Fraction> {

  private static final int MOST_DECIMALS = 6;

  @Override
  public void write(Fraction value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    BigDecimal decimal = value.toBigDecimal(MOST_DECIMALS, RoundingMode.DOWN);
    boolean isExact = Fraction.of(decimal).equals(value);
    out.writeString(
        isExact && decimal.signum() != 0
            ? decimal.setScale(Math.max(0, decimal.stripTrailingZeros().scale())).toPlainString()
            : value.toString());
  }

  @Override
  public Fraction read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)
        && !in.hasToken(JsonToken.VALUE_NUMBER_INT)
        && !in.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      throw Refusal.of(in, "fraction must be text such as 0.08 or 2/3, was %s", Refusal.shown(in));
    }
    try {
      return Fraction.parse(in.getText());
    } catch (IllegalArgumentException e) {
      throw Refusal.of(in, e);
    }
  }
}
