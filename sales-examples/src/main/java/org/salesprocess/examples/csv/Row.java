package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;

/**
 * One row of a CSV file, read column by column. The first thing wrong with it is kept; what is read
 * after that is of no use.
 */
final class Row {
  private static final char UNDECODABLE = '\uFFFD';

  private static final ImmutableSet<String> YES = ImmutableSet.of("true", "yes", "y", "1");
  private static final ImmutableSet<String> NO = ImmutableSet.of("false", "no", "n", "0");

  private final RawRow raw;
  private final Layout layout;
  private @Nullable Fault fault;

  private Row(RawRow raw, Layout layout) {
    this.raw = raw;
    this.layout = layout;
  }

  /**
   * What is wrong with a row.
   *
   * @param column the column, or empty if it is the row as a whole
   * @param rule the rule that is broken
   */
  record Fault(Optional<String> column, String rule) {}

  static Row of(RawRow raw, Layout layout) {
    Row row = new Row(raw, layout);
    row.checkShape();
    return row;
  }

  RawRow raw() {
    return raw;
  }

  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Says whether nothing is wrong with it as far as it was read. */
  boolean isGood() {
    return fault == null;
  }

  /** Says whether the row has as many fields as the header, so that its columns can be told. */
  boolean isEven() {
    return raw.readable() && raw.size() == layout.header().size();
  }

  /** Returns what the file has in a column. */
  String written(String column) {
    Integer place = layout.places().get(column);
    return place == null || place >= raw.size() ? "" : raw.field(place);
  }

  /** Returns the text of a column without outer spaces and after replacement; may be empty. */
  String text(String column) {
    String text = Spaces.stripped(written(column));
    ImmutableMap<String, String> replacements = layout.format().replacements().get(column);
    return replacements == null ? text : replacements.getOrDefault(text, text);
  }

  /** Returns the text of the column at a place, as by its name. */
  String text(int place) {
    return layout.format().replacements().isEmpty()
        ? Spaces.stripped(raw.field(place))
        : text(layout.name(place));
  }

  /** Returns the text of a column that names something, or empty if it is empty. */
  Optional<String> name(String column) {
    return Optional.of(checkedName(column, text(column))).filter(name -> !name.isEmpty());
  }

  /** Returns the text of the column at a place that names something; may be empty. */
  String name(int place) {
    String text = text(place);
    return isOnOneLine(text) ? text : checkedName(layout.name(place), text);
  }

  private String checkedName(String column, String text) {
    if (isOnOneLine(text)) {
      return text;
    }
    fail(column, "must be text on one line");
    return "";
  }

  /** Says whether a text holds no line break or other control character. */
  static boolean isOnOneLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  Optional<LocalDate> day(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = layout.format().days().parse(text);
    if (day.isEmpty()) {
      fail(column, layout.format().days().rule());
    }
    return day;
  }

  Optional<BigDecimal> number(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = layout.format().numbers().parse(text);
    if (number.isEmpty()) {
      fail(column, layout.format().numbers().rule(text));
    }
    return number;
  }

  /** Returns a number that is zero or more. */
  Optional<BigDecimal> amount(String column) {
    Optional<BigDecimal> amount = number(column);
    if (amount.isPresent() && amount.get().signum() < 0) {
      fail(column, "must not be negative");
      return Optional.empty();
    }
    return amount;
  }

  Optional<Boolean> flag(String column) {
    String text = text(column).toLowerCase(Locale.ROOT);
    boolean yes = YES.contains(text);
    if (!yes && !NO.contains(text)) {
      fail(column, "must be true or false, yes or no, y or n, 1 or 0");
      return Optional.empty();
    }
    return Optional.of(yes);
  }

  /** Puts a column among attributes, unless it is empty. */
  void put(AttributeColumn own, Attributes.Builder attributes) {
    value(own).ifPresent(value -> attributes.put(own.name(), value));
  }

  /** Returns the value of a column that is an attribute, or empty if it is empty. */
  Optional<AttributeValue> value(AttributeColumn own) {
    String column = own.column();
    if (text(column).isEmpty()) {
      return Optional.empty();
    }
    return switch (own.type()) {
      case TEXT -> Optional.of(AttributeValue.of(text(column)));
      case NUMBER -> number(column).map(AttributeValue::of);
      case DATE -> day(column).map(AttributeValue::of);
      case FLAG -> flag(column).map(AttributeValue::of);
    };
  }

  /** Notes that a column breaks a rule, unless something else was wrong already. */
  void fail(String column, String rule) {
    if (fault == null) {
      boolean replaced = !text(column).equals(Spaces.stripped(written(column)));
      String readAs = replaced ? ", was read as " + Sentences.shown(text(column)) : "";
      fault = new Fault(Optional.of(column), rule + readAs);
    }
  }

  /** Notes that the row as a whole breaks a rule, unless something else was wrong already. */
  void fail(String rule) {
    if (fault == null) {
      fault = new Fault(Optional.empty(), rule);
    }
  }

  /** Returns the rejection of this row, of a file, for a fault. */
  RejectedRow rejected(String file, Fault because) {
    return new RejectedRow(
        file,
        raw.line(),
        because.column(),
        because.column().map(this::written),
        because.rule(),
        raw.fields());
  }

  private void checkShape() {
    if (!raw.readable()) {
      fault =
          new Fault(
              Optional.empty(),
              "must close its quotation mark; nothing from here on could be read");
      return;
    }
    if (!isEven()) {
      boolean overLines = raw.fields().stream().anyMatch(field -> field.indexOf('\n') >= 0);
      fault =
          new Fault(
              Optional.empty(),
              "must have %s fields, had %s%s"
                  .formatted(
                      layout.header().size(),
                      raw.size(),
                      overLines ? " over several lines; a quotation mark may be missing" : ""));
      return;
    }
    for (int i = 0; i < raw.size(); i++) {
      if (raw.field(i).indexOf(UNDECODABLE) >= 0) {
        fault =
            new Fault(Optional.of(layout.name(i)), "must be text in " + layout.format().charset());
        return;
      }
    }
  }
}
