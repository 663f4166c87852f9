package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;

/** A form as Jackson wants it for reading. */
final class FormDeserializer<T> extends JsonDeserializer<T> {

  private final JsonForm<T> form;

  FormDeserializer(JsonForm<T> form) {
    this.form = form;
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    return form.read(in, context);
  }

  @Override
  public T deserializeWithType(
      JsonParser in, DeserializationContext context, TypeDeserializer types) throws IOException {
    return form.read(in, context);
  }
}
