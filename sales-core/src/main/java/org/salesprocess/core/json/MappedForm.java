package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** A value in the form of another one, from which it is made. */
record MappedForm<S, T>(JsonForm<S> form, Function<T, S> part, Function<S, T> of)
    implements JsonForm<T> {

  @Override
  public void write(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    form.write(part.apply(value), out, context);
  }

  @Override
  public T read(JsonParser in, DeserializationContext context) throws IOException {
    S read = form.read(in, context);
    try {
      return of.apply(read);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw Refusal.of(in, e);
    }
  }
}
