package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the keys of a map as the text of their form. */
final class KeySerializer<T> extends JsonSerializer<T> {

  private final TextForm<T> form;

  KeySerializer(TextForm<T> form) {
    this.form = form;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    out.writeFieldName(form.print(value));
  }
}
