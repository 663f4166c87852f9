package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigInteger;

/** A whole number that a {@code long} holds. */
record WholeNumberForm(String thing) implements JsonForm<Long> {

  WholeNumberForm {
    requireNonNull(thing, "thing");
  }

  /** Returns the number as an {@code int}. */
  static int narrow(String thing, int least, long number) {
    checkArgument(
        number >= least && number <= Integer.MAX_VALUE,
        "%s must lie between %s and %s, was %s",
        thing,
        least,
        Integer.MAX_VALUE,
        number);
    return (int) number;
  }

  @Override
  public void write(Long value, JsonGenerator out, SerializerProvider context) throws IOException {
    out.writeNumber(value);
  }

  @Override
  public Long read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      throw Refusal.of(in, "%s must be a whole number, was %s", thing, Refusal.shown(in));
    }
    BigInteger value = in.getBigIntegerValue();
    if (value.bitLength() >= Long.SIZE) {
      throw Refusal.of(
          in,
          "%s must lie between %s and %s, was %s",
          thing,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          Refusal.shown(in));
    }
    return value.longValueExact();
  }
}
