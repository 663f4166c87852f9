package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The items of a list in JSON. */
record Items<T>(JsonForm<T> form) {

  void write(Collection<T> values, JsonGenerator out, SerializerProvider context)
      throws IOException {
    out.writeStartArray(values, values.size());
    for (T value : values) {
      form.write(value, out, context);
    }
    out.writeEndArray();
  }

  List<T> read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.START_ARRAY)) {
      throw Refusal.of(in, "must be a list, was %s", Refusal.shown(in));
    }
    List<T> values = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      try {
        values.add(item(in, context));
      } catch (JsonMappingException e) {
        e.prependPath(List.class, values.size());
        throw e;
      }
    }
    return values;
  }

  private T item(JsonParser in, DeserializationContext context) throws IOException {
    if (in.hasToken(JsonToken.VALUE_NULL)) {
      throw Refusal.of(in, "an item of a list must not be null");
    }
    return form.read(in, context);
  }
}
