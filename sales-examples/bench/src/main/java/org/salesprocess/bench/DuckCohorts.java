package org.salesprocess.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cohorts in SQL: the months of each customer as the bits of a number, whose lowest is the cohort;
 * then one sum for each cell. It reads the purchases once and needs no join.
 */
final class DuckCohorts implements Engine<CohortWorkload, CohortAnswer> {

  private static final String ASK =
      """
      with bought as (
        select customer, datediff('month', date '%s', day) as month from purchases),
      customers as (
        select min(month) as cohort, bit_or(1::bigint << month) as months
        from bought group by customer)
      select cohort, %s from customers group by cohort
      """
          .formatted(
              CohortWorkload.START,
              IntStream.range(0, CohortWorkload.MONTHS)
                  .mapToObj("sum((months >> (cohort + %d)) & 1)::bigint"::formatted)
                  .collect(Collectors.joining(", ")));

  @Override
  public Loaded<CohortAnswer> load(CohortWorkload workload, int threads) {
    DuckDatabase database = DuckDatabase.open(threads);
    database.execute("create table purchases (customer integer, day date, cents bigint)");
    database.fill(
        "purchases",
        workload.size(),
        (row, i) -> {
          row.append(workload.customer(i));
          row.append(workload.day(i));
          row.append(workload.cents(i));
        });
    return new Loaded<>() {
      @Override
      public CohortAnswer ask() {
        long[] customers = CohortAnswer.nothing();
        database.query(
            ASK,
            row -> {
              for (int cell = 0; cell < CohortWorkload.MONTHS; cell++) {
                customers[CohortAnswer.place(row.getInt(1), cell)] = row.getLong(2 + cell);
              }
            });
        return CohortAnswer.of(customers);
      }

      @Override
      public void close() {
        database.close();
      }
    };
  }
}
