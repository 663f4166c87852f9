package org.salesprocess.examples.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.retention.CohortQuestion;

/**
 * What a study of purchases asks.
 *
 * @param cohorts the question about cohorts; its calendar, range, day and currency are those of all
 *     else
 * @param windowDays within how many days of the first purchase a second one is asked for
 * @param idleDays after how many days without a purchase a customer is taken for lost
 * @param learnUntil the last day that models learn from when they are held against what came after;
 *     empty for no such test
 * @param models which models of repeat buying are tried; at least one
 * @param ahead how many periods to forecast
 * @param margin what is kept of a purchase, 0 to 1
 * @param discount what a margin is worth less for each period that it comes later; zero or more
 */
public record RetentionTerms(
    CohortQuestion cohorts,
    long windowDays,
    long idleDays,
    Optional<LocalDate> learnUntil,
    ImmutableSet<BuyingModel> models,
    int ahead,
    Fraction margin,
    Fraction discount) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not as said above
   */
  public RetentionTerms {
    requireNonNull(cohorts, "cohorts");
    requireNonNull(learnUntil, "learnUntil");
    checkArgument(windowDays > 0, "window: must be above zero days, was %s", windowDays);
    checkArgument(idleDays > 0, "idle: must be above zero days, was %s", idleDays);
    checkArgument(!models.isEmpty(), "models: must be at least one, was none");
    checkArgument(ahead > 0, "ahead: must be above zero periods, was %s", ahead);
    checkArgument(margin.isShare(), "margin: must lie between 0 and 1, was %s", margin);
    checkArgument(!discount.isNegative(), "discount: must not be negative, was %s", discount);
    if (learnUntil.isPresent()) {
      checkArgument(
          learnUntil.get().isBefore(cohorts.asOf()),
          "learning: must end before %s, was %s",
          cohorts.asOf(),
          learnUntil.get());
    }
  }
}
