package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.salesprocess.metrics.retention.Purchases.day;
import static org.salesprocess.metrics.retention.Purchases.on;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Ratio;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.metrics.survival.TimeToEvent;

class ChurnRuleTest {

  private static final ChurnRule IDLE = ChurnRule.idle(PurchaseEvents.standard(), 30);
  private static final ChurnRule NOTICE = ChurnRule.marked(List.of("notice"), List.of("signed"));
  private static final SalesPeriod YEAR = SalesPeriod.of(day("2026-01-01"), day("2027-01-01"));

  private static CustomerHistory.Builder history(String customer) {
    return CustomerHistory.builder(CustomerId.of(customer));
  }

  @Test
  void who_does_not_buy_for_the_idle_days_is_lost_on_the_last_of_them() {
    CustomerHistory history = on("a", "2026-01-01", "2026-01-31", "2026-03-03");

    assertThat(IDLE.since(history, day("2026-12-31"))).contains(day("2026-01-01"));
    // 30 days to the second purchase are in time, 31 to the third are not
    assertThat(IDLE.losses(history, day("2026-12-31")))
        .containsExactly(day("2026-03-02"), day("2026-04-02"));
    assertThat(IDLE.lostOn(history, day("2026-12-31"))).contains(day("2026-04-02"));
    assertThat(IDLE.lostOn(history, day("2026-04-01"))).isEmpty();
    assertThat(IDLE.lostOn(history, day("2026-03-02"))).contains(day("2026-03-02"));
    assertThat(IDLE.lostOn(on("b"), day("2026-03-02"))).isEmpty();
    assertThat(IDLE.since(on("b"), day("2026-03-02"))).isEmpty();
  }

  @Test
  void who_is_marked_as_lost_is_until_marked_as_back() {
    CustomerHistory history =
        history("a")
            .event("signed", day("2026-01-01"))
            .event("notice", day("2026-02-01"))
            .event("notice", day("2026-02-10"))
            .event("signed", day("2026-03-01"))
            .event("notice", day("2026-04-01"))
            .event("signed", day("2026-04-01"))
            .event("notice", day("2026-05-01"))
            .build();

    assertThat(NOTICE.losses(history, day("2026-12-31")))
        .containsExactly(day("2026-02-01"), day("2026-05-01"));
    assertThat(NOTICE.lostOn(history, day("2026-12-31"))).contains(day("2026-05-01"));
    assertThat(NOTICE.lostOn(history, day("2026-04-30"))).isEmpty();
    assertThat(NOTICE.lostOn(history, day("2026-02-20"))).contains(day("2026-02-01"));
    assertThat(NOTICE.since(history, day("2025-12-31"))).isEmpty();
  }

  @Test
  void rules_without_days_or_types_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChurnRule.idle(PurchaseEvents.standard(), 0))
        .withMessage("churn rule: days must be above zero, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChurnRule.marked(List.of(), List.of("x")))
        .withMessage("churn rule: lost must name a type, was empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChurnRule.marked(List.of("x"), List.of("x")))
        .withMessage("churn rule: no type must be both lost and back, were [x] and [x]");
  }

  @Test
  void time_as_a_customer_ends_with_the_first_loss_or_is_censored() {
    CustomerSurvival survival = new CustomerSurvival(IDLE, day("2026-03-15"));

    assertThat(survival.time(on("a", "2026-01-01", "2026-03-10")))
        .contains(TimeToEvent.ended(30, "lost"));
    assertThat(survival.time(on("b", "2026-03-01"))).contains(TimeToEvent.censored(14));
    assertThat(survival.time(on("c", "2026-03-16"))).isEmpty();

    SurvivalCurve curve =
        survival.measure(
            List.of(
                on("a", "2026-01-01", "2026-03-10"),
                on("b", "2026-03-01"),
                on("c", "2026-03-16"),
                on("d", "2026-01-15", "2026-02-10", "2026-03-10")));
    // a is lost at 30 days; d is still there after 59
    assertThat(curve.survivalAt(59).orElseThrow()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void contracts_last_with_their_renewals_and_customers_with_any_contract() {
    CustomerContracts contracts =
        Contracts.of(
            Contracts.contract("a", "2025-01-01", "1").end(day("2025-03-01")).build(),
            Contracts.contract("b", "2025-02-01", "1").end(day("2025-06-01")).build());

    assertThat(
            new ContractSurvival(ContractSurvival.Subject.CONTRACT, 0, day("2025-05-01"))
                .times(contracts))
        .containsExactly(TimeToEvent.ended(59, "lost"), TimeToEvent.censored(89));
    assertThat(
            new ContractSurvival(ContractSurvival.Subject.CUSTOMER, 0, day("2025-12-31"))
                .times(contracts))
        .containsExactly(TimeToEvent.ended(151, "lost"));
    assertThat(
            new ContractSurvival(ContractSurvival.Subject.CONTRACT, 0, day("2025-01-15"))
                .times(contracts))
        .containsExactly(TimeToEvent.censored(14));
  }

  private static SilentChurn silent(ChurnRule rule) {
    return new SilentChurn(
        rule, YEAR, ImmutableSortedSet.of("call", "case"), 20, day("2026-12-31"), 5);
  }

  @Test
  void who_had_no_contact_in_the_days_before_left_silently() {
    List<CustomerHistory> lost =
        List.of(
            history("a").purchase(day("2026-01-01"), Purchases.usd("1")).build(),
            history("b")
                .purchase(day("2026-01-01"), Purchases.usd("1"))
                .event("call", day("2026-01-11"))
                .build(),
            history("c")
                .purchase(day("2026-01-01"), Purchases.usd("1"))
                .event("call", day("2026-01-10"))
                .event("mail", day("2026-01-20"))
                .build(),
            history("d")
                .purchase(day("2026-01-01"), Purchases.usd("1"))
                .event("case", day("2026-02-01"))
                .build(),
            on("stays", "2026-12-20"),
            on("earlier", "2025-01-01"));

    SilentChurnReport report = silent(IDLE).measure(lost);

    // lost on 31 January: a call of the 11th is 20 days before, a case of 1 February is after
    assertThat(report.silent()).isEqualTo(Ratio.of(3, 4));
    assertThat(report.smallest())
        .containsExactly(CustomerId.of("a"), CustomerId.of("c"), CustomerId.of("d"));
  }

  @Test
  void a_contract_that_lapsed_may_be_the_loss() {
    CustomerHistory.Builder history = history("acme").event("signed", day("2025-01-01"));
    Contracts.of(Contracts.contract("a", "2025-01-01", "1").end(day("2026-03-01")).build())
        .lapses(0, day("2026-12-31"))
        .forEach(lapse -> history.event("lapse", lapse));

    SilentChurnReport report =
        silent(ChurnRule.marked(List.of("lapse"), List.of())).measure(List.of(history.build()));

    assertThat(report.silent()).isEqualTo(Ratio.of(1, 1));
  }

  @Test
  void silence_needs_a_kind_of_contact() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SilentChurn(IDLE, YEAR, ImmutableSortedSet.of(), 20, day("2026-12-31"), 5))
        .withMessage("silent churn: contacts must name a type, was empty");
    assertThat(silent(IDLE).measure(List.of()).silent()).isEqualTo(Ratio.NONE);
  }
}
