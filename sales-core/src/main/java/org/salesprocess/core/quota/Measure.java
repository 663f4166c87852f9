package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.io.Serializable;
import org.salesprocess.core.basics.MeasureId;

/**
 * What is counted of what a seller or unit does: an amount, units, meetings, a score.
 *
 * <p>The usual ones are named here; a company adds its own by {@link #amount}, {@link #number} and
 * {@link #mean}, under other ids.
 *
 * @param id its id
 * @param kind whether it is counted in money
 * @param aggregation how several values become one
 * @since 0.1
 */
public record Measure(MeasureId id, Kind kind, Aggregation aggregation)
    implements Comparable<Measure>, Serializable {

  // before the measures, whose ids and kinds are checked against these
  private static final ImmutableSet<String> STANDARD_AMOUNTS =
      ImmutableSet.of(
          "booked",
          "invoiced",
          "collected",
          "margin",
          "renewable-revenue",
          "retained-revenue",
          "expansion-revenue",
          "contraction-revenue");
  private static final ImmutableSet<String> STANDARD_NUMBERS =
      ImmutableSet.of("units", "meetings", "contracts", "accepted-leads");
  private static final ImmutableSet<String> STANDARD_MEANS =
      ImmutableSet.of("satisfaction", "customer-effort", "net-promoter", "survey-score");

  /** What customers have ordered, before tax. */
  public static final Measure BOOKED = amount("booked");

  /** What customers have been billed, before tax. */
  public static final Measure INVOICED = amount("invoiced");

  /** What customers have paid. */
  public static final Measure COLLECTED = amount("collected");

  /** What is left of the booked amount after the cost of what is sold. */
  public static final Measure MARGIN = amount("margin");

  /** How many pieces are booked. */
  public static final Measure UNITS = number("units");

  /** How many meetings were held. */
  public static final Measure MEETINGS = number("meetings");

  /** How many contracts were signed. */
  public static final Measure CONTRACTS = number("contracts");

  /**
   * What contracts that came to their end were worth in a year: what could be lost or renewed.
   * Elsewhere called available to renew.
   */
  public static final Measure RENEWABLE_REVENUE = amount("renewable-revenue");

  /**
   * What was kept of it, for a year: what the customer paid before or pays now, whichever is less.
   * Of {@link #RENEWABLE_REVENUE} it is the gross retention; with {@link #EXPANSION_REVENUE} the
   * net one.
   */
  public static final Measure RETAINED_REVENUE = amount("retained-revenue");

  /** By how much more customers pay in a year after a renewal or change. */
  public static final Measure EXPANSION_REVENUE = amount("expansion-revenue");

  /** By how much less customers pay in a year after a renewal or change; zero or more. */
  public static final Measure CONTRACTION_REVENUE = amount("contraction-revenue");

  /**
   * How satisfied customers said that they are, as the mean share of the scale: 0 where all chose
   * its lowest end, 1 where all chose its highest.
   */
  public static final Measure SATISFACTION = mean("satisfaction");

  /**
   * How easy customers said that it was to get what they wanted, as the mean share of the scale:
   * the customer effort score, where 1 is the easiest.
   */
  public static final Measure CUSTOMER_EFFORT = mean("customer-effort");

  /**
   * The net promoter score, from -1 to 1: the share of promoters (9 and 10 of 10) less that of
   * detractors (0 to 6), as the mean of 1, 0 and -1. Elsewhere given in points, from -100 to 100.
   * Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December
   * 2003.
   */
  public static final Measure NET_PROMOTER = mean("net-promoter");

  /** What customers answered to any other question, as the mean share of its scale. */
  public static final Measure SURVEY_SCORE = mean("survey-score");

  /** How many leads of marketing the sales department accepted. */
  public static final Measure ACCEPTED_LEADS = number("accepted-leads");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if it has the id of a {@linkplain #standard standard measure},
   *     and is counted in another way
   */
  public Measure {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(aggregation, "aggregation");
    checkStandard(id, STANDARD_AMOUNTS, kind == Kind.AMOUNT && aggregation == Aggregation.SUM);
    checkStandard(id, STANDARD_NUMBERS, kind == Kind.NUMBER && aggregation == Aggregation.SUM);
    checkStandard(id, STANDARD_MEANS, kind == Kind.NUMBER && aggregation == Aggregation.MEAN);
  }

  private static void checkStandard(MeasureId id, ImmutableSet<String> standard, boolean isSo) {
    checkArgument(
        isSo || !standard.contains(id.value()),
        "measure %s: must be counted as the standard measure of that id",
        id);
  }

  /** Returns a measure in money, whose values are added. */
  public static Measure amount(String id) {
    return new Measure(MeasureId.of(id), Kind.AMOUNT, Aggregation.SUM);
  }

  /** Returns a measure in plain numbers, whose values are added. */
  public static Measure number(String id) {
    return new Measure(MeasureId.of(id), Kind.NUMBER, Aggregation.SUM);
  }

  /** Returns a measure in plain numbers, whose values are averaged. */
  public static Measure mean(String id) {
    return new Measure(MeasureId.of(id), Kind.NUMBER, Aggregation.MEAN);
  }

  /** Returns the measures that are named here, by id. */
  public static ImmutableList<Measure> standard() {
    return Streams.concat(
            STANDARD_AMOUNTS.stream().map(Measure::amount),
            STANDARD_NUMBERS.stream().map(Measure::number),
            STANDARD_MEANS.stream().map(Measure::mean))
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** Says whether a quantity can be a value of this: money for an amount, else a number. */
  public boolean measures(Quantity quantity) {
    return quantity.isMoney() == (kind == Kind.AMOUNT);
  }

  /** Compares by id, then by how values are counted. */
  @Override
  public int compareTo(Measure other) {
    int byId = id.compareTo(other.id);
    int byKind = byId != 0 ? byId : kind.compareTo(other.kind);
    return byKind != 0 ? byKind : aggregation.compareTo(other.aggregation);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id.value();
  }

  /** Whether a measure is counted in money. */
  public enum Kind {
    /** In money. */
    AMOUNT,
    /** In plain numbers. */
    NUMBER
  }

  /** How several values of a measure become one. */
  public enum Aggregation {
    /** They are added; of none it is zero. */
    SUM,
    /** They are averaged, each by the share of it that is credited; of none there is no value. */
    MEAN
  }
}
