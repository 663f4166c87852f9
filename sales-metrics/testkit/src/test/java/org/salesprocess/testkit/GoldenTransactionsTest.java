package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joda.money.CurrencyUnit.USD;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What each column of transactions.csv becomes. */
class GoldenTransactionsTest {

  private static final Measure POINTS = Measure.number("points");
  private static final Measure LISTED = Measure.amount("listed");

  private static final GoldenTerms TERMS =
      new GoldenTerms(
          USD,
          ZoneId.of("America/New_York"),
          ImmutableMap.of(
              "points", POINTS,
              "listed", LISTED,
              "satisfaction", Measure.SATISFACTION),
          ImmutableSet.of("ana", "ben", "cem"));

  @Test
  void every_column_is_a_part_of_the_transaction(@TempDir Path root) {
    String table =
        """
        id,type,deal,date,owner,amount,currency,cost,quantity,product,territory,customer,\
        department,expected,split,participants,recorded-at,sequence,source,seats:number,\
        due:date,vip:flag
        B1,booking,D1,2026-01-12,ana,100.50,EUR,60,3,oak,north,acme,\
        marketing,yes,ana=1/3; ben=2/3,specialist:ben;designer:cem,2026-01-13T10:00:00Z,7,fair,4.5,\
        2026-02-01,NO
        """;

    assertThat(read(root, table))
        .containsExactly(
            Transaction.builder()
                .id(TransactionId.of("B1"))
                .type("booking")
                .deal(DealId.of("D1"))
                .happenedAt(Instant.parse("2026-01-12T05:00:00Z"))
                .owner(SellerId.of("ana"))
                .value(Measure.BOOKED, Quantity.parse("EUR 100.50"))
                .value(Measure.MARGIN, Quantity.parse("EUR 40.50"))
                .value(Measure.UNITS, Quantity.parse("3"))
                .product(ProductId.of("oak"))
                .territory(TerritoryId.of("north"))
                .customer(CustomerId.of("acme"))
                .department(DepartmentId.of("marketing"))
                .expected(true)
                .split(
                    Map.of(
                        SellerId.of("ana"),
                        Fraction.parse("1/3"),
                        SellerId.of("ben"),
                        Fraction.parse("2/3")))
                .addParticipation(Participation.of(SellerId.of("ben"), RoleId.of("specialist")))
                .addParticipation(Participation.of(SellerId.of("cem"), RoleId.of("designer")))
                .recordedAt(Instant.parse("2026-01-13T10:00:00Z"))
                .sequence(7)
                .attributes(
                    Attributes.builder()
                        .put("source", AttributeValue.of("fair"))
                        .put("seats", AttributeValue.of(new BigDecimal("4.5")))
                        .put("due", AttributeValue.of(LocalDate.of(2026, 2, 1)))
                        .put("vip", AttributeValue.of(false))
                        .build())
                .build());
  }

  @Test
  void what_is_empty_is_left_out(@TempDir Path root) {
    assertThat(read(root, "id,type,deal,date,owner,amount,source\nB1,,,2026-01-12,,5,\n"))
        .containsExactly(
            Transaction.builder()
                .id(TransactionId.of("B1"))
                .type("booking")
                .deal(DealId.of("B1"))
                .happenedAt(Instant.parse("2026-01-12T05:00:00Z"))
                .value(Measure.BOOKED, Quantity.parse("USD 5"))
                .build());
  }

  @Test
  void what_else_is_measured_stands_in_a_column_of_the_measure(@TempDir Path root) {
    String table =
        """
        id,date,amount,currency,measure:points,measure:listed,measure: satisfaction
        B1,2026-01-12,100,EUR,7.5,120,
        B2,2026-01-12,,,3,,-0.5
        """;

    assertThat(read(root, table))
        .extracting(Transaction::values)
        .containsExactly(
            ImmutableSortedMap.of(
                Measure.BOOKED,
                Quantity.parse("EUR 100"),
                POINTS,
                Quantity.parse("7.5"),
                LISTED,
                Quantity.parse("EUR 120")),
            ImmutableSortedMap.of(
                POINTS, Quantity.parse("3"), Measure.SATISFACTION, Quantity.parse("-0.5")));
    assertThat(read(root, "id,date,measure:points\nB1,2026-01-12,3\n"))
        .extracting(Transaction::values)
        .containsExactly(ImmutableSortedMap.of(POINTS, Quantity.parse("3")));
  }

  @Test
  void the_amount_is_of_the_measure_of_its_type(@TempDir Path root) {
    String table =
        """
        id,type,deal,date,amount,reverses
        B1,booking,D,2026-01-01,1,
        I1,invoice,D,2026-01-01,1,
        P1,payment,D,2026-01-01,1,
        R1,return,D,2026-01-01,1,B1
        C1,credit-note,D,2026-01-01,1,I1
        F1,refund,D,2026-01-01,1,P1
        """;

    assertThat(read(root, table))
        .extracting(sold -> sold.values().firstKey())
        .containsExactly(
            Measure.BOOKED,
            Measure.INVOICED,
            Measure.COLLECTED,
            Measure.BOOKED,
            Measure.INVOICED,
            Measure.COLLECTED);
    assertThat(read(root, table))
        .extracting(sold -> sold.reverses().map(TransactionId::value).orElse(""))
        .containsExactly("", "", "", "B1", "I1", "P1");
  }

  @Test
  void a_time_is_of_its_offset_or_else_of_the_zone(@TempDir Path root) {
    String table =
        """
        id,date,amount
        B1,2026-01-12 10:00,1
        B2,2026-07-12T10:00:00,1
        B3,2026-01-12T10:00:00+01:00,1
        B4,2026-01-12T10:00:00.5Z,1
        """;

    assertThat(read(root, table))
        .extracting(Transaction::happenedAt)
        .containsExactly(
            Instant.parse("2026-01-12T15:00:00Z"),
            Instant.parse("2026-07-12T14:00:00Z"),
            Instant.parse("2026-01-12T09:00:00Z"),
            Instant.parse("2026-01-12T10:00:00.5Z"));
  }

  private static ImmutableList<Transaction> read(Path root, String table) {
    GoldenFolder.empty(root).with("t.csv", table);
    GoldenProblems problems = new GoldenProblems();
    ImmutableList<Transaction> read =
        GoldenTransactions.read(
            GoldenTable.read(root.resolve("t.csv"), "t.csv", problems).orElseThrow(),
            "t.csv",
            TERMS,
            problems);
    problems.check();
    return read;
  }
}
