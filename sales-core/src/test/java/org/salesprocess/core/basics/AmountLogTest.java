package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountLogTest {

  private static final CurrencyUnit USD = CurrencyUnit.USD;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

  private static AmountLogBuilder usd() {
    return AmountLog.builder(USD);
  }

  private static AmountLog log(AmountLogBuilder builder, Consumer<AmountAppender> filling) {
    try (AmountAppender rows = builder.appender()) {
      filling.accept(rows);
    }
    return builder.seal();
  }

  private static AmountLog log(Consumer<AmountAppender> filling) {
    return log(usd(), filling);
  }

  // such as 2026-01-10 USD 5.00
  private static List<String> rows(AmountLog log, String owner) {
    int number = log.find(owner).orElseThrow();
    return IntStream.range(log.start(number), log.end(number))
        .mapToObj(row -> log.date(row) + " " + log.amount(row))
        .toList();
  }

  @Test
  void rows_lie_by_owner_day_sequence_and_amount() {
    AmountLog log =
        log(
            rows -> {
              rows.owner("ana").on(DAY.plusDays(1)).minor(100).append();
              rows.owner("ben").on(DAY).minor(1).append();
              rows.owner("ana").on(DAY).minor(900).append();
              rows.owner("ana").on(DAY).amount(BigMoney.parse("USD 7.5")).sequence(1).append();
              rows.owner("ana").day((int) DAY.toEpochDay()).minor(-300).append();
            });
    assertThat(rows(log, "ana"))
        .containsExactly(
            "2026-01-10 USD -3.00",
            "2026-01-10 USD 9.00",
            "2026-01-10 USD 7.50",
            "2026-01-11 USD 1.00");
    assertThat(rows(log, "ben")).containsExactly("2026-01-10 USD 0.01");
    assertThat(log.size()).isEqualTo(5);
    assertThat(log.owners()).isEqualTo(2);
    int last = log.end(log.find("ana").orElseThrow()) - 1;
    assertThat(log.day(last)).isEqualTo(20_464); // date -d 2026-01-11 +%s, by 86,400
    assertThat(log.minor(last)).isEqualTo(100);
    assertThat(log.sequence(last - 1)).isEqualTo(1);
    assertThat(log.owner(log.ownerOf(last))).isEqualTo("ana");
    assertThat(log.find("eve")).isEmpty();
    assertThat(log.hasIds()).isFalse();
    assertThat(log.id(last)).isEmpty();
    assertThat(log).hasToString("log of 5 amounts in USD of 2 owners and 0 conflicts");
  }

  @Test
  void ids_order_the_rows_of_a_day_as_texts_are_ordered() {
    // a surrogate pair comes before what is above it in UTF-16, though not in UTF-8
    String pair = new String(Character.toChars(0x1F600));
    String above = "\uFF21";
    AmountLog log =
        log(
            rows -> {
              for (String id : List.of("b", above, "a", pair, "B")) {
                rows.owner("ana").on(DAY).minor(1).id(id).append();
              }
            });
    assertThat(IntStream.range(0, 5).mapToObj(row -> log.id(row).orElseThrow()))
        .containsExactly("B", "a", "b", pair, above);
  }

  @Test
  void a_repeated_row_counts_once_for_each_owner() {
    AmountLog log =
        log(
            rows -> {
              for (String owner : List.of("ana", "ben", "ana")) {
                rows.owner(owner).on(DAY).minor(500).id("b-1").append();
              }
              rows.owner("ana").on(DAY).minor(500).id("b-1").sequence(7).append();
              rows.owner("ana").on(DAY).minor(500).id("b-2").append();
            });
    assertThat(rows(log, "ana")).containsExactly("2026-01-10 USD 5.00", "2026-01-10 USD 5.00");
    assertThat(rows(log, "ben")).containsExactly("2026-01-10 USD 5.00");
    assertThat(log.conflicts()).isEmpty();
    assertThat(log.size()).isEqualTo(3);
    assertThatThrownBy(() -> log.day(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> log.minor(3)).isInstanceOf(IndexOutOfBoundsException.class);
    int ana = log.start(log.find("ana").orElseThrow());
    assertThat(log.id(ana)).hasValue("b-1");
    assertThat(log.id(ana + 1)).hasValue("b-2");
    assertThat(log.sequence(ana)).isZero();
  }

  @Test
  void rows_of_one_id_that_contradict_each_other_do_not_count_and_are_told() {
    AmountLog log =
        log(
            rows -> {
              rows.owner("ben").on(DAY).minor(500).id("b-2").append();
              rows.owner("ana").on(DAY).minor(600).id("b-1").append();
              rows.owner("ana").on(DAY).minor(500).id("b-1").append();
              rows.owner("ana").on(DAY).minor(600).id("b-1").append();
              rows.owner("ben").on(DAY.plusDays(1)).minor(500).id("b-2").sequence(4).append();
              rows.owner("ben").on(DAY).minor(1).id("b-3").append();
            });
    assertThat(log.size()).isEqualTo(1);
    assertThat(rows(log, "ana")).isEmpty();
    assertThat(rows(log, "ben")).containsExactly("2026-01-10 USD 0.01");
    assertThat(log.owner(log.ownerOf(0))).isEqualTo("ben");
    assertThat(log.conflicts().stream().map(AmountLog.Conflict::reason))
        .containsExactly(
            "b-1 of ana has 2 contents and nothing tells which is right:"
                + " [USD 5.00 on 2026-01-10, USD 6.00 on 2026-01-10]",
            "b-2 of ben has 2 contents and nothing tells which is right:"
                + " [USD 5.00 on 2026-01-10, USD 5.00 on 2026-01-11]");
    assertThat(log.conflicts().get(1).versions().get(1).sequence()).isEqualTo(4);
  }

  @Test
  void amounts_of_any_size_are_kept_exactly() {
    BigInteger huge = BigInteger.TEN.pow(30);
    AmountLog log =
        log(
            AmountLog.builder(USD, 4),
            rows -> {
              rows.owner("ana").on(DAY).amount(BigMoney.parse("USD 0.0001")).append();
              rows.owner("ana").on(DAY).exactMinor(huge).append();
              rows.owner("ana").on(DAY).minor(Long.MIN_VALUE).append();
              rows.owner("ana").on(DAY).minor(Long.MAX_VALUE).append();
              rows.owner("ana").on(DAY).exactMinor(huge.negate()).append();
            });
    assertThat(rows(log, "ana"))
        .containsExactly(
            "2026-01-10 USD -100000000000000000000000000.00",
            "2026-01-10 USD -922337203685477.5808",
            "2026-01-10 USD 0.0001",
            "2026-01-10 USD 922337203685477.5807",
            "2026-01-10 USD 100000000000000000000000000.00");
    assertThat(IntStream.range(0, 5).mapToObj(log::isLong))
        .containsExactly(false, true, true, true, false);
    assertThat(log.minor(1)).isEqualTo(Long.MIN_VALUE);
    assertThat(log.exactMinor(4)).isEqualTo(huge);
    assertThatThrownBy(() -> log.minor(4)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void nothing_makes_a_log_of_nothing() {
    AmountLog log = log(rows -> {});
    assertThat(log.size()).isZero();
    assertThat(log.owners()).isZero();
    assertThatThrownBy(() -> log.owner(0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("owner (0) must be less than size (0)");
  }

  // -- refusals

  private static void refused(Consumer<AmountAppender> row, String message) {
    AmountLog log =
        log(
            rows -> {
              rows.owner("ana").on(DAY).minor(1).append();
              row.accept(rows);
              assertThatThrownBy(rows::append)
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessage(message);
              // the fields are empty again
              assertThatThrownBy(rows::append)
                  .hasMessage("amount log: owner must be given, was missing");
              rows.owner("ana").on(DAY).minor(2).append();
            });
    assertThat(log.owners()).isEqualTo(1);
    assertThat(rows(log, "ana")).containsExactly("2026-01-10 USD 0.01", "2026-01-10 USD 0.02");
  }

  @Test
  void a_row_that_breaks_a_rule_is_refused_and_leaves_the_log_as_it_was() {
    refused(
        rows -> rows.on(DAY).minor(1).id("x").sequence(3),
        "amount log: owner must be given, was missing");
    refused(
        rows -> rows.owner(" eve").on(DAY).minor(1),
        "amount log: owner id must be text without outer spaces, was ' eve'");
    refused(
        rows -> rows.owner("eve").minor(1),
        "amount log: row of eve: day must be given, was missing");
    refused(
        rows -> rows.owner("eve").on(DAY),
        "amount log: row of eve: amount must be given, was missing");
    refused(
        rows -> rows.owner("eve").on(LocalDate.of(10_000, 1, 1)).minor(1),
        "amount log: row of eve: day must lie between 0001-01-01 and 9999-12-31, was 2932897");
    refused(
        rows -> rows.owner("eve").on(LocalDate.of(0, 12, 31)).minor(1),
        "amount log: row of eve: day must lie between 0001-01-01 and 9999-12-31, was -719163");
    refused(
        rows -> rows.owner("eve").on(DAY).amount(BigMoney.parse("EUR 1")),
        "amount log: row of eve: currency must be USD, was EUR 1");
    refused(
        rows -> rows.owner("eve").on(DAY).amount(BigMoney.parse("USD 1.230001")),
        "amount log: row of eve: amount must have at most 2 decimals, was USD 1.230001");
    refused(
        rows -> rows.owner("eve").on(DAY).exactMinor(BigInteger.TEN.pow(10_000)),
        "amount log: row of eve: amount must have at most 10000 digits, had 10001");
    refused(
        rows -> rows.owner("eve").on(DAY).minor(1).id("a\n"),
        "amount log: row of eve: id must be text without outer spaces, was 'a\n'");
    refused(
        rows -> rows.owner("eve\uD800").on(DAY).minor(1),
        "text: must not hold half of a surrogate pair, was 'eve\uD800' with one at 3");
  }

  @Test
  void the_first_and_the_last_day_are_taken() {
    AmountLog log =
        log(
            rows -> {
              rows.owner("ana").on(LocalDate.of(9999, 12, 31)).minor(1).append();
              rows.owner("ana").on(LocalDate.of(1, 1, 1)).minor(1).append();
            });
    assertThat(rows(log, "ana")).containsExactly("0001-01-01 USD 0.01", "9999-12-31 USD 0.01");
  }

  @Test
  void ids_are_for_all_rows_or_for_none() {
    AmountLogBuilder builder = usd();
    try (AmountAppender rows = builder.appender()) {
      rows.owner("ana").on(DAY).minor(1).append();
      rows.owner("ana").on(DAY).minor(1).id("b-1").append();
      rows.owner("ana").on(DAY).minor(1).id("b-2").append();
    }
    assertThatThrownBy(builder::seal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount log: all rows must have an id, or none, but 2 of 3 have one");
  }

  @Test
  void more_rows_than_there_is_room_for_are_refused() {
    AmountLogBuilder builder = new AmountLogBuilder(USD, 2, 2);
    AmountLog log =
        log(
            builder,
            rows -> {
              rows.owner("ana").on(DAY).minor(1).append();
              rows.owner("ana").on(DAY).minor(2).append();
              rows.owner("eve").on(DAY).minor(3);
              assertThatThrownBy(rows::append)
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessage("amount log: at most 2 rows have room in one log");
            });
    assertThat(log.size()).isEqualTo(2);
    assertThat(log.owners()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 19})
  void decimals_that_a_long_has_no_room_for_are_refused(int decimals) {
    assertThatThrownBy(() -> AmountLog.builder(USD, decimals))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount log: decimals must lie between 0 and 18, were " + decimals);
  }

  @Test
  void a_log_is_sealed_once_and_after_its_appenders_are_closed() {
    AmountLogBuilder builder = usd();
    AmountAppender rows = builder.appender();
    assertThatThrownBy(builder::sealInParallel)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("amount log: all appenders must be closed to seal it, 1 are open");
    rows.close();
    rows.close();
    assertThatThrownBy(rows::append)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("amount log: nothing can be appended any more, the appender is closed");
    assertThat(builder.seal().size()).isZero();
    assertThatThrownBy(builder::seal)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("amount log: nothing can be appended or sealed any more, it was sealed");
    assertThatThrownBy(builder::appender).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_appender_is_refused_to_another_thread() throws InterruptedException {
    AmountLogBuilder builder = usd();
    AmountAppender[] taken = new AmountAppender[1];
    Thread thread = new Thread(() -> taken[0] = builder.appender(), "filler");
    thread.start();
    thread.join();
    assertThatThrownBy(() -> taken[0].append())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "amount log: an appender is for the thread that took it, filler, was used by "
                + Thread.currentThread().getName());
    assertThatThrownBy(() -> taken[0].close()).isInstanceOf(IllegalStateException.class);
  }

  // -- writing

  private static byte[] written(AmountLog log) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    log.write(Channels.newChannel(bytes));
    return bytes.toByteArray();
  }

  private static AmountLog read(byte[] bytes) throws IOException {
    return AmountLog.read(Channels.newChannel(new ByteArrayInputStream(bytes)));
  }

  private static AmountLog withAll() {
    return log(
        AmountLog.builder(USD, 3),
        rows -> {
          rows.owner("ana").on(DAY).minor(600).id("b-1").append();
          rows.owner("ana").on(DAY).minor(500).id("b-1").sequence(9).append();
          rows.owner("ben").on(DAY).exactMinor(BigInteger.TWO.pow(70)).id("b-1").append();
          rows.owner("ben").on(DAY).minor(Long.MIN_VALUE).id("b-2").sequence(-5).append();
        });
  }

  @Test
  void what_is_written_is_read_again() throws IOException {
    AmountLog log = withAll();
    AmountLog read = read(written(log));
    assertThat(read.currency()).isEqualTo(USD);
    assertThat(read.decimals()).isEqualTo(3);
    assertThat(read.owners()).isEqualTo(2);
    assertThat(rows(read, "ana")).isEmpty();
    assertThat(rows(read, "ben")).hasSize(2).isEqualTo(rows(log, "ben"));
    assertThat(read.conflicts()).hasSize(1).isEqualTo(log.conflicts());
    assertThat(read.sequence(0)).isEqualTo(-5);
    assertThat(read.id(0)).hasValue("b-2");
    assertThat(written(read)).isEqualTo(written(log));
  }

  @Test
  void a_log_that_is_cut_off_anywhere_is_refused() throws IOException {
    byte[] bytes = written(withAll());
    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void a_log_with_any_byte_changed_is_refused() throws IOException {
    byte[] bytes = written(withAll());
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 4;
      assertThatThrownBy(() -> read(damaged)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void other_bytes_and_other_versions_are_refused() throws IOException {
    assertThatThrownBy(() -> read(new byte[100]))
        .isInstanceOf(StreamCorruptedException.class)
        .hasMessage("amount log: must begin with the letters SALESAMT, was other bytes");
    byte[] bytes = written(withAll());
    bytes[11] = 2;
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(StreamCorruptedException.class)
        .hasMessage("amount log: version must be 1, was 2");
  }

  @Test
  void fields_that_were_not_appended_are_told_on_closing_and_the_rows_before_count() {
    AmountLogBuilder builder = AmountLog.builder(CurrencyUnit.USD);
    AmountAppender rows = builder.appender();
    rows.owner("ana").day(20_000).minor(100).append();
    rows.owner("bo").day(20_000);

    assertThatThrownBy(rows::close)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "amount log: all fields must be appended before the appender is closed, were left of"
                + " bo");
    rows.close();
    assertThat(builder.seal().size()).isEqualTo(1);
  }

  @Test
  void a_field_of_any_kind_that_was_not_appended_is_told_on_closing() {
    List<Consumer<AmountAppender>> fields =
        List.of(
            rows -> rows.day(20_000),
            rows -> rows.minor(0),
            rows -> rows.exactMinor(BigInteger.ONE),
            rows -> rows.amount(BigMoney.zero(CurrencyUnit.USD)),
            rows -> rows.sequence(1),
            rows -> rows.id("a"));
    for (Consumer<AmountAppender> field : fields) {
      AmountAppender rows = AmountLog.builder(CurrencyUnit.USD).appender();
      field.accept(rows);
      assertThatThrownBy(rows::close).isExactlyInstanceOf(IllegalStateException.class);
    }
  }
}
