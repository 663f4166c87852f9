package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.SegmentComparison;

/**
 * The answer to a funnel question, with the question.
 *
 * @since 0.1
 */
public final class FunnelReport implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final FunnelQuestion question;
  private final FunnelCounts all;
  private final @Nullable Breakdown<SalesPeriod, FunnelCounts> cohorts;
  private final @Nullable PeriodEntries periods;
  private final @Nullable Breakdown<AttributeValue, FunnelCounts> breakdown;
  private final long subjects;
  private final long subjectsNotYetKnown;
  private final long entriesWithoutKey;
  private final long entriesInConflict;
  private final long entriesWithoutTime;
  private final long entriesOutsideFunnel;

  FunnelReport(
      FunnelQuestion question,
      FunnelCounts all,
      Optional<Breakdown<SalesPeriod, FunnelCounts>> cohorts,
      Optional<PeriodEntries> periods,
      Optional<Breakdown<AttributeValue, FunnelCounts>> breakdown,
      long subjects,
      long subjectsNotYetKnown,
      long entriesWithoutKey,
      long entriesInConflict,
      long entriesWithoutTime,
      long entriesOutsideFunnel) {
    this.question = requireNonNull(question, "question");
    this.all = requireNonNull(all, "all");
    this.cohorts = cohorts.orElse(null);
    this.periods = periods.orElse(null);
    this.breakdown = breakdown.orElse(null);
    this.subjects = subjects;
    this.subjectsNotYetKnown = subjectsNotYetKnown;
    this.entriesWithoutKey = entriesWithoutKey;
    this.entriesInConflict = entriesInConflict;
    this.entriesWithoutTime = entriesWithoutTime;
    this.entriesOutsideFunnel = entriesOutsideFunnel;
  }

  /**
   * Returns this report with entries that were left aside before it came to journeys, as {@link
   * FunnelConversion#ask} does; who measures the journeys of a log adds its conflicts so.
   *
   * @param withoutKey how many more entries belong to no subject of the kind asked for
   * @param inConflict of how many more nobody can say what they are
   * @throws IllegalArgumentException if one of them is negative
   */
  public FunnelReport leavingAside(long withoutKey, long inConflict) {
    checkArgument(
        withoutKey >= 0 && inConflict >= 0,
        "funnel: entries left aside must not be negative, were %s without key and %s in conflict",
        withoutKey,
        inConflict);
    return new FunnelReport(
        question,
        all,
        cohorts(),
        periods(),
        breakdown(),
        subjects,
        subjectsNotYetKnown,
        Math.addExact(entriesWithoutKey, withoutKey),
        Math.addExact(entriesInConflict, inConflict),
        entriesWithoutTime,
        entriesOutsideFunnel);
  }

  /** Returns the question, with every choice. */
  public FunnelQuestion question() {
    return question;
  }

  /** Returns the counts over all subjects. */
  public FunnelCounts all() {
    return all;
  }

  /**
   * Returns the counts by the period in which the attempts started; attempts that started at a time
   * that is not known or in no period, and subjects without an attempt, have none. Empty unless the
   * question has a cohort view with a calendar.
   */
  public Optional<Breakdown<SalesPeriod, FunnelCounts>> cohorts() {
    return Optional.ofNullable(cohorts);
  }

  /** Returns the entries by period; empty unless the question has a period view. */
  public Optional<PeriodEntries> periods() {
    return Optional.ofNullable(periods);
  }

  /** Returns the counts by the question's attribute; empty unless it has one. */
  public Optional<Breakdown<AttributeValue, FunnelCounts>> breakdown() {
    return Optional.ofNullable(breakdown);
  }

  /**
   * Returns whether the groups of the breakdown differ in how many of their decided subjects came
   * to the last step. Empty if there is no breakdown, or one whose groups can share a subject:
   * where each value is searched on its own, or attempts are counted.
   */
  public Optional<SegmentComparison<AttributeValue>> segments() {
    return breakdown()
        .filter(groups -> question.counting() == AttemptCounting.SUBJECT)
        .filter(groups -> question.breakdown().filter(AttributeBreakdown::isExclusive).isPresent())
        .map(
            groups ->
                SegmentComparison.of(
                    Maps.transformValues(groups.groups(), counts -> counts.total().ofDecided())));
  }

  /** Returns how many subjects were looked at. */
  public long subjects() {
    return subjects;
  }

  /**
   * Returns how many subjects were left aside as nothing had happened or was recorded of them by
   * the moment of the question; zero where entries are put together as they were known, as those of
   * such subjects are not there.
   */
  public long subjectsNotYetKnown() {
    return subjectsNotYetKnown;
  }

  /**
   * Returns how many entries lead into a stage that the question's funnel does not have: of another
   * funnel, or misspelt. They are events like any other.
   */
  public long entriesOutsideFunnel() {
    return entriesOutsideFunnel;
  }

  /**
   * Returns how many entries were left aside as they belong to no subject of the kind asked for.
   */
  public long entriesWithoutKey() {
    return entriesWithoutKey;
  }

  /** Returns how many entries were left aside as nobody can say what they are. */
  public long entriesInConflict() {
    return entriesInConflict;
  }

  /**
   * Returns how many entries that matter to the question were left aside as they have no time and a
   * window or gap needs it.
   */
  public long entriesWithoutTime() {
    return entriesWithoutTime;
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(
        question,
        all,
        cohorts,
        periods,
        breakdown,
        subjects,
        subjectsNotYetKnown,
        entriesWithoutKey,
        entriesInConflict,
        entriesWithoutTime,
        entriesOutsideFunnel);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FunnelReport that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Returns all choices of the question and then a line for each step. */
  @Override
  public String toString() {
    return """
        %s

        %s
        %s subjects, %s of them not entered, %s attempts tainted
        left aside: %s subjects not yet known, %s entries without key, %s in conflict, %s without time
        outside the funnel: %s entries"""
        .formatted(
            question,
            all,
            subjects,
            all.notEntered(),
            all.tainted(),
            subjectsNotYetKnown,
            entriesWithoutKey,
            entriesInConflict,
            entriesWithoutTime,
            entriesOutsideFunnel);
  }
}
