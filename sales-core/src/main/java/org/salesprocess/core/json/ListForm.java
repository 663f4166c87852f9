package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableList;
import java.io.IOException;

/** A list of values in one form. */
final class ListForm<T> implements JsonForm<ImmutableList<T>> {

  private final Items<T> items;

  ListForm(JsonForm<T> form) {
    items = new Items<>(form);
  }

  @Override
  public void write(ImmutableList<T> values, JsonGenerator out, SerializerProvider context)
      throws IOException {
    items.write(values, out, context);
  }

  @Override
  public ImmutableList<T> read(JsonParser in, DeserializationContext context) throws IOException {
    return ImmutableList.copyOf(items.read(in, context));
  }
}
