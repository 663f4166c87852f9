package org.salesprocess.metrics.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.function.Function;
import org.salesprocess.core.json.JsonForm;

/** A value in the form of another, from which it is made. */
record MappedForm<S, T>(JsonForm<S> form, Function<T, S> to, Function<S, T> from)
    implements JsonForm<T> {

  /** Returns the form of a whole number that an {@code int} holds. */
  static JsonForm<Integer> index(String thing) {
    return new MappedForm<>(
        JsonForm.wholeNumber(thing), Integer::longValue, number -> narrow(thing, number));
  }

  private static int narrow(String thing, long number) {
    checkArgument(
        number == (int) number,
        "%s must lie between %s and %s, was %s",
        thing,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        number);
    return (int) number;
  }

  @Override
  public void write(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    form.write(to.apply(value), out, context);
  }

  @Override
  public T read(JsonParser in, DeserializationContext context) throws IOException {
    S read = form.read(in, context);
    try {
      return from.apply(read);
    } catch (IllegalArgumentException e) {
      throw JsonMappingException.from(in, e.getMessage(), e);
    }
  }
}
