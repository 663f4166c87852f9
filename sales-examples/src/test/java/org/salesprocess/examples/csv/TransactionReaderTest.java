package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

class TransactionReaderTest {

  private static final TransactionFormat FORMAT =
      new TransactionFormat(',', CurrencyUnit.EUR, ZoneId.of("Europe/Vilnius"));

  @TempDir Path folder;

  private TransactionImport read(String csv) throws IOException {
    return TransactionReader.of(FORMAT)
        .read(Files.writeString(folder.resolve("deals.csv"), csv.stripIndent()));
  }

  private Transaction only(String csv) throws IOException {
    TransactionImport read = read(csv);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.transactions()).hasSize(1);
    return read.transactions().get(0);
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
            participants,recorded-at,sequence,source,discount:number
            b1,d1,2026-01-15T10:00:00Z,ana,1000,USD,oak,north,c1,400,2.5,ana=1/3; ben = 2/3,\
            specialist:cem;lead-manager: dan,2026-01-16T08:00:00Z,7,fair,0.1
            """);

    assertThat(booking.deal()).contains(DealId.of("d1"));
    assertThat(booking.values())
        .isEqualTo(
            Map.of(
                Measure.BOOKED, Quantity.parse("USD 1000"),
                Measure.MARGIN, Quantity.parse("USD 600"),
                Measure.UNITS, Quantity.parse("2.5")));
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
  void what_follows_a_booking_knows_its_deal_and_when_that_was_booked() throws IOException {
    TransactionImport read =
        read(
            """
            id,type,deal,date,amount,reverses
            r1,return,,2026-03-01,50,b1
            i1,invoice,d1,2026-02-01,100,
            p1,payment,d1,2026-02-15,100,
            b1,,d1,2026-01-15,100,
            b2,booking,d1,2026-01-20,10,
            c1,credit-note,,2026-03-01,50,i1
            f1,refund,,2026-03-02,50,p1
            """);

    assertThat(read.rejects()).isEmpty();
    Instant booked = Instant.parse("2026-01-14T22:00:00Z");
    assertThat(
            Iterables.concat(read.transactions().subList(0, 3), read.transactions().subList(5, 7)))
        .allSatisfy(
            later -> {
              assertThat(later.deal()).contains(DealId.of("d1"));
              assertThat(later.dealAt()).contains(booked);
            })
        .extracting(later -> later.values().keySet().iterator().next())
        .containsExactly(
            Measure.BOOKED,
            Measure.INVOICED,
            Measure.COLLECTED,
            Measure.INVOICED,
            Measure.COLLECTED);
    assertThat(read.transactions().get(3).dealAt()).isEmpty();
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

    assertThat(read.transactions()).hasSize(1);
    assertThat(read.rejects()).singleElement().hasToString("deals.csv line 2, " + sentence);
    assertThat(read.rowsRead()).isEqualTo(2);
  }

  @Test
  void a_file_without_a_column_that_must_be_there_cannot_be_used() {
    assertThatThrownBy(() -> read("id,date\nd1,2026-01-15\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "deals.csv: the header line must have the column amount once, had it 0 times in id,"
                + " date");
    assertThatThrownBy(() -> read("id,date,amount,x,x:number\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "deals.csv: the header line must name each column differently, had x in id, date,"
                + " amount, x, x:number");
  }
}
