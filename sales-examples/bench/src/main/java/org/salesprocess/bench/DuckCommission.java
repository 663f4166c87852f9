package org.salesprocess.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Commission in SQL: one window over the bookings of a seller and quarter.
 *
 * <p>The lines stay in a table of the database and only the totals are fetched: what it would take
 * to read two million rows by JDBC is spared. They are bare numbers; nothing says how one came
 * about.
 */
final class DuckCommission implements Engine<CommissionWorkload, CommissionAnswer> {

  private static final String PAY =
      """
      create or replace temp table lines as
      with running as (
        select id, seller, quarter, cents, (sum(cents) over (
          partition by seller, quarter order by day, id
          rows between unbounded preceding and current row))::bigint as reached
        from bookings)
      select id, seller, quarter, %s - %s as commission from running
      """
          .formatted(rounded("reached"), rounded("(reached - cents)"));

  @Override
  public Loaded<CommissionAnswer> load(CommissionWorkload workload, int threads) {
    DuckDatabase database = DuckDatabase.open(threads);
    database.execute(
        """
        create table bookings
          (id integer, seller integer, quarter tinyint, day smallint, cents bigint)
        """);
    database.fill(
        "bookings",
        workload.size(),
        (row, i) -> {
          row.append(i);
          row.append(workload.seller(i));
          row.append((byte) workload.quarter(i));
          row.append((short) workload.day(i));
          row.append(workload.cents(i));
        });
    return new Loaded<>() {
      @Override
      public CommissionAnswer ask() {
        database.execute(PAY);
        long[] totals = CommissionAnswer.nothing(workload);
        database.query(
            "select seller, quarter, sum(commission)::bigint from lines group by seller, quarter",
            row -> totals[CommissionAnswer.place(row.getInt(1), row.getInt(2))] = row.getLong(3));
        return CommissionAnswer.of(totals, this::lines);
      }

      private long[] lines() {
        long[] lines = new long[workload.size()];
        database.query(
            "select id, commission from lines", row -> lines[row.getInt(1)] = row.getLong(2));
        return lines;
      }

      @Override
      public void close() {
        database.close();
      }
    };
  }

  /** Returns in SQL what a total earns, rounded half-up to cents; totals are never negative. */
  private static String rounded(String total) {
    String exact =
        IntStream.range(0, CommissionTerms.RATES.length)
            .mapToObj(
                tier ->
                    "greatest(%s - %d, 0) * %d"
                        .formatted(
                            total,
                            CommissionTerms.FROM_CENTS[tier],
                            CommissionTerms.RATES[tier]
                                - (tier == 0 ? 0 : CommissionTerms.RATES[tier - 1])))
            .collect(Collectors.joining(" + "));
    return "((%s + %d) // %d)".formatted(exact, CommissionTerms.WHOLE / 2, CommissionTerms.WHOLE);
  }
}
