package org.salesprocess.metrics.economics;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;

/**
 * What each invoice of a deal was settled by: what names an invoice goes to it first, the rest to
 * the oldest that is open.
 */
final class Settlement {

  private final ImmutableList<Account> accounts;

  private Settlement(ImmutableList<Account> accounts) {
    this.accounts = accounts;
  }

  static Settlement of(DealDocuments documents, BigMoney unbilledCancellation, ZoneId zone) {
    ImmutableList<Account> accounts =
        documents.invoices().stream()
            .map(invoice -> new Account(invoice, zone))
            .collect(ImmutableList.toImmutableList());
    Settlement settlement = new Settlement(accounts);
    credits(documents, unbilledCancellation, zone).forEach(settlement::apply);
    return settlement;
  }

  private static List<Credit> credits(
      DealDocuments documents, BigMoney unbilledCancellation, ZoneId zone) {
    List<Credit> credits = new ArrayList<>();
    for (Payment payment : documents.payments()) {
      credits.add(new Credit(payment, payment.amount(), payment.invoice(), true, zone));
    }
    for (WriteOff writeOff : documents.writeOffs()) {
      credits.add(new Credit(writeOff, writeOff.amount(), writeOff.invoice(), false, zone));
    }
    BigMoney unbilled = unbilledCancellation; // that no invoice ever asked for
    for (Return back : documents.returns()) {
      BigMoney amount = back.amount();
      if (back.kind() == Return.Kind.CANCELLED) {
        BigMoney part = smaller(amount, unbilled);
        unbilled = unbilled.minus(part);
        amount = amount.minus(part);
      }
      credits.add(new Credit(back, amount, Optional.empty(), false, zone));
    }
    credits.sort(Comparator.comparing(Credit::source, Fact.ORDER));
    return credits;
  }

  private void apply(Credit credit) {
    BigMoney rest = credit.amount;
    if (credit.invoice.isPresent()) {
      for (Account account : accounts) {
        if (account.invoice.id().equals(credit.invoice.get())) {
          rest = account.take(rest, credit);
        }
      }
    }
    for (Account account : accounts) {
      rest = account.take(rest, credit);
    }
  }

  ImmutableList<Account> accounts() {
    return accounts;
  }

  private static BigMoney smaller(BigMoney one, BigMoney other) {
    return one.isLessThan(other) ? one : other;
  }

  /** Something that settles a debt. */
  private static final class Credit {
    private final Fact source;
    private final BigMoney amount;
    private final Optional<InvoiceId> invoice;
    private final boolean isMoney;
    private final LocalDate day;

    Credit(
        Fact source, BigMoney amount, Optional<InvoiceId> invoice, boolean isMoney, ZoneId zone) {
      this.source = source;
      this.amount = amount;
      this.invoice = invoice;
      this.isMoney = isMoney;
      this.day = source.at().orElseThrow().atZone(zone).toLocalDate();
    }

    Fact source() {
      return source;
    }
  }

  /** An invoice and what is still open of it. */
  static final class Account {
    private final Invoice invoice;
    private final LocalDate day;
    private BigMoney open;
    private boolean isPaid; // in part at least
    private LocalDate lastDay;

    private Account(Invoice invoice, ZoneId zone) {
      this.invoice = invoice;
      this.day = invoice.invoicedAt().atZone(zone).toLocalDate();
      this.open = invoice.amount();
      this.lastDay = day;
    }

    private BigMoney take(BigMoney offered, Credit credit) {
      BigMoney part = smaller(open, offered);
      if (part.isPositive()) {
        open = open.minus(part);
        isPaid |= credit.isMoney;
        lastDay = credit.day.isAfter(lastDay) ? credit.day : lastDay;
      }
      return offered.minus(part);
    }

    BigMoney open() {
      return open;
    }

    /** Says whether it is settled in full, and money was part of that. */
    boolean isPaid() {
      return isPaid && open.isZero();
    }

    long daysToSettle() {
      return lastDay.toEpochDay() - day.toEpochDay();
    }

    boolean isOverdue(LocalDate asOf) {
      return open.isPositive() && invoice.dueOn().filter(asOf::isAfter).isPresent();
    }
  }
}
