package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;

/** Attributes as an object: names to values. */
final class AttributesForm implements JsonForm<Attributes> {

  private final JsonForm<ImmutableSortedMap<String, AttributeValue>> values =
      JsonForm.mapOf(JsonForm.text("attribute name"), new AttributeValueForm());

  @Override
  public void write(Attributes attributes, JsonGenerator out, SerializerProvider context)
      throws IOException {
    values.write(attributes.asMap(), out, context);
  }

  @Override
  public Attributes read(JsonParser in, DeserializationContext context) throws IOException {
    try {
      return Attributes.of(values.read(in, context));
    } catch (IllegalArgumentException e) {
      throw Refusal.of(in, e);
    }
  }
}
