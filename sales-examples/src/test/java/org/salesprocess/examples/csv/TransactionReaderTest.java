package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

class TransactionReaderTest {

  private static final TransactionFormat FORMAT =
      TransactionFormat.builder()
          .currency(CurrencyUnit.EUR)
          .zone(ZoneId.of("Europe/Vilnius"))
          .addMeasures(Measure.number("points"), Measure.amount("list-value"))
          .products(ImmutableSet.of(ProductId.of("oak")))
          .build();

  @TempDir Path folder;

  private TransactionImport read(String csv) throws IOException {
    return TransactionReader.of(FORMAT)
        .read(Files.writeString(folder.resolve("deals.csv"), csv.stripIndent()));
  }

  private Transaction only(String csv) throws IOException {
    TransactionImport read = read(csv);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.rows()).hasSize(1);
    return read.rows().get(0).transaction();
  }

  @Test
  void a_row_of_three_columns_is_a_booking_that_is_a_deal_of_its_own() throws IOException {
    Transaction booking =
        only(
            """
            id,date,amount
            d1,2026-01-15,1000.505
            """);

    assertThat(booking.type()).isEqualTo("booking");
    assertThat(booking.id()).isEqualTo(TransactionId.of("d1"));
    assertThat(booking.deal()).contains(DealId.of("d1"));
    assertThat(booking.happenedAt()).isEqualTo(Instant.parse("2026-01-14T22:00:00Z"));
    assertThat(booking.values()).isEqualTo(Map.of(Measure.BOOKED, Quantity.parse("EUR 1000.505")));
    assertThat(booking.owner()).isEmpty();
  }

  @Test
  void a_row_of_all_columns_keeps_each() throws IOException {
    Transaction booking =
        only(
            """
            id,deal,date,owner,amount,currency,product,territory,customer,cost,quantity,split,\
            participants,recorded-at,sequence,department,expected,measure:points,measure:list-value,\
            source,discount:number
            b1,d1,2026-01-15T10:00:00Z,ana,1000,USD,oak,north,c1,400,2.5,ana=1/3; ben = 2/3,\
            specialist:cem;lead-manager: dan,2026-01-16T08:00:00Z,7,marketing,yes,-2,1200,fair,0.1
            """);

    assertThat(booking.deal()).contains(DealId.of("d1"));
    assertThat(booking.values())
        .isEqualTo(
            Map.of(
                Measure.BOOKED,
                Quantity.parse("USD 1000"),
                Measure.MARGIN,
                Quantity.parse("USD 600"),
                Measure.UNITS,
                Quantity.parse("2.5"),
                Measure.number("points"),
                Quantity.parse("-2"),
                Measure.amount("list-value"),
                Quantity.parse("USD 1200")));
    assertThat(booking.department().orElseThrow()).hasToString("marketing");
    assertThat(booking.expected()).isTrue();
    assertThat(booking.split())
        .isEqualTo(
            Map.of(SellerId.of("ana"), Fraction.of(1, 3), SellerId.of("ben"), Fraction.of(2, 3)));
    assertThat(booking.participations())
        .containsExactly(
            Participation.of(SellerId.of("cem"), RoleId.of("specialist")),
            Participation.of(SellerId.of("dan"), RoleId.of("lead-manager")));
    assertThat(booking.product().orElseThrow()).hasToString("oak");
    assertThat(booking.territory().orElseThrow()).hasToString("north");
    assertThat(booking.customer().orElseThrow()).hasToString("c1");
    assertThat(booking.recordedAt()).contains(Instant.parse("2026-01-16T08:00:00Z"));
    assertThat(booking.sequence()).isEqualTo(7);
    assertThat(booking.attributes().toString()).contains("source", "fair", "discount", "0.1");
  }

  @Test
  void what_a_row_says_of_others_is_left_open_but_a_return_must_not_contradict_its_sale()
      throws IOException {
    TransactionImport read =
        read(
            """
            id,type,deal,date,amount,reverses
            r1,return,,2026-03-01,50,b1
            r2,return,d7,2026-03-02,10,b1
            p1,payment,d1,2026-02-15,100,
            b1,,d1,2026-01-15,100,
            r3,return,d9,2026-03-03,10,b0
            """);

    assertThat(read.rejects())
        .singleElement()
        .hasToString(
            "deals.csv line 3, column deal, value d7: must be that of b1, which it takes back: d1");
    assertThat(read.rows()).extracting(TransactionRow::line).containsExactly(2L, 4L, 5L, 6L);
    assertThat(read.rows().get(0).transaction().deal()).isEmpty();
    assertThat(read.rows().get(1).transaction().dealAt()).isEmpty();
  }

  @Test
  void columns_days_and_numbers_may_be_written_as_in_another_country() throws IOException {
    TransactionFormat lithuanian =
        TransactionFormat.builder()
            .columns(
                ImmutableMap.of(
                    TransactionField.ID, "Nr",
                    TransactionField.DATE, "Data",
                    TransactionField.AMOUNT, "Suma",
                    TransactionField.OWNER, "Vardas"))
            .csv(
                CsvFormat.of(
                    Charset.forName("windows-1257"),
                    ';',
                    DayText.of("dd.MM.yyyy"),
                    NumberText.of(',', Optional.of('.'))))
            .currency(CurrencyUnit.EUR)
            .zone(ZoneId.of("Europe/Vilnius"))
            .build();
    Path file =
        Files.write(
            folder.resolve("sutartys.csv"),
            "Nr;Data;Suma;Vardas;amount\n1;22.01.2026;1.234,5;Šarūnė;x\n2;22.01.2026 14:30;5,5;;y\n"
                .getBytes(Charset.forName("windows-1257")));

    TransactionImport read = TransactionReader.of(lithuanian).read(file);

    assertThat(read.rejects()).isEmpty();
    Transaction first = read.rows().get(0).transaction();
    assertThat(first.owner()).contains(SellerId.of("Šarūnė"));
    assertThat(first.happenedAt()).isEqualTo(Instant.parse("2026-01-21T22:00:00Z"));
    assertThat(first.values()).isEqualTo(Map.of(Measure.BOOKED, Quantity.parse("EUR 1234.5")));
    // the usual name of a field that has another column is free for an attribute
    assertThat(read.attributes()).extracting(AttributeColumn::name).containsExactly("amount");
    assertThat(read.rows().get(1).transaction().happenedAt())
        .isEqualTo(Instant.parse("2026-01-22T12:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Owner|call the column owner so, or it must be named for another field, had Owner
          recorded_at|call the column recorded-at so, or it must be named for another field, had recorded_at
          quantity:number|call the column quantity so, or it must be named for another field, had quantity:number
          pice:nummer|have no ending but :text, :number, :date and :flag, had pice:nummer
          measure:score|name a measure that plans pay by and that has no column of its own, which are [points, list-value], had measure:score
          """)
  void a_column_that_is_nearly_something_is_refused(String column, String rule) {
    assertThatThrownBy(() -> read("id,date,amount,%s\n".formatted(column)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("deals.csv: the header line must " + rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,,,2026-01-15,10,,,,|column id, value (empty): must be given
          d1,gift,,2026-01-15,10,,,,|column type, value gift: must be one of booking, invoice, payment, return, credit-note, refund
          d1,,,,10,,,,|column date, value (empty): must be given
          d1,,,2026-02-30,10,,,,|column date, value 2026-02-30: must be a time such as 2026-01-31T18:30:00Z, 2026-01-31T18:30 or 2026-01-31
          d1,,,2026-01-15,,,,,|column amount, value (empty): must be given
          d1,,,2026-01-15,-1,,,,|column amount, value -1: must not be negative
          d1,,,2026-01-15,1e3,,,,|column amount, value 1e3: must be a number like 1234.56
          i1,invoice,,2026-01-15,10,,,,|column deal, value (empty): must be given for an invoice or a payment
          r1,return,,2026-01-15,10,,,,|column reverses, value (empty): must name what a return takes back
          f1,refund,,2026-01-15,10,,,,|column reverses, value (empty): must name what a refund takes back
          r1,return,,2026-01-15,10,r1,,,|column reverses, value r1: must not be the row itself
          d1,,,2026-01-15,10,d0,,,|column reverses, value d0: must be empty unless the type is one of return, credit-note, refund
          d1,,,2026-01-15,10,,ana=1/2,,|column split, value ana=1/2: must be shares that sum to 1, summed to 1/2
          d1,,,2026-01-15,10,,ana,,|column split, value ana: must be shares such as ana=1/2;ben=1/2
          d1,,,2026-01-15,10,,ana=2;ben=-1,,|column split, value ana=2;ben=-1: must name each seller once, with a share above zero
          d1,,,2026-01-15,10,,ana=1/2;ana=1/2,,|column split, value ana=1/2;ana=1/2: must name each seller once, with a share above zero
          d1,,,2026-01-15,10,,,cem,|column participants, value cem: must be roles and sellers such as specialist:ben;lead-manager:cem
          d1,,,2026-01-15,10,,,,EURO|column currency, value EURO: must be a currency such as EUR
          """)
  void a_row_that_cannot_be_is_rejected_with_the_rule(String row, String sentence)
      throws IOException {
    TransactionImport read =
        read(
            "id,type,deal,date,amount,reverses,split,participants,currency\n"
                + row
                + "\nok,,,2026-01-15,10,,,,\n");

    assertThat(read.rows()).hasSize(1);
    assertThat(read.rejects()).singleElement().hasToString("deals.csv line 2, " + sentence);
  }

  @Test
  void a_product_must_be_known_where_products_are() throws IOException {
    TransactionImport read = read("id,date,amount,product\nd1,2026-01-15,10,oka\n");

    assertThat(read.rejects())
        .singleElement()
        .hasToString(
            "deals.csv line 2, column product, value oka: must be a product that is known");
  }

  @Test
  void what_a_return_takes_back_is_no_less_than_nothing() throws IOException {
    TransactionImport read =
        read("id,type,date,amount,reverses,measure:points\nr1,return,2026-01-15,10,d1,-1\n");

    assertThat(read.rejects())
        .singleElement()
        .hasToString("deals.csv line 2, column measure:points, value -1: must not be negative");
  }

  @Test
  void a_file_without_a_column_that_must_be_there_cannot_be_used() {
    assertThatThrownBy(() -> read("id,date\nd1,2026-01-15\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "deals.csv: the header line must have the column amount once, had it 0 times in id,"
                + " date");
    assertThatThrownBy(() -> read("id;date;amount\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "deals.csv: the header line must have the column id once, had it 0 times in"
                + " id;date;amount; another sign may stand between its fields, which can be named"
                + " as the separator");
    assertThatThrownBy(() -> read("id,date,amount,x,x:number\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "deals.csv: the header line must name each column differently, had x in id, date,"
                + " amount, x, x:number");
  }
}
