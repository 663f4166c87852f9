package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** One kind of a family in the form of the family; the other kinds are refused. */
record NarrowForm<F, T extends F>(String thing, Class<T> type, JsonForm<F> family)
    implements JsonForm<T> {

  @Override
  public void write(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    family.write(value, out, context);
  }

  @Override
  public T read(JsonParser in, DeserializationContext context) throws IOException {
    F value = family.read(in, context);
    if (!type.isInstance(value)) {
      throw Refusal.of(in, "must be %s, was %s", thing, value);
    }
    return type.cast(value);
  }
}
