package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

/** A log has what sorting objects has. */
class AmountLogProperties {

  private static final int FIRST = (int) LocalDate.of(2026, 1, 1).toEpochDay();

  private record Row(String owner, int day, long minor, long sequence, Optional<String> id) {

    static final Comparator<Row> ORDER =
        Comparator.comparingInt(Row::day)
            .thenComparingLong(Row::sequence)
            .thenComparing(row -> row.id.orElse(""))
            .thenComparingLong(Row::minor);

    String content() {
      return day + ":" + minor;
    }
  }

  @Provide
  Arbitrary<List<Row>> named() {
    return rows(Arbitraries.of("a", "b", "c", "d", "e").map(Optional::of));
  }

  @Provide
  Arbitrary<List<Row>> unnamed() {
    return rows(Arbitraries.just(Optional.empty()));
  }

  private static Arbitrary<List<Row>> rows(Arbitrary<Optional<String>> ids) {
    return Combinators.combine(
            Arbitraries.of("ana", "ben", "eve"),
            Arbitraries.integers().between(FIRST, FIRST + 2),
            Arbitraries.longs().between(-1, 1),
            Arbitraries.longs().between(0, 1),
            ids)
        .as(Row::new)
        .list()
        .ofMaxSize(30);
  }

  @Property
  void rows_with_ids_are_those_that_nobody_contradicts(@ForAll("named") List<Row> rows) {
    check(rows, false);
  }

  @Property
  void rows_without_ids_all_count(@ForAll("unnamed") List<Row> rows) {
    check(rows, true);
  }

  // more than a chunk of a column and many partitions; some owners have far more than others
  @Example
  void many_rows_of_few_owners() {
    check(many(3, 40_000, 5_000), false);
    check(many(500, 150_000, 700), true);
  }

  @Example
  void many_rows_of_many_owners() {
    check(many(60_000, 150_000, 3_000_000), true);
  }

  private static List<Row> many(int owners, int rows, int days) {
    Random random = new Random(1);
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int owner = (int) (owners * random.nextDouble() * random.nextDouble());
      int day = AmountLog.FIRST_DAY + random.nextInt(days);
      all.add(new Row("o" + owner, day, random.nextInt(1_000), 0, Optional.empty()));
    }
    return all;
  }

  private static void check(List<Row> rows, boolean inParallel) {
    AmountLogBuilder builder = AmountLog.builder(CurrencyUnit.EUR);
    int half = rows.size() / 2;
    for (List<Row> part : List.of(rows.subList(0, half), rows.subList(half, rows.size()))) {
      try (AmountAppender appender = builder.appender()) {
        for (Row row : part) {
          appender.owner(row.owner).day(row.day).minor(row.minor).sequence(row.sequence);
          row.id.ifPresent(appender::id);
          appender.append();
        }
      }
    }
    AmountLog log = inParallel ? builder.sealInParallel() : builder.seal();
    assertThat(rows(log)).isEqualTo(expected(rows));
    assertThat(log.conflicts().stream().map(each -> each.owner() + each.id()).toList())
        .isEqualTo(expectedConflicts(rows));
  }

  private static Map<String, List<Row>> rows(AmountLog log) {
    Map<String, List<Row>> rows = new TreeMap<>();
    for (int owner = 0; owner < log.owners(); owner++) {
      String text = log.owner(owner);
      assertThat(log.find(text)).hasValue(owner);
      rows.put(
          text,
          IntStream.range(log.start(owner), log.end(owner))
              .mapToObj(
                  row ->
                      new Row(
                          log.owner(log.ownerOf(row)),
                          log.day(row),
                          log.minor(row),
                          log.sequence(row),
                          log.id(row)))
              .toList());
    }
    return rows;
  }

  private static Map<String, List<Row>> expected(List<Row> rows) {
    Map<String, List<Row>> expected = new TreeMap<>();
    rows.forEach(row -> expected.computeIfAbsent(row.owner, owner -> new ArrayList<>()).add(row));
    expected.replaceAll((owner, own) -> counting(own));
    return expected;
  }

  // of rows with an id that has one content, the first
  private static List<Row> counting(List<Row> own) {
    List<Row> sorted = own.stream().sorted(Row.ORDER).toList();
    if (own.get(0).id.isEmpty()) {
      return sorted;
    }
    Map<String, Row> firsts = new LinkedHashMap<>();
    sorted.forEach(row -> firsts.putIfAbsent(row.id.orElseThrow(), row));
    return firsts.values().stream().filter(row -> contents(own, row) == 1).toList();
  }

  private static long contents(List<Row> own, Row of) {
    return own.stream().filter(row -> row.id.equals(of.id)).map(Row::content).distinct().count();
  }

  private static List<String> expectedConflicts(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.id.isPresent())
        .collect(Collectors.groupingBy(Row::owner))
        .values()
        .stream()
        .flatMap(own -> own.stream().filter(row -> contents(own, row) > 1))
        .map(row -> row.owner + row.id.orElseThrow())
        .distinct()
        .sorted()
        .toList();
  }
}
