package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;

class PurchaseReaderTest {

  private static final PurchaseFormat FORMAT =
      new PurchaseFormat(
          ImmutableMap.of(),
          CsvFormat.plain(','),
          CurrencyUnit.EUR,
          ZoneId.of("Europe/Vilnius"),
          Optional.empty());

  private static final LocalDate FIFTH = LocalDate.of(2026, 1, 5);

  @TempDir Path folder;

  private Path file(String name, String csv) throws IOException {
    return Files.writeString(folder.resolve(name), csv.stripIndent());
  }

  private PurchaseImport read(String csv) throws IOException {
    return PurchaseReader.of(FORMAT).read(file("orders.csv", csv));
  }

  private PurchaseImport readWithLines(String orders, String lines) throws IOException {
    LinesFormat format = new LinesFormat(file("lines.csv", lines), ImmutableMap.of());
    return PurchaseReader.of(
            new PurchaseFormat(
                ImmutableMap.of(),
                CsvFormat.plain(','),
                CurrencyUnit.EUR,
                ZoneId.of("Europe/Vilnius"),
                Optional.of(format)))
        .read(file("orders.csv", orders));
  }

  private static BigMoney eur(String amount) {
    return BigMoney.parse("EUR " + amount);
  }

  private static CustomerEvent bought(LocalDate day, String amount) {
    return CustomerEvent.purchase(day, eur(amount));
  }

  @Test
  void rows_in_any_order_become_the_histories_of_customers() throws IOException {
    PurchaseImport read =
        read(
            """
            customer,date,amount
            zeta,2026-01-07,5
            acme,2026-01-06,20.50
            acme,2026-01-05,10
            """);

    assertThat(read.histories())
        .containsExactlyInAnyOrder(
            CustomerHistory.builder(CustomerId.of("acme"))
                .event(bought(FIFTH, "10.00"))
                .event(bought(FIFTH.plusDays(1), "20.50"))
                .build(),
            CustomerHistory.builder(CustomerId.of("zeta"))
                .event(bought(FIFTH.plusDays(2), "5.00"))
                .build());
    assertThat(read.rowsRead()).isEqualTo(3);
    assertThat(read.rowsRejected()).isZero();
  }

  @Test
  void an_amount_below_zero_was_taken_back_and_is_no_purchase() throws IOException {
    PurchaseImport read =
        read(
            """
            customer,date,amount
            acme,2026-01-05,10
            acme,2026-01-08,-4
            zeta,2026-01-08,-1
            """);

    CustomerEvent back =
        new CustomerEvent(CustomerEvent.RETURN, FIFTH.plusDays(3), Optional.of(eur("-4.00")));
    assertThat(read.histories())
        .contains(
            CustomerHistory.builder(CustomerId.of("acme"))
                .event(bought(FIFTH, "10.00"))
                .event(back)
                .build());
    assertThat(read.histories().mapToInt(CustomerHistory::size).sum()).isEqualTo(3);
  }

  @Test
  void a_time_counts_on_its_day_in_the_zone() throws IOException {
    PurchaseImport read =
        read(
            """
            customer,date,amount
            acme,2026-01-04T22:30:00Z,10
            """);

    assertThat(read.purchases().date(0)).isEqualTo(FIFTH);
  }

  @Test
  void one_id_told_twice_counts_once_and_with_another_content_not_at_all() throws IOException {
    PurchaseImport read =
        read(
            """
            id,customer,date,amount
            1,acme,2026-01-05,10
            1,acme,2026-01-05,10
            2,acme,2026-01-06,10
            2,acme,2026-01-06,11
            """);

    assertThat(read.purchases().size()).isEqualTo(1);
    assertThat(read.purchases().conflicts()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "acme,2026-02-30,1|date|must be a time such as 2026-01-31T18:30:00Z",
        "acme,,1|date|must be given",
        ",2026-01-05,1|customer|must be given",
        "acme,2026-01-05,ten|amount|must be a number like 1234.56",
        "acme,2026-01-05,|amount|must be given"
      })
  void a_row_that_cannot_be_right_is_named_and_the_others_count(
      String row, String column, String rule) throws IOException {
    PurchaseImport read = read("customer,date,amount\nzeta,2026-01-05,1\n" + row + "\n");

    assertThat(read.purchases().size()).isEqualTo(1);
    assertThat(read.rowsRejected()).isEqualTo(1);
    RejectedRow rejected = read.rejects().get(0);
    assertThat(rejected.line()).isEqualTo(3);
    assertThat(rejected.column()).contains(column);
    assertThat(rejected.rule()).startsWith(rule);
  }

  @Test
  void an_amount_with_more_decimals_than_the_log_holds_is_not_rounded() throws IOException {
    PurchaseImport read = read("customer,date,amount\nacme,2026-01-05,0.1234567\n");

    assertThat(read.rejects().get(0).rule()).contains("decimals");
  }

  @Test
  void rows_that_are_left_out_can_be_written_to_a_file() throws IOException {
    Path rejects = folder.resolve("rejects.csv");

    PurchaseImport read =
        PurchaseReader.of(FORMAT)
            .read(file("orders.csv", "customer,date,amount\nacme,never,1\n"), rejects);

    assertThat(read.rowsRejected()).isEqualTo(1);
    assertThat(Files.readString(rejects)).contains("acme,never,1");
  }

  @Test
  void an_order_comes_to_the_sum_of_its_lines() throws IOException {
    PurchaseImport read =
        readWithLines(
            """
            id,customer,date
            1,acme,2026-01-05
            """,
            """
            id,price,quantity,discount
            1,14.00,12,0
            1,9.80,10,0.05
            """);

    assertThat(read.purchases().amount(0)).isEqualTo(eur("261.10"));
  }

  @Test
  void an_order_without_lines_or_with_one_that_is_wrong_is_left_out() throws IOException {
    PurchaseImport read =
        readWithLines(
            """
            id,customer,date
            1,acme,2026-01-05
            2,acme,2026-01-06
            3,acme,2026-01-07
            """,
            """
            id,price,quantity,discount
            1,14.00,12,0
            2,14.00,many,0
            2,1.00,1,0
            """);

    assertThat(read.purchases().size()).isEqualTo(1);
    assertThat(read.rejects())
        .extracting(RejectedRow::rule)
        .containsExactlyInAnyOrder(
            "must be a number like 1234.56",
            "must have lines that can be used, one cannot",
            "must have a line in the file of lines");
    assertThat(read.rowsRejected()).isEqualTo(3);
  }

  @Test
  void a_discount_above_the_price_is_refused() throws IOException {
    PurchaseImport read =
        readWithLines(
            "id,customer,date\n1,acme,2026-01-05\n", "id,price,quantity,discount\n1,14.00,1,5\n");

    assertThat(read.rejects().get(0).rule()).isEqualTo("must lie between 0 and 1");
  }

  @Test
  void a_file_without_what_it_must_have_is_refused() throws IOException {
    assertThatThrownBy(() -> read("customer,date\nacme,2026-01-05\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("amount");
    assertThatThrownBy(
            () -> readWithLines("id,customer,date\n1,acme,2026-01-05\n", "id,price\n1,14.00\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("either the amount of a line, or its price and quantity");
    assertThatThrownBy(
            () ->
                new PurchaseFormat(
                    ImmutableMap.of(PurchaseField.AMOUNT, "Value"),
                    CsvFormat.plain(','),
                    CurrencyUnit.EUR,
                    ZoneId.of("UTC"),
                    Optional.of(new LinesFormat(Path.of("x"), ImmutableMap.of()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amount must not be named");
  }
}
