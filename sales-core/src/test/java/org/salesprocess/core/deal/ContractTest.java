package org.salesprocess.core.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.deal.Contract.Renewal;
import org.salesprocess.core.deal.ContractChange.Kind;

class ContractTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final LocalDate START = LocalDate.of(2026, 2, 1);
  private static final LocalDate END = LocalDate.of(2027, 2, 1);
  private static final LocalDate LATER = LocalDate.of(2028, 2, 1);
  private static final RecurringAmount TEN = RecurringAmount.monthly(BigMoney.parse("USD 10"));
  private static final RecurringAmount TWELVE = RecurringAmount.monthly(BigMoney.parse("USD 12"));

  private static Contract.Builder contract() {
    return Contract.builder()
        .id(ContractId.of("c"))
        .customer(CustomerId.of("x"))
        .start(START)
        .end(END)
        .recurring(TEN);
  }

  private static ContractChange.Builder change(Kind kind, LocalDate effectiveOn) {
    return ContractChange.builder()
        .id(ContractChangeId.of("k"))
        .contract(ContractId.of("c"))
        .kind(kind)
        .effectiveOn(effectiveOn);
  }

  @Test
  void a_contract_is_in_force_from_its_start_and_not_on_its_end() {
    assertThat(contract().build().isInForceOn(START.minusDays(1))).isFalse();
    assertThat(contract().build().isInForceOn(START)).isTrue();
    assertThat(contract().build().isInForceOn(END.minusDays(1))).isTrue();
    assertThat(contract().build().isInForceOn(END)).isFalse();
    Contract open = contract().end(Optional.empty()).build();
    assertThat(open.isInForceOn(START.minusDays(1))).isFalse();
    assertThat(open.isInForceOn(LocalDate.MAX)).isTrue();
  }

  @Test
  void a_contract_happens_when_it_is_signed() {
    assertThat(contract().signedAt(NOON).build().at()).contains(NOON);
    assertThat(contract().build().at()).isEmpty();
    assertThat(contract().build().renewal()).isEqualTo(Renewal.NONE);
  }

  @Test
  void a_contract_that_would_never_be_in_force_is_refused() {
    assertThatThrownBy(() -> contract().end(START).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract c: end must be after start 2026-02-01, was 2026-02-01");
    assertThatThrownBy(() -> contract().signedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contract c: signedAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z");
    assertThatThrownBy(() -> contract().recordedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contract c: recordedAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z");
  }

  @Test
  void a_renewal_has_the_term_that_it_needs() {
    assertThatThrownBy(() -> contract().renewal(Renewal.AUTOMATIC).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract c: automatic renewal needs a renewalTerm");
    assertThatThrownBy(() -> contract().renewalTerm(Period.ofYears(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract c: without renewal has no renewalTerm, was P1Y");
    for (Period term : new Period[] {Period.ZERO, Period.ofMonths(-1)}) {
      assertThatThrownBy(() -> contract().renewal(Renewal.BY_AGREEMENT).renewalTerm(term).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("contract c: renewalTerm must be above zero, was %s", term);
    }
    assertThat(contract().renewal(Renewal.BY_AGREEMENT).build().renewalTerm()).isEmpty();
    Contract.Builder automatic = contract().renewal(Renewal.AUTOMATIC);
    assertThat(automatic.renewalTerm(Period.ofMonths(12)).build())
        .isEqualTo(automatic.renewalTerm(Period.ofYears(1)).build());
  }

  @Test
  void a_contract_follows_another_and_not_itself() {
    assertThatThrownBy(() -> contract().renews(ContractId.of("c")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract c: must not renew itself");
    assertThat(contract().renews(ContractId.of("b")).build().renews()).contains(ContractId.of("b"));
  }

  @Test
  void changed_terms_leave_alone_what_they_do_not_name() {
    Contract dearer =
        contract().build().with(change(Kind.CHANGED, START).recurring(TWELVE).build());
    assertThat(dearer).isEqualTo(contract().recurring(TWELVE).build());
    Contract longer = contract().build().with(change(Kind.CHANGED, START).end(LATER).build());
    assertThat(longer).isEqualTo(contract().end(LATER).build());
  }

  @Test
  void a_renewal_gives_the_new_end_or_none() {
    Contract renewed = contract().build().with(change(Kind.RENEWED, END).end(LATER).build());
    assertThat(renewed).isEqualTo(contract().end(LATER).build());
    Contract open = contract().build().with(change(Kind.RENEWED, END).recurring(TWELVE).build());
    assertThat(open).isEqualTo(contract().end(Optional.empty()).recurring(TWELVE).build());
  }

  @Test
  void a_contract_that_ended_is_not_in_force_from_that_day_on() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    Contract ended = contract().build().with(change(Kind.ENDED, may).build());
    assertThat(ended).isEqualTo(contract().end(may).build());
    assertThat(ended.isInForceOn(may)).isFalse();
    ContractChange atOnce = change(Kind.ENDED, START).build();
    assertThatThrownBy(() -> contract().build().with(atOnce))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract c: end must be after start 2026-02-01, was 2026-02-01");
  }

  @Test
  void a_change_of_another_contract_is_refused() {
    ContractChange foreign = change(Kind.ENDED, END).contract(ContractId.of("other")).build();
    assertThatThrownBy(() -> contract().build().with(foreign))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract c: change k must be of the same contract, was of other");
  }

  @Test
  void a_change_says_what_its_kind_may_say() {
    assertThatThrownBy(() -> change(Kind.CHANGED, START).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract change k: must change the recurring amount or the end");
    assertThatThrownBy(() -> change(Kind.ENDED, START).recurring(TEN).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contract change k: a contract that ended has no recurring amount, was %s", TEN);
    assertThatThrownBy(() -> change(Kind.ENDED, START).end(END).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contract change k: a contract ends on effectiveOn and has no other end, was"
                + " 2027-02-01");
    assertThatThrownBy(() -> change(Kind.RENEWED, END).end(END).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract change k: end must be after effectiveOn 2027-02-01, was 2027-02-01");
  }

  @Test
  void a_change_happens_when_it_is_agreed_and_not_when_it_holds() {
    assertThat(change(Kind.ENDED, END).changedAt(NOON).build().at()).contains(NOON);
    assertThat(change(Kind.ENDED, END).build().at()).isEmpty();
    assertThatThrownBy(() -> change(Kind.ENDED, END).changedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contract change k: changedAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z");
    assertThatThrownBy(() -> change(Kind.ENDED, END).recordedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contract change k: recordedAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z");
    assertThatThrownBy(() -> change(Kind.ENDED, END).reason("").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("contract change k: reason must be text without outer spaces, was ''");
  }
}
