package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.retention.Contracts.ACME;
import static org.salesprocess.metrics.retention.Contracts.automatic;
import static org.salesprocess.metrics.retention.Contracts.changed;
import static org.salesprocess.metrics.retention.Contracts.changing;
import static org.salesprocess.metrics.retention.Contracts.contract;
import static org.salesprocess.metrics.retention.Contracts.day;
import static org.salesprocess.metrics.retention.Contracts.ended;
import static org.salesprocess.metrics.retention.Contracts.renewed;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.metrics.Copies;

class CustomerContractsTest {

  private static final Contract OLD = contract("old", "2025-01-01", "100").build();

  private static Fraction yearly(CustomerContracts contracts, String day) {
    return contracts.recurringPerYearOn(day(day));
  }

  private static Contract following(String id, String start, String renews) {
    return contract(id, start, "110").renews(ContractId.of(renews)).build();
  }

  @Test
  void a_change_holds_from_its_day_on_and_an_end_is_the_first_day_without() {
    CustomerContracts contracts =
        changing(OLD, ended("old", "2025-09-01"), changed("old", "2025-04-10", "150"));

    assertThat(yearly(contracts, "2024-12-31")).isEqualTo(Fraction.ZERO);
    assertThat(yearly(contracts, "2025-04-09")).isEqualTo(Fraction.of(1200));
    assertThat(yearly(contracts, "2025-04-10")).isEqualTo(Fraction.of(1800));
    assertThat(yearly(contracts, "2025-08-31")).isEqualTo(Fraction.of(1800));
    assertThat(yearly(contracts, "2025-09-01")).isEqualTo(Fraction.ZERO);
    assertThat(contracts.isInForceOn(day("2025-08-31"))).isTrue();
    assertThat(contracts.isInForceOn(day("2025-09-01"))).isFalse();
    assertThat(contracts.since()).contains(day("2025-01-01"));
  }

