package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableBiMap;
import java.io.IOException;

/**
 * A value that has a word of its own as that word; any other in another form, which is no text.
 *
 * @param thing what a value is called in messages
 */
record WordForm<T>(String thing, ImmutableBiMap<String, T> words, JsonForm<T> others)
    implements JsonForm<T> {

  @Override
  public void write(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    if (words.containsValue(value)) {
      out.writeString(words.inverse().get(value));
    } else {
      others.write(value, out, context);
    }
  }

  @Override
  public T read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      return others.read(in, context);
    }
    T value = words.get(in.getText());
    if (value == null) {
      throw Refusal.of(
          in,
          "%s must be an object or one of %s, was %s",
          thing,
          words.keySet(),
          Refusal.shown(in));
    }
    return value;
  }
}
