package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.List;

/** A list of different values in one form. */
final class SetForm<T> implements JsonForm<ImmutableSet<T>> {

  private final Items<T> items;

  SetForm(JsonForm<T> form) {
    items = new Items<>(form);
  }

  @Override
  public void write(ImmutableSet<T> values, JsonGenerator out, SerializerProvider context)
      throws IOException {
    items.write(values, out, context);
  }

  @Override
  public ImmutableSet<T> read(JsonParser in, DeserializationContext context) throws IOException {
    List<T> values = items.read(in, context);
    ImmutableSet<T> different = ImmutableSet.copyOf(values);
    if (different.size() < values.size()) {
      throw Refusal.of(in, "the values of a list must differ, were %s", values);
    }
    return different;
  }
}
