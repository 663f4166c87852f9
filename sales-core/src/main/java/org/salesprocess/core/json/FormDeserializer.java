package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A form as Jackson wants it for reading. It refuses null, except inside an {@code Optional} or
 * another reference of a class of the caller's own, where null is how Jackson writes that there is
 * nothing.
 */
final class FormDeserializer<T> extends JsonDeserializer<T> implements ContextualDeserializer {

  private final JsonForm<T> form;
  private final boolean inReference;

  FormDeserializer(JsonForm<T> form) {
    this(form, false);
  }

  private FormDeserializer(JsonForm<T> form, boolean inReference) {
    this.form = form;
    this.inReference = inReference;
  }

  @Override
  public JsonDeserializer<T> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return property != null && property.getType().isReferenceType()
        ? new FormDeserializer<>(form, true)
        : this;
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

  @Override
  public @Nullable T getNullValue(DeserializationContext context) throws JsonMappingException {
    if (inReference) {
      return null;
    }
    throw JsonMappingException.from(context, "must not be null");
  }

  // a field that is not there at all is the business of the class that has it
  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
