package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.AmountAppender;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.AmountLogBuilder;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.Copies;

class CustomerHistoryTest {

  private static final CustomerId ACME = CustomerId.of("acme");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final BigMoney TEN = BigMoney.parse("USD 10");
  private static final BigMoney TWELVE = BigMoney.parse("USD 12.50");

  @Test
  void events_stand_in_the_order_of_their_days() {
    CustomerHistory history =
        CustomerHistory.builder(ACME)
            .purchase(MONDAY.plusDays(9), TWELVE)
            .event("sign-up", MONDAY)
            .purchase(MONDAY.plusDays(2), TEN)
            .build();

    assertThat(history.size()).isEqualTo(3);
    assertThat(history.event(0)).isEqualTo(CustomerEvent.of("sign-up", MONDAY));
    assertThat(history.event(1)).isEqualTo(CustomerEvent.purchase(MONDAY.plusDays(2), TEN));
    assertThat(history.day(2)).isEqualTo((int) MONDAY.plusDays(9).toEpochDay());
    assertThat(history.type(2)).isEqualTo(CustomerEvent.PURCHASE);
    assertThat(history.amount(0)).isEmpty();
    assertThat(history.amount(2)).contains(TWELVE);
  }

  @Test
  void what_a_log_holds_of_an_owner_is_the_history_that_lists_the_same() {
    CustomerHistory listed =
        CustomerHistory.builder(ACME)
            .purchase(MONDAY, TWELVE)
            .purchase(MONDAY, TEN)
            .purchase(MONDAY.plusDays(40), TEN)
            .build();
    AmountLog log = log();

    List<CustomerHistory> logged = CustomerHistory.of(log).toList();

    assertThat(logged).hasSize(2);
    assertThat(logged.get(0)).isEqualTo(listed).hasSameHashCodeAs(listed).hasToString(listed + "");
    assertThat(logged.get(0).day(2)).isEqualTo(listed.day(2));
    assertThat(logged.get(0).type(0)).isEqualTo(CustomerEvent.PURCHASE);
    assertThat(logged.get(1).customer()).isEqualTo(CustomerId.of("zeta"));
    assertThat(logged.get(1)).isNotEqualTo(listed);
  }

  @Test
  void a_history_of_a_log_can_be_written_without_the_log() {
    CustomerHistory logged = CustomerHistory.of(log()).findFirst().orElseThrow();

    assertThat(Copies.throughBytes(logged)).isEqualTo(logged);
  }

  @Test
  void the_same_days_with_other_attributes_are_another_history() {
    CustomerHistory plain = CustomerHistory.builder(ACME).purchase(MONDAY, TEN).build();
    Attributes retail = Attributes.builder().put("segment", "retail").build();

    CustomerHistory known = CustomerHistory.of(ACME, retail, List.of(plain.event(0)));

    assertThat(known).isNotEqualTo(plain);
    assertThat(Copies.throughBytes(known)).isEqualTo(known);
    assertThat(known.attributes()).isEqualTo(retail);
  }

  @Test
  void no_event_stands_outside_a_history() {
    CustomerHistory logged = CustomerHistory.of(log()).findFirst().orElseThrow();

    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> logged.day(3));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> logged.type(-1));
  }

  @Test
  void a_type_without_text_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CustomerEvent.of(" ", MONDAY))
        .withMessageContaining("type");
  }

  private static AmountLog log() {
    AmountLogBuilder builder = AmountLog.builder(CurrencyUnit.USD);
    try (AmountAppender rows = builder.appender()) {
      rows.owner("acme").on(MONDAY.plusDays(40)).amount(TEN).append();
      rows.owner("zeta").on(MONDAY).amount(TEN).append();
      rows.owner("acme").on(MONDAY).amount(TWELVE).sequence(1).append();
      rows.owner("acme").on(MONDAY).amount(TEN).sequence(2).append();
    }
    return builder.seal();
  }
}
