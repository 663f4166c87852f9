package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;

class ContractTransactionsTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  /** A contract of USD 10 a month until February, or of another amount. */
  private static Contract old(String monthly) {
    return Contract.builder()
        .id(ContractId.of("C1"))
        .customer(CustomerId.of("c"))
        .seller(SellerId.of("ana"))
        .signedAt(NOON.minusSeconds(1))
        .start(LocalDate.of(2025, 2, 1))
        .end(LocalDate.of(2026, 2, 1))
        .recurring(RecurringAmount.monthly(usd(monthly)))
        .build();
  }

  private static Contract renewed(String monthly) {
    return old(monthly)
        .withId(ContractId.of("C2"))
        .withRenews(ContractId.of("C1"))
        .withSignedAt(NOON)
        .withSeller(SellerId.of("ben"))
        .withEnd(Optional.empty())
        .withStart(LocalDate.of(2026, 2, 1));
  }

  private static ContractChange.Builder change(ContractChange.Kind kind) {
    return ContractChange.builder()
        .id(ContractChangeId.of("E1"))
        .contract(ContractId.of("C1"))
        .kind(kind)
        .effectiveOn(LocalDate.of(2026, 2, 1))
        .changedAt(NOON);
  }

  private static String shown(Optional<Transaction> made) {
    return made.map(each -> each.type() + " " + each.id() + " " + each.values()).orElse("none");
  }

  private static void refused(String message, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_contract_counts_once_when_it_was_signed() {
    Transaction signed = ContractTransactions.contract(renewed("10"));

    assertThat(shown(Optional.of(signed))).isEqualTo("contract contract:C2 {contracts=1}");
    assertThat(signed.happenedAt()).isEqualTo(NOON);
    assertThat(signed.owner()).contains(SellerId.of("ben"));
    refused(
        "contract C1: must have a time to be credited",
        () -> ContractTransactions.contract(old("1").withSignedAt(Optional.empty())));
  }

  @Test
  void a_renewal_retains_no_more_than_was_paid_before() {
    // by hand: 10 a month are 120 a year, 12.50 are 150, 8 are 96
    assertThat(shown(ContractTransactions.renewal(renewed("12.50"), old("10"), RIGA)))
        .isEqualTo("renewal renewal:C2 {expansion-revenue=USD 30.00, retained-revenue=USD 120.00}");
    assertThat(shown(ContractTransactions.renewal(renewed("8"), old("10"), RIGA)))
        .isEqualTo(
            "renewal renewal:C2 {contraction-revenue=USD 24.00, retained-revenue=USD 96.00}");
    assertThat(shown(ContractTransactions.renewal(renewed("10"), old("10"), RIGA)))
        .isEqualTo("renewal renewal:C2 {retained-revenue=USD 120.00}");
  }

  @Test
  void a_renewal_counts_on_its_first_day_and_its_deal_when_it_was_signed() {
    Transaction made = ContractTransactions.renewal(renewed("10"), old("10"), RIGA).orElseThrow();

    assertThat(made.happenedAt()).isEqualTo("2026-01-31T22:00:00Z");
    assertThat(made.dealAt()).contains(NOON);
    assertThat(made.owner()).contains(SellerId.of("ben"));
    assertThat(made.customer()).contains(CustomerId.of("c"));
  }

  @Test
  void what_is_paid_only_before_or_only_after_is_lost_or_gained() {
    Contract free = old("10").withRecurring(Optional.empty());
    Contract freed = renewed("10").withRecurring(Optional.empty());

    assertThat(shown(ContractTransactions.renewal(renewed("10"), free, RIGA)))
        .isEqualTo("renewal renewal:C2 {expansion-revenue=USD 120.00, retained-revenue=USD 0.00}");
    assertThat(shown(ContractTransactions.renewal(freed, old("10"), RIGA)))
        .isEqualTo(
            "renewal renewal:C2 {contraction-revenue=USD 120.00, retained-revenue=USD 0.00}");
    assertThat(ContractTransactions.renewal(freed, free, RIGA)).isEmpty();
  }

  @Test
  void a_renewal_is_of_the_contract_that_it_renews_and_in_its_currency() {
    refused(
        "contract C2: must renew contract C1, renews none",
        () ->
            ContractTransactions.renewal(
                renewed("10").withRenews(Optional.empty()), old("10"), RIGA));
    refused(
        "contract C2: must renew contract C1, renews C9",
        () ->
            ContractTransactions.renewal(
                renewed("10").withRenews(ContractId.of("C9")), old("10"), RIGA));
    refused(
        "contract C2: currency must be USD, was EUR 1.00",
        () ->
            ContractTransactions.renewal(
                renewed("10").withRecurring(RecurringAmount.yearly(BigMoney.parse("EUR 1"))),
                old("10"),
                RIGA));
  }

  @Test
  void what_comes_to_its_end_falls_due_whether_it_is_renewed_or_not() {
    Transaction due = ContractTransactions.renewalDue(old("10"), RIGA).orElseThrow();

    assertThat(shown(Optional.of(due)))
        .isEqualTo("renewal-due renewal-due:C1:2026-02-01 {renewable-revenue=USD 120.00}");
    assertThat(due.happenedAt()).isEqualTo("2026-01-31T22:00:00Z");
    assertThat(due.owner()).contains(SellerId.of("ana"));
    assertThat(ContractTransactions.renewalDue(renewed("10"), RIGA)).isEmpty();
    assertThat(ContractTransactions.renewalDue(old("10").withRecurring(Optional.empty()), RIGA))
        .isEmpty();
  }

  @Test
  void a_change_that_prolongs_a_contract_renews_it() {
    ContractChange prolonged =
        change(ContractChange.Kind.RENEWED)
            .recurring(RecurringAmount.monthly(usd("12.50")))
            .end(LocalDate.of(2027, 2, 1))
            .build();
    Transaction made = ContractTransactions.renewal(prolonged, old("10"), RIGA).orElseThrow();

    assertThat(shown(Optional.of(made)))
        .isEqualTo(
            "renewal contract-change:E1 {expansion-revenue=USD 30.00, retained-revenue=USD"
                + " 120.00}");
    assertThat(made.happenedAt()).isEqualTo("2026-01-31T22:00:00Z");
    assertThat(made.dealAt()).contains(NOON);
    assertThat(
            shown(
                ContractTransactions.renewal(
                    prolonged.withRecurring(Optional.empty()), old("10"), RIGA)))
        .isEqualTo("renewal contract-change:E1 {retained-revenue=USD 120.00}");
    assertThat(shown(ContractTransactions.renewalDue(old("10").with(prolonged), RIGA)))
        .isEqualTo("renewal-due renewal-due:C1:2027-02-01 {renewable-revenue=USD 150.00}");
    refused(
        "contract change E1: must be RENEWED to renew the contract, was CHANGED",
        () ->
            ContractTransactions.renewal(
                prolonged.withKind(ContractChange.Kind.CHANGED), old("10"), RIGA));
  }

  @Test
  void other_terms_before_the_end_bring_more_or_less_but_retain_nothing() {
    ContractChange more =
        change(ContractChange.Kind.CHANGED)
            .effectiveOn(LocalDate.of(2025, 6, 1))
            .recurring(RecurringAmount.monthly(usd("11")))
            .build();

    // by hand: 1 a month is 12 a year
    assertThat(shown(ContractTransactions.contractChange(more, old("10"), RIGA)))
        .isEqualTo("contract-change contract-change:E1 {expansion-revenue=USD 12.00}");
    assertThat(shown(ContractTransactions.contractChange(more, old("12"), RIGA)))
        .isEqualTo("contract-change contract-change:E1 {contraction-revenue=USD 12.00}");
    assertThat(ContractTransactions.contractChange(more, old("11"), RIGA)).isEmpty();
    refused(
        "contract change E1: must be CHANGED to change the contract, was RENEWED",
        () ->
            ContractTransactions.contractChange(
                more.withKind(ContractChange.Kind.RENEWED), old("10"), RIGA));
  }

  @Test
  void an_end_takes_back_the_contract_and_if_asked_its_renewal() {
    ContractChange end =
        change(ContractChange.Kind.ENDED)
            .contract(ContractId.of("C2"))
            .effectiveOn(LocalDate.of(2026, 6, 1))
            .build();
    Transaction back = ContractTransactions.contractEnd(end, renewed("10"), RIGA);
    Transaction renewal =
        ContractTransactions.renewal(renewed("12.50"), old("10"), RIGA).orElseThrow();
    Transaction lost = ContractTransactions.renewalEnd(end, renewed("12.50"), renewal, RIGA);

    assertThat(shown(Optional.of(back))).isEqualTo("contract-end contract-end:E1 {contracts=1}");
    assertThat(back.reverses()).contains(ContractTransactions.contract(renewed("10")).id());
    assertThat(back.happenedAt()).isEqualTo("2026-05-31T21:00:00Z");
    assertThat(shown(Optional.of(lost)))
        .isEqualTo(
            "renewal-end renewal-end:E1 {expansion-revenue=USD 30.00, retained-revenue=USD"
                + " 120.00}");
    assertThat(lost.reverses()).contains(renewal.id());
    assertThat(lost.happenedAt()).isEqualTo("2026-05-31T21:00:00Z");
    refused(
        "contract change E1: must be ENDED to take the contract back, was RENEWED",
        () ->
            ContractTransactions.contractEnd(
                end.withKind(ContractChange.Kind.RENEWED), renewed("10"), ZoneOffset.UTC));
    refused(
        "contract change E1: must be of contract C1, was of C2",
        () -> ContractTransactions.contractEnd(end, old("10"), RIGA));
    refused(
        "contract change E1: must take back a renewal of customer c, was contract-end:E1 of c",
        () -> ContractTransactions.renewalEnd(end, renewed("10"), back, RIGA));
  }
}
