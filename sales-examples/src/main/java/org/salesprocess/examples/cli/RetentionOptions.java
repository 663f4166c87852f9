package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.retention.BuyingModel;
import org.salesprocess.examples.retention.RetentionTerms;
import org.salesprocess.metrics.retention.CohortQuestion;
import org.salesprocess.metrics.retention.CohortReturn;
import org.salesprocess.metrics.retention.CohortSpan;
import org.salesprocess.metrics.retention.CohortStart;
import picocli.CommandLine.Option;

/** The choices of a study of retention. */
final class RetentionOptions {

  private static final int LEAST_PERIODS_TO_TEST = 6;

  @Option(
      names = "--calendar",
      paramLabel = "CALENDAR",
      description = "Cut time into days, weeks, months (usual), quarters or years.")
  private @Nullable String calendar;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "The first day on which a customer may start; that of the first purchase.")
  private @Nullable String from;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "The day from which on nobody may start any more; after the last purchase.")
  private @Nullable String until;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The last day that is known in full; that of the last transaction.")
  private @Nullable String asOf;

  @Option(
      names = "--starts",
      paramLabel = "RULE",
      description = "Who starts: first-ever purchase (usual), first-time in the range, recurring.")
  private @Nullable String starts;

  @Option(
      names = "--rolling",
      paramLabel = "LENGTH",
      description = "Cells begin with each customer's own start, such as P30D; else by calendar.")
  private @Nullable String rolling;

  @Option(
      names = "--unbounded",
      description = "Who comes back in a cell counts in those before it too.")
  private boolean unbounded;

  @Option(
      names = "--brackets",
      split = ",",
      paramLabel = "CELL",
      description = "Take cells together: 1,3,6,12 are 1 to 2, 3 to 5 and 6 to 11.")
  private @Nullable List<Integer> brackets;

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "How many purchases make a return in a cell; 1 unless said.",
      defaultValue = "1")
  private int least;

  @Option(names = "--cut", description = "Leave out what was bought after the range.")
  private boolean cut;

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      defaultValue = "90",
      description = "Within how many days a second purchase is asked for; 90 unless said.")
  private long window;

  @Option(
      names = "--idle",
      paramLabel = "DAYS",
      defaultValue = "180",
      description = "After how many days without a purchase a customer is lost; 180 unless said.")
  private long idle;

  @Option(
      names = "--learn-until",
      paramLabel = "DAY",
      description =
          "Hold models that learned until then against what came after; the end of two thirds of the "
              + "periods unless said, if there are six.")
  private @Nullable String learnUntil;

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "MODEL",
      defaultValue = "bg-nbd,mbg-nbd",
      description =
          "The models to try: bg-nbd and mbg-nbd unless said, and pareto-nbd, which takes longer.")
  private List<String> models = List.of();

  @Option(
      names = "--ahead",
      paramLabel = "PERIODS",
      defaultValue = "12",
      description = "How many periods to forecast; 12 unless said.")
  private int ahead;

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "What is kept of a purchase, 0 to 1; all of it unless said.")
  private String margin = "1";

  @Option(
      names = "--discount",
      paramLabel = "RATE",
      defaultValue = "0",
      description = "What a margin is worth less for each period later, such as 0.01; nothing.")
  private String discount = "0";

  /**
   * Returns the terms of a study.
   *
   * @param bought the days from the first purchase to the last, which is the last but one day of it
   * @param lastKnown the last day of any transaction
   * @throws IllegalArgumentException if an option cannot be understood, or they do not fit each
   *     other
   */
  RetentionTerms terms(SalesPeriod bought, LocalDate lastKnown, CurrencyUnit currency) {
    SalesCalendar periods =
        calendar == null
            ? SalesCalendar.months()
            : QuestionWords.parsed("--calendar", calendar, QuestionWords::calendar);
    LocalDate first = day("--from", from).orElse(bought.start());
    LocalDate end = day("--until", until).orElse(bought.end());
    if (!first.isBefore(end)) {
      throw new IllegalArgumentException("--until: must be after %s, was %s".formatted(first, end));
    }
    LocalDate known = day("--as-of", asOf).orElse(lastKnown);
    CohortQuestion.Builder question =
        CohortQuestion.builder(periods, SalesPeriod.of(first, end), known)
            .least(least)
            .amountsIn(currency);
    if (starts != null) {
      question.start(
          QuestionWords.parsed(
              "--starts", starts, word -> QuestionWords.choice(CohortStart.class, word)));
    }
    if (rolling != null) {
      question.span(QuestionWords.parsed("--rolling", rolling, RetentionOptions::rolling));
    }
    if (unbounded) {
      question.counting(CohortReturn.IN_CELL_OR_LATER);
    }
    if (brackets != null) {
      question.brackets(brackets.stream().mapToInt(Integer::intValue).toArray());
    }
    if (cut) {
      question.cutAtEnd();
    }
    CohortQuestion cohorts = question.build();
    return new RetentionTerms(
        cohorts,
        window,
        idle,
        day("--learn-until", learnUntil).or(() -> twoThirds(cohorts)),
        models.stream()
            .map(
                each ->
                    QuestionWords.parsed(
                        "--models", each, word -> QuestionWords.choice(BuyingModel.class, word)))
            .collect(ImmutableSet.toImmutableSet()),
        ahead,
        QuestionWords.parsed("--margin", margin, Fraction::parse),
        QuestionWords.parsed("--discount", discount, Fraction::parse));
  }

  private static Optional<LocalDate> day(String option, @Nullable String word) {
    return Optional.ofNullable(word)
        .map(each -> QuestionWords.parsed(option, each, QuestionWords::day));
  }

  private static CohortSpan rolling(String word) {
    try {
      return CohortSpan.rolling(Period.parse(word));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("must be a length such as P30D or P1M, was " + word, e);
    }
  }

  private static Optional<LocalDate> twoThirds(CohortQuestion question) {
    List<SalesPeriod> over =
        question.calendar().over(question.over()).stream()
            .filter(period -> !period.end().isAfter(question.asOf().plusDays(1)))
            .toList();
    return over.size() < LEAST_PERIODS_TO_TEST
        ? Optional.empty()
        : Optional.of(over.get(over.size() * 2 / 3 - 1).end().minusDays(1))
            .filter(day -> day.isBefore(question.asOf()));
  }
}
