package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.AttributeValue;

/**
 * Text, numbers and flags as they are in JSON; a day, which JSON does not have, as {@code {"date":
 * "2026-01-05"}}; a number of more digits than readers take, as {@code {"number": "..."}}.
 */
final class AttributeValueForm implements JsonForm<AttributeValue> {

  private final JsonForm<AttributeValue> wrapped = new Wrapped();

  @Override
  public void write(AttributeValue value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    if (value instanceof AttributeValue.Text text) {
      out.writeString(text.value());
    } else if (value instanceof AttributeValue.Flag flag) {
      out.writeBoolean(flag.value());
    } else if (value instanceof AttributeValue.Numeric number
        && number.value().precision() <= DecimalForm.MOST_DIGITS) {
      out.writeNumber(number.value());
    } else {
      wrapped.write(value, out, context);
    }
  }

  @Override
  public AttributeValue read(JsonParser in, DeserializationContext context) throws IOException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> AttributeValue.of(in.getText());
      case VALUE_TRUE -> AttributeValue.of(true);
      case VALUE_FALSE -> AttributeValue.of(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in);
      case START_OBJECT -> wrapped.read(in, context);
      default ->
          throw Refusal.of(
              in,
              "value must be text, a number, true, false or an object with a date, was %s",
              Refusal.shown(in));
    };
  }

  private static AttributeValue number(JsonParser in) throws IOException {
    if (in.isNaN()) {
      throw Refusal.of(in, "number must be finite, was %s", in.getText());
    }
    try {
      return AttributeValue.of(in.getDecimalValue());
    } catch (IllegalArgumentException e) {
      throw Refusal.of(in, e);
    }
  }

  private static final class Wrapped extends ObjectForm<AttributeValue> {
    private final Field<Optional<LocalDate>> date =
        optional(
            "date",
            TextForms.DAY,
            value ->
                value instanceof AttributeValue.Day day
                    ? Optional.of(day.value())
                    : Optional.empty());

    private final Field<Optional<BigDecimal>> number =
        optional(
            "number",
            TextForm.of("number", BigDecimal::toString, text -> DecimalForm.parse("number", text)),
            value ->
                value instanceof AttributeValue.Numeric numeric
                    ? Optional.of(numeric.value())
                    : Optional.empty());

    Wrapped() {
      super("value", AttributeValue.class);
    }

    @Override
    protected AttributeValue build(Values given) {
      checkArgument(
          given.names().size() == 1,
          "value: an object must have one of date and number, had %s",
          given.names());
      return given
          .get(date)
          .map(AttributeValue::of)
          .orElseGet(() -> AttributeValue.of(given.get(number).orElseThrow()));
    }
  }
}
