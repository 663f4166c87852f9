package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.salesprocess.core.time.Dated;

/**
 * How values of one type are written as JSON, and read from what was written or from what a person
 * wrote by hand.
 *
 * <p>A form is strict: what it does not know it refuses, with a {@link
 * com.fasterxml.jackson.databind.JsonMappingException} whose text says the thing, the rule and the
 * value, and whose path says where it stands. A form holds no state; threads may share it.
 *
 * <p>{@link TextForm}, {@link ObjectForm} and {@link FamilyForm} are those to build on.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public interface JsonForm<T> {

  /** Writes a value, whole. */
  void write(T value, JsonGenerator out, SerializerProvider context) throws IOException;

  /**
   * Reads the value that begins at the current token, and leaves its last token as the current one.
   *
   * @throws com.fasterxml.jackson.databind.JsonMappingException if it is not of this form
   */
  T read(JsonParser in, DeserializationContext context) throws IOException;

  /** Makes a module write and read values of the type in this form. */
  default void addTo(SimpleModule module, Class<T> type) {
    module.addSerializer(type, new FormSerializer<>(this));
    module.addDeserializer(type, new FormDeserializer<>(this));
  }

  /**
   * Returns the form that the mapper has for a type: that of the last module registered for it. So
   * a module of the caller's own can write values of ours inside its own.
   */
  static <T> JsonForm<T> of(Class<T> type) {
    return new MapperForm<>(type);
  }

  /**
   * Returns values in the form of what they are made of, such as a map as the list of its entries.
   *
   * @param form the form of the part
   * @param part the part of a value that is written
   * @param of makes the value of the part that was read; what it refuses with {@link
   *     IllegalArgumentException}, {@link ArithmeticException} or {@link
   *     java.time.DateTimeException} is refused with its own words
   */
  static <S, T> JsonForm<T> mapped(JsonForm<S> form, Function<T, S> part, Function<S, T> of) {
    return new MappedForm<>(form, part, of);
  }

  /** Returns a list of values in a form. */
  static <T> JsonForm<ImmutableList<T>> listOf(JsonForm<T> items) {
    return new ListForm<>(items);
  }

  /** Returns a list of different values in a form; it is refused if two are equal. */
  static <T> JsonForm<ImmutableSet<T>> setOf(JsonForm<T> items) {
    return new SetForm<>(items);
  }

  /**
   * Returns an object with a field for each key of a map, in the order of the keys; it is refused
   * if a key is given twice.
   */
  static <K extends Comparable<? super K>, V> JsonForm<ImmutableSortedMap<K, V>> mapOf(
      TextForm<K> keys, JsonForm<V> values) {
    return new MapForm<>(keys, values);
  }

  /**
   * Returns a list of values with the days on which each is in force, such as {@code [{"from":
   * "2026-01-01", "until": "2026-07-01", "value": "designer"}]}; the second day is outside. A value
   * without {@code from} was always in force before, one without {@code until} stays for good; it
   * is refused if two have a day in common.
   */
  static <T> JsonForm<Dated<T>> dated(JsonForm<T> values) {
    return new DatedForm<>(values);
  }

  /**
   * Returns text that is taken as it is.
   *
   * @param thing what it is called in messages
   */
  static TextForm<String> text(String thing) {
    return TextForm.of(thing, text -> text, text -> text);
  }

  /**
   * Returns a whole number that a {@code long} holds; one with a fraction or in quotes is refused.
   *
   * @param thing what it is called in messages
   */
  static JsonForm<Long> wholeNumber(String thing) {
    return new WholeNumberForm(thing);
  }

  /**
   * Returns a whole number that an {@code int} holds, such as an index or a version.
   *
   * @param least the least that is accepted
   * @param thing what it is called in messages
   */
  static JsonForm<Integer> wholeNumberFrom(int least, String thing) {
    return mapped(
        wholeNumber(thing),
        Integer::longValue,
        number -> WholeNumberForm.narrow(thing, least, number));
  }

  /**
   * Returns a number of any size, read digit by digit and never as floating point; text with the
   * digits is read too.
   *
   * @param thing what it is called in messages
   */
  static JsonForm<BigDecimal> decimal(String thing) {
    return new DecimalForm(thing);
  }

  /**
   * Returns true or false; text and numbers are refused.
   *
   * @param thing what it is called in messages
   */
  static JsonForm<Boolean> flag(String thing) {
    return new FlagForm(thing);
  }
}