  @Test
  void a_renewal_after_the_end_leaves_the_days_between_uncovered() {
    CustomerContracts contracts =
        changing(
            contract("one", "2025-01-01", "100").end(day("2026-01-01")).build(),
            renewed("one", "2026-01-20", "2027-01-01"));

    assertThat(yearly(contracts, "2026-01-10")).isEqualTo(Fraction.ZERO);
    assertThat(yearly(contracts, "2026-01-20")).isEqualTo(Fraction.of(1200));
    assertThat(contracts.lapses(18, day("2026-12-31"))).containsExactly(day("2026-01-01"));
    assertThat(contracts.lapses(19, day("2026-12-31"))).isEmpty();
    assertThat(contracts.lapses(19, day("2027-01-19"))).isEmpty();
    assertThat(contracts.lapses(19, day("2027-01-20"))).containsExactly(day("2027-01-01"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contracts.lapses(-1, day("2026-12-31")))
        .withMessage("lapses: graceDays must not be negative, was -1");
  }

  @Test
  void a_contract_without_an_end_covers_the_gaps_of_others() {
    CustomerContracts contracts =
        Contracts.of(
            contract("short", "2025-01-01", "100").end(day("2025-02-01")).build(),
            contract("endless", "2025-01-15", "10").build(),
            contract("later", "2025-08-01", "10").end(day("2025-09-01")).build());

    assertThat(contracts.lapses(0, day("2030-01-01"))).isEmpty();
    assertThat(yearly(contracts, "2025-01-20")).isEqualTo(Fraction.of(1320));
  }

  @Test
  void automatic_renewal_ends_as_recorded_unless_it_is_taken_to_go_on() {
    Contract yearly = automatic("auto", "2024-01-31", "2024-02-29", "P1M");
    CustomerContracts recorded = Contracts.of(yearly);
    CustomerContracts goingOn =
        CustomerContracts.builder(ACME)
            .contract(yearly)
            .renewedAutomaticallyUntil(day("2024-05-28"))
            .build();

    assertThat(yearly(recorded, "2024-02-29")).isEqualTo(Fraction.ZERO);
    // terms end on 29 February, March, April and May
    assertThat(yearly(goingOn, "2024-05-28")).isEqualTo(Fraction.of(1200));
    assertThat(yearly(goingOn, "2024-05-29")).isEqualTo(Fraction.ZERO);
    assertThat(goingOn.chains().get(0).dues())
        .extracting(RenewalDue::day)
        .containsExactly(
            day("2024-02-29"), day("2024-03-29"), day("2024-04-29"), day("2024-05-29"));
  }

  @Test
  void a_notice_or_a_following_contract_ends_automatic_renewal() {
    Contract auto = automatic("auto", "2024-01-01", "2025-01-01", "P1Y");
    CustomerContracts ended =
        CustomerContracts.builder(ACME)
            .contract(auto)
            .change(ended("auto", "2026-01-01"))
            .renewedAutomaticallyUntil(day("2028-05-28"))
            .build();
    CustomerContracts followed =
        CustomerContracts.builder(ACME)
            .contract(auto)
            .contract(following("next", "2027-01-01", "auto"))
            .renewedAutomaticallyUntil(day("2028-05-28"))
            .build();

    assertThat(yearly(ended, "2025-12-31")).isEqualTo(Fraction.of(1200));
    assertThat(yearly(ended, "2026-01-01")).isEqualTo(Fraction.ZERO);
    assertThat(yearly(followed, "2026-12-31")).isEqualTo(Fraction.of(1200));
    assertThat(yearly(followed, "2027-01-01")).isEqualTo(Fraction.of(1320));
  }

  @Test
  void a_notice_or_a_renewal_on_the_due_day_decides_before_a_term_renews_itself() {
    Contract auto = automatic("auto", "2024-01-01", "2025-01-01", "P1Y");
    RenewalDue ended = onlyDue(auto, ended("auto", "2025-01-01"));
    RenewalDue renewed = onlyDue(auto, renewed("auto", "2025-01-01", "2026-07-01"));

    assertThat(ended.endedOn()).contains(day("2025-01-01"));
    assertThat(ended.renewedFrom()).isEmpty();
    assertThat(renewed.renewedFrom()).contains(day("2025-01-01"));
  }

  /** Returns what was due on 1 January 2025, when a second term has not ended yet. */
  private static RenewalDue onlyDue(Contract contract, ContractChange change) {
    CustomerContracts contracts =
        CustomerContracts.builder(ACME)
            .contract(contract)
            .change(change)
            .renewedAutomaticallyUntil(day("2025-06-01"))
            .build();
    List<RenewalDue> dues = new ArrayList<>(contracts.chains().get(0).dues());
    dues.removeIf(due -> !due.day().equals(day("2025-01-01")));
    assertThat(dues).hasSize(1);
    return dues.get(0);
  }

  @Test
  void a_contract_that_was_ended_after_its_end_had_gone_on_and_was_not_due() {
    CustomerContracts contracts =
        changing(
            contract("one", "2025-01-01", "100").end(day("2026-01-01")).build(),
            ended("one", "2026-03-01"));

    assertThat(yearly(contracts, "2026-02-28")).isEqualTo(Fraction.of(1200));
    assertThat(yearly(contracts, "2026-03-01")).isEqualTo(Fraction.ZERO);
    assertThat(contracts.chains().get(0).dues()).isEmpty();
  }

  @Test
  void a_following_contract_ends_an_automatic_term_before_its_end() {
    CustomerContracts followed =
        CustomerContracts.builder(ACME)
            .contract(automatic("auto", "2024-01-01", "2025-01-01", "P1Y"))
            .contract(following("next", "2025-06-01", "auto"))
            .renewedAutomaticallyUntil(day("2028-05-28"))
            .build();

    assertThat(yearly(followed, "2025-05-31")).isEqualTo(Fraction.of(1200));
    assertThat(yearly(followed, "2025-06-01")).isEqualTo(Fraction.of(1320));
    RenewalDue last = followed.chains().get(0).dues().get(1);
    assertThat(last.day()).isEqualTo(day("2026-01-01"));
    assertThat(last.endedOn()).contains(day("2025-06-01"));
    assertThat(last.renewedFrom()).contains(day("2025-06-01"));
  }

  @Test
  void contracts_of_a_chain_must_not_overlap() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Contracts.of(
                    contract("a", "2025-01-01", "100").end(day("2026-01-01")).build(),
                    following("b", "2025-12-31", "a")))
        .withMessage(
            "contract b: must not begin before contract a of the same chain has ended, which ends"
                + " 2026-01-01, but begins 2025-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contracts.of(OLD, following("b", "2027-12-31", "old")))
        .withMessageContaining("which ends never, but begins 2027-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Contracts.of(following("a", "2025-01-01", "b"), following("b", "2026-01-01", "a")))
        .withMessageContaining("must not be renewed by one that it renews");
  }

  @Test
  void changes_that_cannot_follow_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changing(OLD, ended("old", "2025-01-01")))
        .withMessage(
            "contract change old ENDED 2025-01-01: effectiveOn must not be before the contract's"
                + " start 2025-01-01 or on it, was 2025-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changing(OLD, changed("old", "2024-12-31", "1")))
        .withMessageContaining("must not be before the contract's start 2025-01-01, was");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> changing(OLD, ended("old", "2025-05-01"), changed("old", "2025-06-01", "1")))
        .withMessage(
            "contract change old CHANGED 2025-06-01: contract old must not have ended before, but"
                + " ended on 2025-05-01");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                changing(
                    contract("x", "2025-01-01", "1").end(day("2025-02-01")).build(),
                    changed("x", "2025-02-01", "2")))
        .withMessage(
            "contract change x CHANGED 2025-02-01: effectiveOn must be before the end 2025-02-01"
                + " of contract x, was 2025-02-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> changing(OLD, changed("other", "2025-02-01", "2")))
        .withMessage("contracts of acme: changes of no contract here: [other CHANGED 2025-02-01]");
  }

  @Test
  void contracts_of_others_repeats_and_other_currencies_are_refused() {
    Contract euro =
        contract("euro", "2025-01-01", "1")
            .recurring(RecurringAmount.yearly(BigMoney.parse("EUR 12")))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contracts.of(OLD, euro))
        .withMessage("contract euro: currency must be USD, was EUR 12.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Contracts.of(OLD, OLD))
        .withMessage("contracts of acme: contract must be added once, was old again");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerContracts.builder(CustomerId.of("b")).contract(OLD))
        .withMessage("contract old: customer must be b, was acme");
    assertThat(Contracts.of(euro).currency()).contains(CurrencyUnit.EUR);
  }

  @Test
  void a_portfolio_has_each_customer_and_sets_changes_of_unknown_contracts_apart() {
    Attributes retail = Attributes.builder().put("segment", "retail").build();
    CustomerId zeta = CustomerId.of("zeta");

    ContractPortfolio portfolio =
        ContractPortfolio.builder()
            .contracts(List.of(contract(zeta, "z", "2025-01-01", "1").build(), OLD))
            .changes(
                List.of(
                    changed("old", "2025-02-01", "2"),
                    changed("gone", "2025-02-01", "2"),
                    changed("away", "2025-02-01", "2")))
            .customers(List.of(Customer.builder().id(zeta).attributes(retail).build()))
            .most(1)
            .build();

    assertThat(portfolio.customers())
        .extracting(CustomerContracts::customer)
        .containsExactly(ACME, zeta);
    assertThat(portfolio.customers().get(1).attributes()).isEqualTo(retail);
    assertThat(portfolio.changesWithoutContract().count()).isEqualTo(2);
    assertThat(portfolio.changesWithoutContract().first())
        .containsExactly(ContractChangeId.of("away CHANGED 2025-02-01"));
    assertThat(portfolio.changesWithoutContract()).hasToString("2: away CHANGED 2025-02-01, ...");
    assertThat(Copies.throughBytes(portfolio))
        .isEqualTo(portfolio)
        .hasToString("customers: 2; changes without contract: 2: away CHANGED 2025-02-01, ...");
  }

  @Test
  void contracts_travel() {
    CustomerContracts contracts = changing(OLD, changed("old", "2025-04-10", "150"));

    assertThat(Copies.throughBytes(contracts))
        .isEqualTo(contracts)
        .hasSameHashCodeAs(contracts)
        .hasToString("contracts of acme, chains: 1");
  }
}
