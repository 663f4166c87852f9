package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** Short ways to write the quotas and credits of the tests. */
final class QuotaCases {
  static final SellerId ANA = SellerId.of("ana");
  static final SellerId BOB = SellerId.of("bob");
  static final SalesPeriod YEAR = period("2026-01-01", "2027-01-01");
  static final SalesPeriod QUARTER = period("2026-01-01", "2026-04-01");

  private QuotaCases() {}

  static SalesPeriod period(String start, String end) {
    return SalesPeriod.of(LocalDate.parse(start), LocalDate.parse(end));
  }

  static Quantity quantity(String text) {
    return Quantity.parse(text);
  }

  static Quota quota(String id, QuotaScope scope, Measure measure, String target) {
    return Quota.builder()
        .id(QuotaId.of(id))
        .scope(scope)
        .measure(measure)
        .period(YEAR)
        .target(quantity(target))
        .build();
  }

  /** Returns a plan by quarters that divides a year into equal parts. */
  static QuotaPlan.Builder quarterly() {
    return QuotaPlan.builder()
        .id(QuotaPlanId.of("2026"))
        .calendar(SalesCalendar.quarters())
        .split(QuotaSplit.equal());
  }

  static Transaction.Builder sold(String id, String day, Measure measure, String value) {
    return Transaction.builder()
        .id(TransactionId.of(id))
        .type("booking")
        .happenedAt(noon(day))
        .split(ImmutableSortedMap.of())
        .values(ImmutableSortedMap.of(measure, quantity(value)));
  }

  static Transaction.Builder sold(String id, String day, String amount) {
    return sold(id, day, Measure.BOOKED, amount);
  }

  static Credit direct(Transaction transaction, SellerId seller, Fraction share) {
    return credit(transaction, seller, share, CreditShare.Kind.DIRECT);
  }

  static Credit overlay(Transaction transaction, SellerId seller, Fraction share) {
    return credit(transaction, seller, share, CreditShare.Kind.OVERLAY);
  }

  private static Credit credit(
      Transaction transaction, SellerId seller, Fraction share, CreditShare.Kind kind) {
    Instant at = transaction.happenedAt();
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return new Credit(transaction, CreditRuleId.of("rule"), seller, share, kind, at, day);
  }

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
