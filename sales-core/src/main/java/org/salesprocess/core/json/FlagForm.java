package org.salesprocess.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** True or false. */
record FlagForm(String thing) implements JsonForm<Boolean> {

  FlagForm {
    requireNonNull(thing, "thing");
  }

  @Override
  public void write(Boolean value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    out.writeBoolean(value);
  }

  @Override
  public Boolean read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_TRUE) && !in.hasToken(JsonToken.VALUE_FALSE)) {
      throw Refusal.of(in, "%s must be true or false, was %s", thing, Refusal.shown(in));
    }
    return in.getBooleanValue();
  }
}
