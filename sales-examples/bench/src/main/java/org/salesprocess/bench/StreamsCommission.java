package org.salesprocess.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.groupingByConcurrent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Commission in plain streams over records, with amounts in whole cents. */
final class StreamsCommission implements Engine<CommissionWorkload, CommissionAnswer> {

  private record Booking(int id, int seller, int quarter, int day, long cents) {}

  private record Account(int seller, int quarter) {}

  private record Line(Booking booking, long cents) {}

  private static final Comparator<Booking> IN_ORDER =
      Comparator.comparingInt(Booking::day).thenComparingInt(Booking::id);

  @Override
  public Loaded<CommissionAnswer> load(CommissionWorkload workload, int threads) {
    List<Booking> bookings =
        IntStream.range(0, workload.size())
            .mapToObj(
                i ->
                    new Booking(
                        i,
                        workload.seller(i),
                        workload.quarter(i),
                        workload.day(i),
                        workload.cents(i)))
            .toList();
    if (threads == 1) {
      return () ->
          answer(
              workload,
              bookings.stream().collect(groupingBy(StreamsCommission::account)).entrySet().stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, each -> paid(each.getValue()))));
    }
    return () ->
        answer(
            workload,
            Parallel.call(
                threads,
                () ->
                    bookings.parallelStream()
                        .collect(groupingByConcurrent(StreamsCommission::account))
                        .entrySet()
                        .parallelStream()
                        .collect(
                            Collectors.toMap(Map.Entry::getKey, each -> paid(each.getValue())))));
  }

  private static Account account(Booking booking) {
    return new Account(booking.seller(), booking.quarter());
  }

  private static List<Line> paid(List<Booking> ofAccount) {
    List<Line> lines = new ArrayList<>(ofAccount.size());
    long reached = 0;
    long posted = 0;
    for (Booking booking : ofAccount.stream().sorted(IN_ORDER).toList()) {
      reached += booking.cents();
      long rounded = CommissionTerms.rounded(CommissionTerms.exact(reached));
      lines.add(new Line(booking, rounded - posted));
      posted = rounded;
    }
    return lines;
  }

  private static CommissionAnswer answer(
      CommissionWorkload workload, Map<Account, List<Line>> byAccount) {
    long[] totals = CommissionAnswer.nothing(workload);
    byAccount.forEach(
        (account, lines) ->
            totals[CommissionAnswer.place(account.seller(), account.quarter())] =
                lines.stream().mapToLong(Line::cents).sum());
    return CommissionAnswer.of(
        totals,
        () -> {
          long[] all = new long[workload.size()];
          byAccount
              .values()
              .forEach(lines -> lines.forEach(line -> all[line.booking().id()] = line.cents()));
          return all;
        });
  }
}
