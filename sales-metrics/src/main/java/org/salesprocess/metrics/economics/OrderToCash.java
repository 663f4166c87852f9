package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.deal.Delivery;
import org.salesprocess.metrics.Metric;

/**
 * Whether what was promised was kept, from the offer to the money: offered = booked = invoiced =
 * paid + taken back + written off, with every deal in which it was not; and how long each step
 * took.
 *
 * <p>Of several offers of a deal the one of the highest version counts. What was cancelled lowers
 * what is to be invoiced as far as less was invoiced than booked; the rest of it, like what came
 * back or was credited, settles an invoice. Payments and write-offs go to the invoice that they
 * name, and what is left of them, with what names none, to the oldest that is open. Invoices that
 * are not paid in full yet are gaps too; {@link Receivables#overdue} says how much of them is late.
 *
 * <p>It takes at most one {@link DealDocuments} of each deal, as they are known on the day that it
 * asks about: to ask about an earlier one, leave out what became known later ({@link
 * org.salesprocess.core.basics.FactLog#asKnownOn}).
 *
 * @param currency the currency of all amounts; another is refused
 * @param zone whose days count
 * @param asOf the day on which it is asked; what is due on it is not late yet
 * @since 0.1
 */
public record OrderToCash(CurrencyUnit currency, ZoneId zone, LocalDate asOf)
    implements Metric<DealDocuments, OrderToCashReport> {

  /** Checks that nothing is missing. */
  public OrderToCash {
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
    requireNonNull(asOf, "asOf");
  }

  /**
   * Returns a new state; its {@code add} throws an {@code IllegalArgumentException} that names both
   * currencies for an amount in another one.
   */
  @Override
  public State<DealDocuments, OrderToCashReport> start() {
    return new Sums(this);
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private static final class Sums implements State<DealDocuments, OrderToCashReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final OrderToCash metric;
    private final TreeSet<PromiseGap> gaps = new TreeSet<>();
    private final Days toInvoice = new Days();
    private final Days toDelivery = new Days();
    private final Days toPayment = new Days();
    private final Promises promises = new Promises();
    private OrderTotals totals;
    private BigMoney open;
    private BigMoney overdue;
    private long deals;
    private long withoutOffer;

    Sums(OrderToCash metric) {
      this.metric = metric;
      totals = OrderTotals.zero(metric.currency);
      open = BigMoney.zero(metric.currency);
      overdue = BigMoney.zero(metric.currency);
    }

    @Override
    public void add(DealDocuments documents) {
      OrderTotals own = OrderAmounts.of(metric.currency, documents);
      Settlement settlement = Settlement.of(documents, own.cancelledUnbilled(), metric.zone);
      deals++;
      totals = totals.plus(own);
      withoutOffer += !documents.bookings().isEmpty() && documents.offers().isEmpty() ? 1 : 0;
      addGap(documents, PromiseStep.OFFERED_TO_BOOKED, own.offered(), own.bookedOfOffered());
      addGap(documents, PromiseStep.BOOKED_TO_INVOICED, own.toInvoice(), own.invoiced());
      addGap(documents, PromiseStep.INVOICED_TO_SETTLED, own.invoiced(), own.settled());
      for (Settlement.Account account : settlement.accounts()) {
        open = open.plus(account.open());
        if (account.isOverdue(metric.asOf)) {
          overdue = overdue.plus(account.open());
        }
        if (account.isPaid()) {
          toPayment.add(account.daysToSettle());
        } else if (account.open().isPositive()) {
          toPayment.addOpen();
        }
      }
      if (!documents.bookings().isEmpty()) {
        addDays(documents);
      }
    }

    private void addGap(
        DealDocuments documents, PromiseStep step, BigMoney expected, BigMoney actual) {
      if (!expected.isEqual(actual)) {
        gaps.add(new PromiseGap(documents.deal(), step, expected, actual));
      }
    }

    private void addDays(DealDocuments documents) {
      LocalDate booked = metric.day(documents.bookings().get(0).bookedAt());
      if (documents.invoices().isEmpty()) {
        toInvoice.addOpen();
      } else {
        LocalDate invoiced = metric.day(documents.invoices().get(0).invoicedAt());
        toInvoice.add(invoiced.toEpochDay() - booked.toEpochDay());
      }
      boolean isOnTime = true;
      for (Delivery delivery : documents.deliveries()) {
        isOnTime &= promises.add(delivery, metric);
      }
      if (documents.deliveries().isEmpty()) {
        return;
      }
      if (documents.deliveries().stream().anyMatch(it -> it.deliveredAt().isEmpty())) {
        toDelivery.addOpen();
        return;
      }
      int last = documents.deliveries().size() - 1;
      LocalDate delivered =
          metric.day(documents.deliveries().get(last).deliveredAt().orElseThrow());
      toDelivery.add(delivered.toEpochDay() - booked.toEpochDay());
      promises.addContent(DeliveredContent.isFull(documents), isOnTime);
    }

    @Override
    public void merge(State<DealDocuments, OrderToCashReport> other) {
      Sums that = (Sums) other;
      gaps.addAll(that.gaps);
      toInvoice.merge(that.toInvoice);
      toDelivery.merge(that.toDelivery);
      toPayment.merge(that.toPayment);
      promises.merge(that.promises);
      totals = totals.plus(that.totals);
      open = open.plus(that.open);
      overdue = overdue.plus(that.overdue);
      deals = Math.addExact(deals, that.deals);
      withoutOffer = Math.addExact(withoutOffer, that.withoutOffer);
    }

    @Override
    public OrderToCashReport result() {
      return new OrderToCashReport(
          deals,
          withoutOffer,
          totals,
          ImmutableList.copyOf(gaps),
          new Receivables(open, overdue),
          toInvoice.result(),
          toDelivery.result(),
          toPayment.result(),
          promises.result());
    }
  }
}
