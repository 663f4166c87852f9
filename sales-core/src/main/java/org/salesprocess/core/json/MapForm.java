package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** An object whose fields are the keys of a map, in their order. */
record MapForm<K extends Comparable<? super K>, V>(TextForm<K> keys, JsonForm<V> values)
    implements JsonForm<ImmutableSortedMap<K, V>> {

  @Override
  public void write(ImmutableSortedMap<K, V> map, JsonGenerator out, SerializerProvider context)
      throws IOException {
    out.writeStartObject(map);
    for (Map.Entry<K, V> entry : map.entrySet()) {
      out.writeFieldName(keys.print(entry.getKey()));
      values.write(entry.getValue(), out, context);
    }
    out.writeEndObject();
  }

  @Override
  public ImmutableSortedMap<K, V> read(JsonParser in, DeserializationContext context)
      throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      throw Refusal.of(in, "must be an object, was %s", Refusal.shown(in));
    }
    Map<K, V> read = new TreeMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      try {
        if (read.put(keys.parse(in, name), value(in, context)) != null) {
          throw Refusal.of(in, "key %s must not be given twice", name);
        }
      } catch (JsonMappingException e) {
        e.prependPath(Map.class, name);
        throw e;
      }
    }
    return ImmutableSortedMap.copyOf(read);
  }

  private V value(JsonParser in, DeserializationContext context) throws IOException {
    if (in.hasToken(JsonToken.VALUE_NULL)) {
      throw Refusal.of(in, "a value of a map must not be null");
    }
    return values.read(in, context);
  }
}
