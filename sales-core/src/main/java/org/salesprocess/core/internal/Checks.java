package org.salesprocess.core.internal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.joda.money.BigMoney;

/** Checks that several packages share; each message names the thing, the rule and the value. */
public final class Checks {

  private static final Instant EARLIEST = Instant.EPOCH.plus(Long.MIN_VALUE, ChronoUnit.MICROS);
  private static final Instant LATEST = Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS);

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private static final int LONGEST_SHOWN = 60;

  private Checks() {}

  /** Returns a text for a message: of a long one its beginning. */
  public static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }

  /**
   * Requires an identifier: text without control characters that neither begins nor ends with a
   * space of any kind, the no-break ones and the byte order mark included.
   */
  public static void id(String kind, String value) {
    requireNonNull(value, kind);
    checkArgument(isText(value), "%s id must be text without outer spaces, was '%s'", kind, value);
  }

  /** Requires the same of a name by which things of a kind are told apart. */
  public static void name(String kind, String value) {
    requireNonNull(value, kind);
    checkArgument(
        isText(value), "%s name must be text without outer spaces, was '%s'", kind, value);
  }

  /** Requires the same of the text in a field of a thing. */
  public static void text(String thing, Object id, String field, String value) {
    requireNonNull(value, field);
    checkArgument(
        isText(value),
        "%s %s: %s must be text without outer spaces, was '%s'",
        thing,
        id,
        field,
        value);
  }

  /** Requires the same of a text that may be missing. */
  public static void text(String thing, Object id, String field, Optional<String> value) {
    requireNonNull(value, field);
    value.ifPresent(text -> text(thing, id, field, text));
  }

  /** Requires an instant of whole microseconds that a {@code long} of microseconds can hold. */
  public static void micros(String thing, Object id, String field, Instant value) {
    requireNonNull(value, field);
    checkArgument(
        value.truncatedTo(ChronoUnit.MICROS).equals(value),
        "%s %s: %s must be whole microseconds, was %s",
        thing,
        id,
        field,
        value);
    checkArgument(
        !value.isBefore(EARLIEST) && !value.isAfter(LATEST),
        "%s %s: %s must lie between %s and %s, was %s",
        thing,
        id,
        field,
        EARLIEST,
        LATEST,
        value);
  }

  /** Requires the same of an instant that may be missing. */
  public static void micros(String thing, Object id, String field, Optional<Instant> value) {
    requireNonNull(value, field);
    value.ifPresent(instant -> micros(thing, id, field, instant));
  }

  /** Requires an amount of zero or more. */
  public static void notNegative(String thing, Object id, String field, BigMoney value) {
    requireNonNull(value, field);
    checkArgument(
        !value.isNegative(), "%s %s: %s must not be negative, was %s", thing, id, field, value);
  }

  /** Requires an amount above zero. */
  public static void positive(String thing, Object id, String field, BigMoney value) {
    requireNonNull(value, field);
    checkArgument(
        value.isPositive(), "%s %s: %s must be above zero, was %s", thing, id, field, value);
  }

  /** Requires that the second instant, where both are known, is not before the first. */
  public static void ordered(
      String thing,
      Object id,
      String firstField,
      Optional<Instant> first,
      String secondField,
      Optional<Instant> second) {
    if (first.isPresent() && second.isPresent()) {
      checkArgument(
          !second.get().isBefore(first.get()),
          "%s %s: %s must not be before %s %s, was %s",
          thing,
          id,
          secondField,
          firstField,
          first.get(),
          second.get());
    }
  }

  /** Requires that the second day, where both are known, is after the first. */
  public static void endsAfter(
      String thing,
      Object id,
      String firstField,
      Optional<LocalDate> first,
      String endField,
      Optional<LocalDate> end) {
    requireNonNull(first, firstField);
    requireNonNull(end, endField);
    if (first.isPresent() && end.isPresent()) {
      checkArgument(
          end.get().isAfter(first.get()),
          "%s %s: %s must be after %s %s, was %s",
          thing,
          id,
          endField,
          firstField,
          first.get(),
          end.get());
    }
  }

  /** Says whether text is such as ids and names are: see {@link #id}. */
  public static boolean isText(String value) {
    return !value.isEmpty()
        && !isSpace(value.codePointAt(0))
        && !isSpace(value.codePointBefore(value.length()))
        && !hasControl(value);
  }

  // they are all of one char
  private static boolean hasControl(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isISOControl(value.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  // no-break spaces are no white space to Java, and the byte order mark is no space to Unicode
  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == BYTE_ORDER_MARK;
  }
}
