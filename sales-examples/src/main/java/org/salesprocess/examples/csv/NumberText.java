package org.salesprocess.examples.csv;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an export writes numbers: with which decimal sign, and perhaps a sign between groups of three
 * digits. Numbers are exact decimals of at most 40 characters.
 */
public final class NumberText {
  private static final int LONGEST = 40;

  private final char decimalSign;
  private final Optional<Character> groupingSign;
  private final Pattern form;

  private NumberText(char decimalSign, Optional<Character> groupingSign) {
    this.decimalSign = decimalSign;
    this.groupingSign = groupingSign;
    String whole =
        groupingSign
            .map(sign -> "(\\d{1,3}(" + Pattern.quote(sign.toString()) + "\\d{3})+|\\d+)")
            .orElse("\\d+");
    form = Pattern.compile("[+-]?" + whole + "(" + Pattern.quote("" + decimalSign) + "\\d+)?");
  }

  /**
   * Returns the form with these signs.
   *
   * @throws IllegalArgumentException if the signs are the same, or one is a digit, plus or minus
   */
  public static NumberText of(char decimalSign, Optional<Character> groupingSign) {
    checkSign(decimalSign);
    groupingSign.ifPresent(NumberText::checkSign);
    checkArgument(
        groupingSign.isEmpty() || groupingSign.get() != decimalSign,
        "grouping sign must differ from the decimal sign, was %s",
        decimalSign);
    return new NumberText(decimalSign, groupingSign);
  }

  /** Returns the sign before the decimals. */
  public char decimalSign() {
    return decimalSign;
  }

  /** Returns the sign between groups of digits, if there is one. */
  public Optional<Character> groupingSign() {
    return groupingSign;
  }

  /** Returns the number, or empty if the text is none in this form. */
  Optional<BigDecimal> parse(String text) {
    if (text.length() > LONGEST || !form.matcher(text).matches()) {
      return Optional.empty();
    }
    String plain = groupingSign.map(sign -> text.replace(sign.toString(), "")).orElse(text);
    return Optional.of(new BigDecimal(plain.replace(decimalSign, '.')));
  }

  /** Returns the rule that a text breaks. */
  String rule(String text) {
    return (text.length() > LONGEST ? "must have at most 40 characters and be" : "must be")
        + " a number like "
        + groupingSign.map(sign -> "1" + sign + "234").orElse("1234")
        + decimalSign
        + "56";
  }

  private static void checkSign(char sign) {
    checkArgument(
        !Character.isDigit(sign) && sign != '-' && sign != '+',
        "sign of a number must not be a digit, plus or minus, was %s",
        sign);
  }
}
