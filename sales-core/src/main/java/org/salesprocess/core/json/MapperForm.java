package org.salesprocess.core.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** The form that the mapper in use has for a type. */
record MapperForm<T>(Class<T> type) implements JsonForm<T> {

  MapperForm {
    requireNonNull(type, "type");
  }

  // by the declared type, not the value's own: a subject is written as one, and not as a lead's id
  @Override
  public void write(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    context.findValueSerializer(type).serialize(value, out, context);
  }

  @Override
  public T read(JsonParser in, DeserializationContext context) throws IOException {
    return context.readValue(in, type);
  }
}
