package org.salesprocess.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cohorts in plain streams over records: the set of months of each customer, then counts. */
final class StreamsCohorts implements Engine<CohortWorkload, CohortAnswer> {

  private record Purchase(int customer, LocalDate day, long cents) {
    int month() {
      return CohortWorkload.monthOf(day);
    }
  }

  @Override
  public Loaded<CohortAnswer> load(CohortWorkload workload, int threads) {
    List<Purchase> purchases =
        IntStream.range(0, workload.size())
            .mapToObj(i -> new Purchase(workload.customer(i), workload.day(i), workload.cents(i)))
            .toList();
    return threads == 1
        ? () -> answer(months(purchases.stream()))
        : () -> answer(Parallel.call(threads, () -> months(purchases.parallelStream())));
  }

  private static Collection<Set<Integer>> months(Stream<Purchase> purchases) {
    return purchases
        .collect(groupingBy(Purchase::customer, mapping(Purchase::month, toSet())))
        .values();
  }

  private static CohortAnswer answer(Collection<Set<Integer>> ofCustomers) {
    long[] customers = CohortAnswer.nothing();
    for (Set<Integer> months : ofCustomers) {
      int cohort = Collections.min(months);
      months.forEach(month -> customers[CohortAnswer.place(cohort, month - cohort)]++);
    }
    return CohortAnswer.of(customers);
  }
}
