package org.salesprocess.examples.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.json.MetricsJsonModule;

/** Plans, facts and statements of both public examples come back from JSON as they were. */
@EnabledIfEnvironmentVariable(
    named = "SALES_DATA",
    matches = ".+",
    disabledReason = "set SALES_DATA to the folder of the public data sets")
class PayRoundTripTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModules(new SalesJsonModule(), new MetricsJsonModule()).build();

  @Test
  void a_bicycle_maker_comes_back() throws JsonProcessingException {
    AdventureWorks maker =
        AdventureWorks.read(Path.of(System.getenv("SALES_DATA"), "adventureworks"));
    assertComesBack(maker.organization(), SalesOrganization.class);
    assertComesBack(maker.quotas(), QuotaPlan.class);
    for (Transaction order : maker.orders()) {
      assertComesBack(order, Transaction.class);
    }
    assertComesBack(maker.payroll());
  }

  @Test
  void a_food_trader_comes_back() throws JsonProcessingException {
    Northwind trader = Northwind.read(Path.of(System.getenv("SALES_DATA"), "northwind"));
    assertComesBack(trader.organization(), SalesOrganization.class);
    assertComesBack(trader.catalog(), ProductCatalog.class);
    for (Transaction order : trader.orders()) {
      assertComesBack(order, Transaction.class);
    }
    assertComesBack(trader.payroll());
  }

  private static void assertComesBack(Payroll payroll) throws JsonProcessingException {
    assertComesBack(payroll.calculation().program(), IncentiveProgram.class);
    for (OpenPayPeriod period : payroll.pay()) {
      for (Statement statement : period.statements().values()) {
        assertComesBack(statement, Statement.class);
      }
    }
  }

  private static <T> void assertComesBack(T value, Class<T> type) throws JsonProcessingException {
    String written = MAPPER.writeValueAsString(value);
    T back = MAPPER.readValue(written, type);
    assertThat(back).isEqualTo(value);
    assertThat(MAPPER.writeValueAsString(back)).isEqualTo(written);
  }
}
