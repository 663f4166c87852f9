package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.salesprocess.core.internal.Checks;

/**
 * A value as a piece of text, such as an id or a date; also as the key of a map.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public final class TextForm<T> implements JsonForm<T> {

  private final String thing;
  private final Function<? super T, String> print;
  private final Function<String, ? extends T> parse;

  private TextForm(
      String thing, Function<? super T, String> print, Function<String, ? extends T> parse) {
    this.thing = requireNonNull(thing, "thing");
    this.print = requireNonNull(print, "print");
    this.parse = requireNonNull(parse, "parse");
  }

  /**
   * Returns the form that these two functions make; each undoes the other.
   *
   * @param thing what a value is called in messages, such as {@code stage id}
   * @param parse throws {@link IllegalArgumentException} with a text that says the rule and the
   *     value
   */
  public static <T> TextForm<T> of(
      String thing, Function<? super T, String> print, Function<String, ? extends T> parse) {
    return new TextForm<>(thing, print, parse);
  }

  /**
   * Returns the form of an enum: the name of its constant in small letters, with hyphens, so that
   * {@code NOT_YET} is {@code "not-yet"}.
   *
   * @param thing what it is called in messages
   */
  public static <E extends Enum<E>> TextForm<E> ofEnum(String thing, Class<E> type) {
    ImmutableMap<String, E> constants =
        Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), TextForm::name);
    return of(thing, TextForm::name, text -> constant(thing, constants, text));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E> E constant(String thing, ImmutableMap<String, E> constants, String text) {
    E constant = constants.get(text);
    checkArgument(
        constant != null,
        "%s must be one of %s, was '%s'",
        thing,
        constants.keySet(),
        Checks.shown(text));
    return constant;
  }

  /**
   * Returns the form of a type whose parser does not say what it wants.
   *
   * @param example what a value looks like, for messages
   */
  static <T> TextForm<T> like(
      String example, String thing, Function<? super T, String> print, Function<String, T> parse) {
    return of(
        thing,
        print,
        text -> {
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                "%s must be such as %s, was '%s'".formatted(thing, example, Checks.shown(text)), e);
          }
        });
  }

  @Override
  public void write(T value, JsonGenerator out, SerializerProvider context) throws IOException {
    out.writeString(print.apply(value));
  }

  @Override
  public T read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.VALUE_STRING)) {
      throw Refusal.of(in, "%s must be text, was %s", thing, Refusal.shown(in));
    }
    return parse(in, in.getText());
  }

  @Override
  public void addTo(SimpleModule module, Class<T> type) {
    JsonForm.super.addTo(module, type);
    module.addKeySerializer(type, new KeySerializer<>(this));
    module.addKeyDeserializer(type, new KeyReader(this));
  }

  String print(T value) {
    return print.apply(value);
  }

  T parse(JsonParser in, String text) throws JsonMappingException {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(in, e);
    }
  }
}
