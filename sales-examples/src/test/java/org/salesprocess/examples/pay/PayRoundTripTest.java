package org.salesprocess.examples.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.examples.guide.CommissionExample;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.json.MetricsJsonModule;

/** Agreements, facts, statements and the ledger of every example come back from JSON equal. */
class PayRoundTripTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModules(new SalesJsonModule(), new MetricsJsonModule()).build();

  /** An example, with the agreements that it has beside its program. */
  private record Paid(Payroll payroll, Map<Class<?>, Object> agreements) {}

  private enum Example {
    GUIDE(Optional.empty()),
    BUILT_IN(Optional.empty()),
    BICYCLE_MAKER(Optional.of("adventureworks")),
    FOOD_TRADER(Optional.of("northwind"));

    private final Optional<String> data;

    Example(Optional<String> data) {
      this.data = data;
    }

    private Paid paid() {
      return switch (this) {
        case GUIDE -> guide();
        case BUILT_IN -> builtIn();
        case BICYCLE_MAKER -> bicycleMaker();
        case FOOD_TRADER -> foodTrader();
      };
    }

    private static Paid guide() {
      return new Paid(
          Payroll.until(
              month(2026, 2),
              CommissionExample.calculation(),
              SalesFacts.of(CommissionExample.sales())),
          Map.of());
    }

    private static Paid builtIn() {
      Dataset department = FurnitureDepartment.simulate();
      return new Paid(
          Payroll.until(
              month(2025, 3),
              FurniturePay.calculation(FurniturePay.program(department), department),
              SalesFacts.of(FurniturePay.contracts(department))),
          Map.of(
              SalesOrganization.class,
              department.organization(),
              ProductCatalog.class,
              department.catalog()));
    }

    private static Paid bicycleMaker() {
      AdventureWorks maker = AdventureWorks.read(folder("adventureworks"));
      return new Paid(
          maker.payroll(),
          Map.of(SalesOrganization.class, maker.organization(), QuotaPlan.class, maker.quotas()));
    }

    private static Paid foodTrader() {
      Northwind trader = Northwind.read(folder("northwind"));
      return new Paid(
          trader.payroll(),
          Map.of(
              SalesOrganization.class,
              trader.organization(),
              ProductCatalog.class,
              trader.catalog()));
    }

    private static SalesPeriod month(int year, int month) {
      LocalDate first = LocalDate.of(year, month, 1);
      return SalesPeriod.of(first, first.plusMonths(1));
    }

    private static Path folder(String name) {
      return Path.of(System.getenv("SALES_DATA"), name);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_example_comes_back(Example example) throws JsonProcessingException {
    assumeTrue(
        example.data.isEmpty() || System.getenv("SALES_DATA") != null,
        "set SALES_DATA to the folder of the public data sets");
    Paid paid = example.paid();
    Payroll payroll = paid.payroll();

    for (Map.Entry<Class<?>, Object> agreed : paid.agreements().entrySet()) {
      assertComesBack(agreed.getValue(), agreed.getKey());
    }
    assertComesBack(payroll.calculation().program(), IncentiveProgram.class);
    for (Transaction fact : payroll.facts().transactions()) {
      assertComesBack(fact, Transaction.class);
    }
    List<OpenPayPeriod> periods = payroll.pay();
    for (OpenPayPeriod period : periods) {
      for (Statement statement : period.statements().values()) {
        assertComesBack(statement, Statement.class);
      }
    }
    Ledger ledger = Payroll.close(periods.get(periods.size() - 1));
    assertThat(ledger.closed()).hasSameSizeAs(periods);
    assertComesBack(ledger, Ledger.class);
  }

  private static void assertComesBack(Object value, Class<?> type) throws JsonProcessingException {
    String written = MAPPER.writeValueAsString(value);
    Object back = MAPPER.readValue(written, type);
    assertThat(back).isEqualTo(value);
    assertThat(MAPPER.writeValueAsString(back)).isEqualTo(written);
  }
}
