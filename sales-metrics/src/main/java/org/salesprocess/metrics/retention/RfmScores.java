package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.Metric;

/**
 * Recency, frequency and monetary value (RFM): how lately, how often and for how much each customer
 * bought, scored from 1 to 5 against the others or by given bounds, and the segments that follow.
 *
 * <p>Every purchase counts, also several of a day. The state holds one row for each customer, and
 * adds up histories of the same one; those who bought nothing are counted apart and scored against
 * nobody.
 *
 * <p>Source: A. M. Hughes, "Strategic Database Marketing" (1994), for the three scores by fifths.
 *
 * @param events which events are purchases, and which take back of them
 * @param asOf the day from which recency counts back; later events are not seen
 * @param currency of all amounts; another is refused
 * @param recency how days since the last purchase become a score
 * @param frequency how the number of purchases becomes a score
 * @param monetary how the amount of them all becomes a score
 * @param segments the rules that name customers; the first that takes the scores does
 * @since 0.1
 */
public record RfmScores(
    PurchaseEvents events,
    LocalDate asOf,
    CurrencyUnit currency,
    RfmScale recency,
    RfmScale frequency,
    RfmScale monetary,
    ImmutableList<RfmSegment> segments)
    implements Metric<CustomerHistory, RfmReport> {

  /** Checks that nothing is missing. */
  public RfmScores {
    requireNonNull(events, "events");
    requireNonNull(asOf, "asOf");
    requireNonNull(currency, "currency");
    requireNonNull(recency, "recency");
    requireNonNull(frequency, "frequency");
    requireNonNull(monetary, "monetary");
    requireNonNull(segments, "segments");
  }

  /** Returns scores by fifths, of purchases less returns, in the usual segments. */
  public static RfmScores of(LocalDate asOf, CurrencyUnit currency) {
    return new RfmScores(
        PurchaseEvents.standard(),
        asOf,
        currency,
        RfmScale.quintiles(),
        RfmScale.quintiles(),
        RfmScale.quintiles(),
        RfmSegment.usual());
  }

  /** Returns this with other scales. */
  public RfmScores scaling(RfmScale ofRecency, RfmScale ofFrequency, RfmScale ofMonetary) {
    return new RfmScores(events, asOf, currency, ofRecency, ofFrequency, ofMonetary, segments);
  }

  /** Returns this with other rules for segments. */
  public RfmScores naming(List<RfmSegment> rules) {
    return new RfmScores(
        events, asOf, currency, recency, frequency, monetary, ImmutableList.copyOf(rules));
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} for an amount
   * in another currency or with the wrong sign, and is then as it was before.
   */
  @Override
  public State<CustomerHistory, RfmReport> start() {
    return new Rows(this);
  }

  private Row row(CustomerHistory history) {
    long last = Long.MIN_VALUE;
    long purchases = 0;
    BigDecimal amount = BigDecimal.ZERO;
    for (int i = 0; i < history.size() && history.day(i) <= asOf.toEpochDay(); i++) {
      amount = amount.add(events.amount(history, i, currency));
      if (events.isPurchase(history, i)) {
        purchases++;
        last = history.day(i);
      }
    }
    return new Row(last, purchases, amount);
  }

  private RfmReport report(Map<CustomerId, Row> rows) {
    TreeMap<CustomerId, Row> bought = new TreeMap<>(rows);
    bought.values().removeIf(row -> row.purchases == 0);
    ScoreTable recencies = ScoreTable.of(recency, true, values(bought, this::recencyDays));
    ScoreTable frequencies = ScoreTable.of(frequency, false, values(bought, Row::frequency));
    ScoreTable amounts = ScoreTable.of(monetary, false, values(bought, Row::amount));
    ImmutableList.Builder<RfmCustomer> customers = ImmutableList.builder();
    bought.forEach(
        (customer, row) -> {
          int recencyScore = recencies.score(recencyDays(row));
          int frequencyScore = frequencies.score(row.frequency());
          int monetaryScore = amounts.score(row.amount());
          customers.add(
              new RfmCustomer(
                  customer,
                  recencyDays(row).longValueExact(),
                  row.purchases,
                  BigMoney.of(currency, row.amount),
                  recencyScore,
                  frequencyScore,
                  monetaryScore,
                  segment(recencyScore, frequencyScore, monetaryScore)));
        });
    return new RfmReport(this, customers.build(), rows.size() - bought.size());
  }

  private static List<BigDecimal> values(
      Map<CustomerId, Row> rows, Function<Row, BigDecimal> value) {
    return rows.values().stream().map(value).toList();
  }

  private BigDecimal recencyDays(Row row) {
    return BigDecimal.valueOf(asOf.toEpochDay() - row.last);
  }

  private Optional<String> segment(int recencyScore, int frequencyScore, int monetaryScore) {
    return segments.stream()
        .filter(rule -> rule.takes(recencyScore, frequencyScore, monetaryScore))
        .map(RfmSegment::name)
        .findFirst();
  }

  /** What one customer bought so far; the last day is the least number if nothing. */
  private record Row(long last, long purchases, BigDecimal amount) implements Serializable {
    Row plus(Row other) {
      return new Row(
          Math.max(last, other.last),
          Math.addExact(purchases, other.purchases),
          amount.add(other.amount));
    }

    BigDecimal frequency() {
      return BigDecimal.valueOf(purchases);
    }
  }

  private static final class Rows implements State<CustomerHistory, RfmReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final RfmScores metric;
    private final TreeMap<CustomerId, Row> rows = new TreeMap<>();

    Rows(RfmScores metric) {
      this.metric = metric;
    }

    @Override
    public void add(CustomerHistory history) {
      rows.merge(history.customer(), metric.row(history), Row::plus);
    }

    @Override
    public void merge(State<CustomerHistory, RfmReport> other) {
      Rows that = (Rows) other;
      checkArgument(metric.equals(that.metric), "RFM: must be %s, was %s", metric, that.metric);
      that.rows.forEach((customer, row) -> rows.merge(customer, row, Row::plus));
    }

    @Override
    public RfmReport result() {
      return metric.report(rows);
    }
  }
}
