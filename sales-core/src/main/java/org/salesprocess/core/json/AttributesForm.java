package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;

/** Attributes as an object: names to values. */
final class AttributesForm implements JsonForm<Attributes> {

  private final JsonForm<AttributeValue> values = new AttributeValueForm();

  @Override
  public void write(Attributes attributes, JsonGenerator out, SerializerProvider context)
      throws IOException {
    out.writeStartObject(attributes);
    for (Map.Entry<String, AttributeValue> entry : attributes.asMap().entrySet()) {
      out.writeFieldName(entry.getKey());
      values.write(entry.getValue(), out, context);
    }
    out.writeEndObject();
  }

  @Override
  public Attributes read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      throw Refusal.of(in, "attributes must be an object, was %s", Refusal.shown(in));
    }
    Map<String, AttributeValue> read = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      try {
        if (read.put(name, values.read(in, context)) != null) {
          throw Refusal.of(in, "attribute %s must not be given twice", name);
        }
      } catch (JsonMappingException e) {
        e.prependPath(Attributes.class, name);
        throw e;
      }
    }
    try {
      return Attributes.of(read);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(in, e);
    }
  }
}
