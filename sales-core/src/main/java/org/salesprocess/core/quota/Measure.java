package org.salesprocess.core.quota;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.MeasureId;

/**
 * What is counted of what a seller or unit does: an amount, units, meetings, a score.
 *
 * <p>The usual ones are named here; a company adds its own by {@link #amount}, {@link #number} and
 * {@link #mean}.
 *
 * @param id its id
 * @param kind whether it is counted in money
 * @param aggregation how several values become one
 * @since 0.1
 */
public record Measure(MeasureId id, Kind kind, Aggregation aggregation)
    implements Comparable<Measure>, Serializable {

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

  /** The recurring amount of contracts that were renewed, for a year. */
  public static final Measure RETAINED_REVENUE = amount("retained-revenue");

  /** The mean score that customers gave. */
  public static final Measure SURVEY_SCORE = mean("survey-score");

  /** How many leads of marketing the sales department accepted. */
  public static final Measure ACCEPTED_LEADS = number("accepted-leads");

  /** Checks that nothing is missing. */
  public Measure {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(aggregation, "aggregation");
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
    return ImmutableList.sortedCopyOf(
        ImmutableList.of(
            BOOKED,
            INVOICED,
            COLLECTED,
            MARGIN,
            UNITS,
            MEETINGS,
            CONTRACTS,
            RETAINED_REVENUE,
            SURVEY_SCORE,
            ACCEPTED_LEADS));
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
