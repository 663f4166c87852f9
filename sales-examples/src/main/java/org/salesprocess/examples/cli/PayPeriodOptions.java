package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.pay.Payroll;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which period is paid, and until when what is known counts for it. */
final class PayPeriodOptions {

  private static final int MONTH_LETTERS = "2026-01".length();

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM[-DD]",
      description =
          "The pay period of this day, or of the first of this month; by default the last "
              + "one in which something happened.")
  private @Nullable String period;

  @Option(
      names = "--as-of",
      paramLabel = "TIME|DAY",
      description = "Until when what is known counts; by default until the period ends.")
  private @Nullable String asOf;

  /**
   * Returns the pay period that is asked for, or the last one in which something happened.
   *
   * @param title what the transactions are called
   */
  SalesPeriod period(
      IncentiveProgram program, ImmutableList<Transaction> transactions, String title) {
    LocalDate day =
        period == null
            ? transactions.stream()
                .map(each -> each.happenedAt().atZone(program.zone()).toLocalDate())
                .max(Comparator.naturalOrder())
                .orElseThrow(
                    () ->
                        wrong(
                            "--period: must be given, as %s has no row that counts"
                                .formatted(title)))
            : day(period);
    return program
        .payCalendar()
        .find(day)
        .orElseThrow(
            () ->
                wrong(
                    "--period: must be in the pay calendar, %s, was %s"
                        .formatted(program.payCalendar(), day)));
  }

  private LocalDate day(String word) {
    try {
      return word.length() == MONTH_LETTERS
          ? YearMonth.parse(word).atDay(1)
          : LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw wrong("--period: must be such as 2026-01 or 2026-01-31, was " + word);
    }
  }

  /** Pays the periods before, and returns the last, which stays open. */
  OpenPayPeriod pay(Payroll payroll) {
    ZoneId zone = payroll.calculation().program().zone();
    try {
      Instant known =
          asOf == null
              ? payroll.end()
              : QuestionWords.parsed(
                  "--as-of", asOf, word -> QuestionWords.asOf(word, Optional.of(zone)));
      ImmutableList<OpenPayPeriod> paid = payroll.pay(known);
      return paid.get(paid.size() - 1);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
