package org.salesprocess.examples.pay;

import static org.joda.money.CurrencyUnit.USD;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.WholeFile;
import org.salesprocess.examples.csv.WholeRow;
import org.salesprocess.metrics.incentive.PayCalculation;

/**
 * The nine employees of Microsoft's sample company Northwind, a food trader, and the orders that
 * they took between July 1996 and May 1998.
 *
 * <p>The files know nothing of pay: the plans are ours; see {@link NorthwindPlans}. The amount of
 * an order line is exactly {@code unit price x quantity x (1 - discount)}, in US dollars.
 */
public final class Northwind {

  /** Where the company's days begin; the files do not say. */
  static final ZoneOffset ZONE = ZoneOffset.UTC;

  private static final SalesPeriod ORDERED =
      SalesPeriod.of(LocalDate.of(1996, 7, 1), LocalDate.of(1998, 7, 1));

  private final Path folder;
  private final ImmutableList<Employee> employees;

  private Northwind(Path folder) {
    this.folder = folder;
    employees = employees();
  }

  /**
   * Reads the files of a folder.
   *
   * @throws org.salesprocess.examples.csv.UnreadableInputException if one of them is missing, or
   *     not what it should be
   */
  public static Northwind read(Path folder) {
    return new Northwind(folder);
  }

  /** Returns who reports to whom. */
  public SalesOrganization organization() {
    return Employee.organization(employees);
  }

  /** Returns the products, with a product line for each category. */
  public ProductCatalog catalog() {
    List<ProductLine> lines = new ArrayList<>();
    for (WholeRow row :
        WholeFile.read(folder.resolve("categories.csv"), "category_id", "category_name")) {
      lines.add(ProductLine.of(row.name("category_id"), row.name("category_name")));
    }
    List<Product> products = new ArrayList<>();
    for (WholeRow row :
        WholeFile.read(
            folder.resolve("products.csv"), "product_id", "product_name", "category_id")) {
      products.add(
          Product.builder()
              .id(ProductId.of(row.name("product_id")))
              .name(row.name("product_name"))
              .line(ProductLineId.of(row.name("category_id")))
              .listPrice(Dated.never())
              .unitCost(Dated.never())
              .build());
    }
    return ProductCatalog.of(lines, products);
  }

  /** Returns one transaction for each line of each order. */
  public ImmutableList<Transaction> orders() {
    ImmutableListMultimap<String, WholeRow> lines =
        Multimaps.index(
            WholeFile.read(
                folder.resolve("order_details.csv"),
                "order_id",
                "product_id",
                "unit_price",
                "quantity",
                "discount"),
            row -> row.name("order_id"));
    ImmutableList.Builder<Transaction> orders = ImmutableList.builder();
    for (WholeRow row :
        WholeFile.read(
            folder.resolve("orders.csv"), "order_id", "customer_id", "employee_id", "order_date")) {
      orders.addAll(Transactions.booking(order(row, lines.get(row.name("order_id")))));
    }
    return orders.build();
  }

  /** Returns all that is needed to pay every quarter in which orders were taken. */
  public Payroll payroll() {
    SalesCalendar quarters = SalesCalendar.quarters();
    return Payroll.of(
        PayCalculation.builder(
                NorthwindPlans.program(employees, quarters, ORDERED.start()), organization())
            .catalog(catalog())
            .build(),
        SalesFacts.of(orders()),
        quarters.over(ORDERED));
  }

  private ImmutableList<Employee> employees() {
    ImmutableList.Builder<Employee> all = ImmutableList.builder();
    for (WholeRow row :
        WholeFile.read(
            folder.resolve("employees.csv"), "employee_id", "title", "reports_to", "hire_date")) {
      all.add(
          new Employee(
              SellerId.of(row.name("employee_id")),
              row.name("title"),
              row.nameIfGiven("reports_to").map(SellerId::of),
              row.day("hire_date")));
    }
    return all.build();
  }

  private static Booking order(WholeRow row, List<WholeRow> ordered) {
    String id = row.name("order_id");
    List<BookingLine> lines = ordered.stream().map(Northwind::line).toList();
    return Booking.builder()
        .id(BookingId.of(id))
        .deal(DealId.of(id))
        .customer(CustomerId.of(row.name("customer_id")))
        .owner(SellerId.of(row.name("employee_id")))
        .lines(lines)
        .amount(BigMoney.total(USD, lines.stream().map(BookingLine::amount).toList()))
        .bookedAt(row.day("order_date").atStartOfDay(ZONE).toInstant())
        .build();
  }

  private static BookingLine line(WholeRow row) {
    BigDecimal quantity = row.number("quantity");
    BigDecimal paidFor = BigDecimal.ONE.subtract(row.number("discount"));
    return BookingLine.of(
        ProductId.of(row.name("product_id")),
        quantity.longValueExact(),
        BigMoney.of(USD, row.number("unit_price").multiply(quantity).multiply(paidFor)));
  }
}
