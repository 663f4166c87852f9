package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** A form as Jackson wants it for writing. */
final class FormSerializer<T> extends JsonSerializer<T> {

  private final JsonForm<T> form;

  FormSerializer(JsonForm<T> form) {
    this.form = form;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    form.write(value, out, context);
  }

  // a form says of itself what it is: no class name is written beside it
  @Override
  public void serializeWithType(
      T value, JsonGenerator out, SerializerProvider context, TypeSerializer types)
      throws IOException {
    form.write(value, out, context);
  }
}
