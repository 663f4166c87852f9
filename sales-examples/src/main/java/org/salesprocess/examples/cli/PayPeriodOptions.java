package org.salesprocess.examples.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.pay.Payroll;
import org.salesprocess.metrics.incentive.Ledger;
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
          "The pay period of this day, or of the first of this month; by default the one after "
              + "those in the ledger, or else the last in which something happened by --as-of.")
  private @Nullable String period;

  @Option(
      names = "--as-of",
      paramLabel = "TIME|DAY",
      description = "Until when what is known counts; by default until the period ends.")
  private @Nullable String asOf;

  /** Says whether anything is asked for. */
  boolean isGiven() {
    return period != null || asOf != null;
  }

  /**
   * Returns what pays the pay period that is asked for.
   *
   * @param kept what was closed before; empty to work it out anew
   * @throws UnreadableInputException if none is asked for, and the facts do not tell of one
   */
  Payroll payroll(PayInput input, Optional<Ledger> kept) {
    Optional<PeriodClosing> last = kept.flatMap(Ledger::last);
    if (last.isPresent()) {
      return after(last.get(), kept.get(), input);
    }
    if (period != null) {
      return checked(day(period), input);
    }
    Transaction latest = latest(input);
    LocalDate day = LocalDate.ofInstant(latest.happenedAt(), input.calculation().program().zone());
    try {
      return Payroll.until(payPeriod(day, input), input.calculation(), input.facts());
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          place(latest, input),
          "is the last that happened, on %s: %s".formatted(day, e.getMessage()),
          e);
    }
  }

  private Payroll after(PeriodClosing last, Ledger kept, PayInput input) {
    SalesPeriod next = payPeriod(last.period().end(), input);
    if (period != null && !next.contains(day(period))) {
      throw wrong(
          "--period: must be in %s, the first that the ledger has not closed, was %s"
              .formatted(next, period));
    }
    try {
      return Payroll.after(kept, next, input.calculation(), input.facts());
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Payroll checked(LocalDate day, PayInput input) {
    try {
      return Payroll.until(payPeriod(day, input), input.calculation(), input.facts());
    } catch (IllegalArgumentException e) {
      throw wrong("--period: " + e.getMessage());
    }
  }

  private SalesPeriod payPeriod(LocalDate day, PayInput input) {
    IncentiveProgram program = input.calculation().program();
    return program
        .payCalendar()
        .find(day)
        .orElseThrow(
            () ->
                wrong(
                    "--period: must be in the pay calendar, %s, was %s"
                        .formatted(program.payCalendar(), day)));
  }

  private Transaction latest(PayInput input) {
    Optional<Instant> known = known(input.calculation().program().zone());
    return input.facts().transactions().stream()
        .filter(each -> known.map(each::isKnownAsOf).orElse(true))
        .max(Comparator.comparing(Transaction::happenedAt))
        .orElseThrow(
            () ->
                new UnreadableInputException(
                    input.title(),
                    "has no row that counts, so that --period must say what is to be paid"));
  }

  private static String place(Transaction transaction, PayInput input) {
    return input.rows().stream()
        .filter(row -> row.transaction().equals(transaction))
        .map(row -> row.file() + " line " + row.line())
        .findFirst()
        .orElse(input.title());
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
    try {
      List<OpenPayPeriod> paid =
          payroll.pay(known(payroll.calculation().program().zone()).orElseGet(payroll::end));
      return paid.get(paid.size() - 1);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Instant> known(ZoneId zone) {
    try {
      return Optional.ofNullable(asOf)
          .map(
              word ->
                  QuestionWords.parsed(
                      "--as-of", word, each -> QuestionWords.asOf(each, Optional.of(zone))));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
