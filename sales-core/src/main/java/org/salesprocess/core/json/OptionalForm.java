package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.Optional;

/** A value that is there; an empty one is not written at all. */
record OptionalForm<T>(JsonForm<T> form) implements JsonForm<Optional<T>> {

  @Override
  public void write(Optional<T> value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    form.write(value.orElseThrow(), out, context);
  }

  @Override
  public Optional<T> read(JsonParser in, DeserializationContext context) throws IOException {
    return Optional.of(form.read(in, context));
  }
}
