package org.salesprocess.examples.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.CsvFormat;
import org.salesprocess.examples.csv.LineField;
import org.salesprocess.examples.csv.LinesFormat;
import org.salesprocess.examples.csv.PurchaseField;
import org.salesprocess.examples.csv.PurchaseFormat;
import org.salesprocess.examples.csv.PurchaseImport;
import org.salesprocess.examples.csv.PurchaseReader;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.retention.Cohort;
import org.salesprocess.metrics.retention.CohortQuestion;
import org.salesprocess.metrics.retention.MovementKind;
import org.salesprocess.metrics.retention.PeriodMovements;

/** Two public data sets, against what a program of a few lines of Python counts in them. */
@EnabledIfEnvironmentVariable(
    named = "SALES_DATA",
    matches = ".+",
    disabledReason = "set SALES_DATA to the folder of the public data sets")
class RealCustomersTest {

  private static PurchaseImport read(
      String set,
      String file,
      ImmutableMap<PurchaseField, String> columns,
      Optional<LinesFormat> lines) {
    PurchaseFormat format =
        new PurchaseFormat(columns, CsvFormat.plain(','), CurrencyUnit.USD, ZoneOffset.UTC, lines);
    return PurchaseReader.of(format).read(path(set, file));
  }

  private static Path path(String set, String file) {
    return Path.of(System.getenv("SALES_DATA"), set, file);
  }

  private static RetentionStudy study(
      PurchaseImport read, SalesCalendar calendar, String from, String last) {
    LocalDate end = LocalDate.parse(last);
    CohortQuestion cohorts =
        CohortQuestion.builder(
                calendar, SalesPeriod.of(LocalDate.parse(from), end.plusDays(1)), end)
            .amountsIn(CurrencyUnit.USD)
            .build();
    return RetentionStudy.of(
        new RetentionTerms(
            cohorts,
            90,
            180,
            Optional.empty(),
            ImmutableSet.of(BuyingModel.MBG_NBD),
            4,
            Fraction.ONE,
            Fraction.ZERO),
        read.histories().toList());
  }

  @Test
  void four_of_ten_customers_of_the_bicycle_maker_come_again_but_rarely_within_a_quarter() {
    PurchaseImport read =
        read(
            "adventureworks",
            "sales_order_header.csv",
            ImmutableMap.of(
                PurchaseField.ID, "SalesOrderID",
                PurchaseField.CUSTOMER, "CustomerID",
                PurchaseField.DATE, "OrderDate",
                PurchaseField.AMOUNT, "SubTotal"),
            Optional.empty());
    RetentionStudy study = study(read, SalesCalendar.quarters(), "2011-05-31", "2014-06-30");

    assertThat(read.rowsRejected()).isZero();
    assertThat(study.repeats().repeating()).isEqualTo(Ratio.of(7_465, 19_119));
    List<Ratio> average = study.cohorts().average();
    assertThat(average.get(1)).isEqualTo(Ratio.of(1_544, 16_262));
    assertThat(average.get(4)).isEqualTo(Ratio.of(1_252, 6_206));
    assertThat(average.get(8)).isEqualTo(Ratio.of(538, 2_799));
    Cohort first = study.cohorts().cohorts().get(0);
    assertThat(first.size()).isEqualTo(184);
    assertThat(first.cells().get(1).returned()).isEqualTo(36);
    PeriodMovements summer =
        study
            .movements()
            .orElseThrow()
            .of(SalesPeriod.of(LocalDate.of(2013, 7, 1), LocalDate.of(2013, 10, 1)))
            .orElseThrow();
    assertThat(summer.start().amount()).isEqualTo(Fraction.parse("10858958.7993"));
    assertThat(summer.of(MovementKind.NEW).amount()).isEqualTo(Fraction.parse("2823337.3281"));
    assertThat(summer.of(MovementKind.REACTIVATION).amount())
        .isEqualTo(Fraction.parse("1831339.6104"));
    assertThat(summer.of(MovementKind.EXPANSION).amount())
        .isEqualTo(Fraction.parse("1171134.5049"));
    assertThat(summer.of(MovementKind.CONTRACTION).amount())
        .isEqualTo(Fraction.parse("1725673.9359"));
    assertThat(summer.of(MovementKind.CHURN).amount()).isEqualTo(Fraction.parse("2195869.7951"));
    assertThat(summer.end().amount()).isEqualTo(Fraction.parse("12763226.5117"));
    assertThat(summer.logoChurn()).isEqualTo(Ratio.of(1_113, 1_553));
  }

  @Test
  void nearly_every_customer_of_the_food_trader_comes_again() {
    PurchaseImport read =
        read(
            "northwind",
            "orders.csv",
            ImmutableMap.of(
                PurchaseField.ID, "order_id",
                PurchaseField.CUSTOMER, "customer_id",
                PurchaseField.DATE, "order_date"),
            Optional.of(
                new LinesFormat(
                    path("northwind", "order_details.csv"),
                    ImmutableMap.of(LineField.ID, "order_id", LineField.PRICE, "unit_price"))));
    RetentionStudy study = study(read, SalesCalendar.months(), "1996-07-04", "1998-05-06");

    assertThat(study.repeats().repeating()).isEqualTo(Ratio.of(88, 89));
    assertThat(study.revenue()).isEqualTo(BigMoney.parse("USD 1265793.0395"));
    assertThat(study.cohorts().cohorts().get(0).size()).isEqualTo(20);
    // customers who never leave cannot tell how fast customers leave
    assertThat(study.forecast().best()).isEmpty();
  }
}
