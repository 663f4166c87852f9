package org.salesprocess.examples.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;

/**
 * A row of a file that counts only as a whole: what is asked of it is there and can be read, or the
 * file is refused.
 */
public final class WholeRow {

  private static final Fraction ONE_PERCENT = Fraction.of(1, 100);

  private final String file;
  private final Row row;

  WholeRow(String file, Row row) {
    this.file = file;
    this.row = row;
    requireGood();
  }

  /**
   * Returns the text of a column that names something.
   *
   * @throws UnreadableInputException if it is empty, or not on one line
   */
  public String name(String column) {
    return given(column, row.name(column));
  }

  /**
   * Returns the text of a column that names something, or empty if it is empty.
   *
   * @throws UnreadableInputException if it is not on one line
   */
  public Optional<String> nameIfGiven(String column) {
    Optional<String> name = row.name(column);
    requireGood();
    return name;
  }

  /**
   * Returns a day.
   *
   * @throws UnreadableInputException if it is none
   */
  public LocalDate day(String column) {
    return given(column, row.day(column));
  }

  /**
   * Returns an exact number.
   *
   * @throws UnreadableInputException if it is none
   */
  public BigDecimal number(String column) {
    return given(column, row.number(column));
  }

  /**
   * Returns an amount with its currency, such as USD 100000, or a number: also as a percentage.
   *
   * @throws UnreadableInputException if it is none
   */
  public Quantity quantity(String column) {
    String text = name(column);
    boolean isPercentage = text.endsWith("%");
    try {
      Quantity quantity =
          Quantity.parse(
              isPercentage ? Spaces.stripped(text.substring(0, text.length() - 1)) : text);
      if (!isPercentage || !quantity.isMoney()) {
        return isPercentage ? quantity.times(ONE_PERCENT) : quantity;
      }
    } catch (IllegalArgumentException e) {
      // refused below
    }
    row.fail(column, "must be such as USD 100000, 0.05 or 5 %");
    requireGood();
    throw new IllegalStateException(text);
  }

  /** Returns the line on which the row starts, counted from one. */
  public long line() {
    return row.raw().line();
  }

  /**
   * Returns a flag, such as 0 or 1.
   *
   * @throws UnreadableInputException if it is none
   */
  public boolean flag(String column) {
    return given(column, row.flag(column));
  }

  private <T> T given(String column, Optional<T> value) {
    if (value.isEmpty()) {
      row.fail(column, "must be given");
    }
    requireGood();
    return value.orElseThrow();
  }

  private void requireGood() {
    if (row.fault().isPresent()) {
      throw UnreadableInputException.of(row.rejected(file, row.fault().get()));
    }
  }
}
