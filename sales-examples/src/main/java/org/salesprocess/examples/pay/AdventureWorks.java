package org.salesprocess.examples.pay;

import static org.joda.money.CurrencyUnit.USD;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.WholeFile;
import org.salesprocess.examples.csv.WholeRow;
import org.salesprocess.metrics.incentive.PayCalculation;

/**
 * The sellers of Microsoft's sample company AdventureWorks, a bicycle maker: their quotas, and what
 * resellers ordered from them between May 2011 and May 2014.
 *
 * <p>The files have a quota for each seller and quota period, and for each seller one commission
 * rate and one bonus. That the bonus is paid when the quota of a period is reached is ours; see
 * {@link AdventureWorksPlans}. Amounts are the goods of an order in US dollars, to four decimals.
 */
public final class AdventureWorks {

  /** Where the company's days begin; the files do not say. */
  static final ZoneOffset ZONE = ZoneOffset.UTC;

  // a period is in the files by its first day; we end the last as the one of the year before
  private static final LocalDate END = LocalDate.of(2014, 5, 30);

  private final Path folder;
  private final ImmutableList<WholeRow> quotaRows;
  private final ImmutableMap<SellerId, LocalDate> hired;
  private final SalesOrganization organization;
  private final LocalDate start;
  private final SalesCalendar calendar;

  private AdventureWorks(Path folder) {
    this.folder = folder;
    List<Employee> employees = employees();
    hired =
        employees.stream().collect(ImmutableMap.toImmutableMap(Employee::id, Employee::hiredOn));
    organization = Employee.organization(employees);
    quotaRows =
        WholeFile.read(
            folder.resolve("sales_person_quota_history.csv"),
            "BusinessEntityID",
            "QuotaDate",
            "SalesQuota");
    TreeSet<LocalDate> bounds = new TreeSet<>(List.of(END));
    quotaRows.forEach(row -> bounds.add(row.day("QuotaDate")));
    start = bounds.first();
    calendar = SalesCalendar.uneven(ImmutableList.copyOf(bounds));
  }

  /**
   * Reads the files of a folder.
   *
   * @throws org.salesprocess.examples.csv.UnreadableInputException if one of them is missing, or
   *     not what it should be
   */
  public static AdventureWorks read(Path folder) {
    return new AdventureWorks(folder);
  }

  /** Returns who reports to whom. */
  public SalesOrganization organization() {
    return organization;
  }

  /** Returns the quota periods, which are uneven. */
  public SalesCalendar calendar() {
    return calendar;
  }

  /** Returns each seller's quota of each quota period; a joiner's is for the days from the hire. */
  public QuotaPlan quotas() {
    QuotaPlan.Builder plan =
        QuotaPlan.builder()
            .id(QuotaPlanId.of("quota history"))
            .calendar(calendar)
            .split(QuotaSplit.byDays(Proration.ACTUAL));
    for (WholeRow row : quotaRows) {
      SellerId seller = SellerId.of(row.name("BusinessEntityID"));
      SalesPeriod period = calendar.periodOf(row.day("QuotaDate"));
      plan.quota(
          Quota.builder()
              .id(QuotaId.of(seller + " from " + period.start()))
              .scope(QuotaScope.of(seller))
              .measure(Measure.BOOKED)
              .period(SalesPeriod.of(firstDay(seller, period), period.end()))
              .target(Quantity.of(BigMoney.of(USD, row.number("SalesQuota"))))
              .build());
    }
    return plan.build();
  }

  /** Returns what resellers ordered; who orders online buys of no seller. */
  public ImmutableList<Transaction> orders() {
    ImmutableList.Builder<Transaction> orders = ImmutableList.builder();
    for (WholeRow row :
        WholeFile.read(
            folder.resolve("sales_order_header.csv"),
            "SalesOrderID",
            "OrderDate",
            "OnlineOrderFlag",
            "CustomerID",
            "SalesPersonID",
            "SubTotal")) {
      if (!row.flag("OnlineOrderFlag")) {
        orders.addAll(Transactions.booking(order(row)));
      }
    }
    return orders.build();
  }

  /** Returns all that is needed to pay every quota period. */
  public Payroll payroll() {
    return Payroll.of(
        PayCalculation.builder(new AdventureWorksPlans(this).program(persons()), organization)
            .quotas(quotas())
            .build(),
        SalesFacts.of(orders()),
        calendar.over(SalesPeriod.of(start, END)));
  }

  /** Returns the first day of the first quota period. */
  LocalDate start() {
    return start;
  }

  /** Returns the first day of a period on which a seller works here. */
  LocalDate firstDay(SellerId seller, SalesPeriod period) {
    LocalDate hire = hired.getOrDefault(seller, period.start());
    return hire.isAfter(period.start()) ? hire : period.start();
  }

  private ImmutableList<WholeRow> persons() {
    return WholeFile.read(
        folder.resolve("sales_person.csv"), "BusinessEntityID", "Bonus", "CommissionPct");
  }

  private List<Employee> employees() {
    ImmutableList<WholeRow> rows =
        WholeFile.read(
            folder.resolve("sales_employee.csv"),
            "BusinessEntityID",
            "JobTitle",
            "OrganizationNode",
            "HireDate");
    ImmutableMap<String, SellerId> byNode =
        rows.stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    row -> row.name("OrganizationNode"),
                    row -> SellerId.of(row.name("BusinessEntityID"))));
    List<Employee> employees = new ArrayList<>();
    for (WholeRow row : rows) {
      String node = row.name("OrganizationNode");
      employees.add(
          new Employee(
              SellerId.of(row.name("BusinessEntityID")),
              row.name("JobTitle"),
              // /6/1/4/ reports to /6/1/
              Optional.ofNullable(byNode.get(node.replaceFirst("[^/]+/$", ""))),
              row.day("HireDate")));
    }
    return employees;
  }

  private static Booking order(WholeRow row) {
    String id = row.name("SalesOrderID");
    return Booking.builder()
        .id(BookingId.of(id))
        .deal(DealId.of(id))
        .customer(CustomerId.of(row.name("CustomerID")))
        .owner(SellerId.of(row.name("SalesPersonID")))
        .amount(BigMoney.of(USD, row.number("SubTotal")))
        .bookedAt(row.day("OrderDate").atStartOfDay(ZONE).toInstant())
        .build();
  }
}
