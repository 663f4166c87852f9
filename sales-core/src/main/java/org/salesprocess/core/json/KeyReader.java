package org.salesprocess.core.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

/** Reads the keys of a map from the text of their form. */
final class KeyReader extends KeyDeserializer {

  private final TextForm<?> form;

  KeyReader(TextForm<?> form) {
    this.form = form;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) throws IOException {
    return form.parse(context.getParser(), key);
  }
}
