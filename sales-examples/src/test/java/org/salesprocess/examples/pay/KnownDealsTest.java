package org.salesprocess.examples.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;

class KnownDealsTest {

  private static final DealId DEAL = DealId.of("d1");

  private static Transaction.Builder of(String id, String type, String day) {
    return Transaction.builder()
        .id(TransactionId.of(id))
        .type(type)
        .happenedAt(Instant.parse(day + "T00:00:00Z"));
  }

  private static Transaction booking(String id, String day) {
    return of(id, "booking", day).deal(DEAL).build();
  }

  @Test
  void what_follows_a_booking_knows_its_deal_and_when_that_was_first_booked() {
    Transaction first = booking("b1", "2026-01-15");
    KnownDeals known = KnownDeals.of(List.of(booking("b2", "2026-01-20"), first));

    Transaction payment = known.complete(of("p1", "payment", "2026-02-01").deal(DEAL).build());
    Transaction taken =
        known.complete(of("r1", "return", "2026-02-02").reverses(first.id()).build());

    assertThat(payment.dealAt()).contains(first.happenedAt());
    assertThat(taken.deal()).contains(DEAL);
    assertThat(taken.dealAt()).contains(first.happenedAt());
    assertThat(known.complete(first)).isEqualTo(first);
  }

  @Test
  void what_says_so_itself_is_believed_and_what_nobody_knows_stays_open() {
    KnownDeals known = KnownDeals.of(List.of(booking("b1", "2026-01-15")));
    Instant told = Instant.parse("2025-12-01T00:00:00Z");

    assertThat(
            known
                .complete(of("p1", "payment", "2026-02-01").deal(DEAL).dealAt(told).build())
                .dealAt())
        .contains(told);
    Transaction stray = of("r1", "return", "2026-02-02").reverses(TransactionId.of("b9")).build();
    assertThat(known.complete(stray)).isEqualTo(stray);
    assertThat(stray.deal()).isEqualTo(Optional.empty());
  }
}
