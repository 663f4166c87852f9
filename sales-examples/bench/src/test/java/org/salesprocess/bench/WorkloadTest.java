package org.salesprocess.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final FunnelWorkload FUNNEL = FunnelWorkload.of(50_000);
  private static final CommissionWorkload COMMISSION = CommissionWorkload.of(20_000);

  @Test
  void the_same_size_gives_the_same_columns() {
    FunnelWorkload again = FunnelWorkload.of(FUNNEL.size());
    assertThat(changes(again)).isEqualTo(changes(FUNNEL));
    CommissionWorkload bookings = CommissionWorkload.of(COMMISSION.size());
    assertThat(bookings(bookings)).isEqualTo(bookings(COMMISSION));
  }

  @Test
  void there_are_some_four_changes_to_a_lead() {
    long leads = IntStream.range(0, FUNNEL.size()).mapToLong(FUNNEL::subject).distinct().count();
    assertThat((double) FUNNEL.size() / leads).isBetween(4.0, 4.4);
  }

  @Test
  void some_leads_tie_some_go_back_and_some_changes_arrive_out_of_order() {
    Map<Long, Integer> last = new HashMap<>();
    int ties = 0;
    int back = 0;
    int late = 0;
    for (int i = 0; i < FUNNEL.size(); i++) {
      Integer before = last.put(FUNNEL.subject(i), i);
      if (before != null) {
        ties += FUNNEL.atMicros(before) == FUNNEL.atMicros(i) ? 1 : 0;
        late += FUNNEL.atMicros(before) > FUNNEL.atMicros(i) ? 1 : 0;
        back += FUNNEL.stage(before) > FUNNEL.stage(i) ? 1 : 0;
      }
    }
    assertThat(List.of(ties, back, late)).allMatch(count -> count > 100);
  }

  @Test
  void a_lead_has_one_segment_or_none_and_all_segments_occur() {
    Map<Long, Byte> segments = new HashMap<>();
    for (int i = 0; i < FUNNEL.size(); i++) {
      Byte before = segments.put(FUNNEL.subject(i), FUNNEL.segment(i));
      assertThat(before).isIn(null, FUNNEL.segment(i));
    }
    assertThat(segments.values())
        .contains(FunnelWorkload.NO_SEGMENT)
        .containsAll(
            IntStream.range(0, FunnelWorkload.SEGMENTS).mapToObj(each -> (byte) each).toList());
  }

  @Test
  void bookings_fill_every_quarter_and_some_arrive_late() {
    int[] quarters = IntStream.range(0, COMMISSION.size()).map(COMMISSION::quarter).toArray();
    assertThat(IntStream.of(quarters).distinct().sorted().toArray())
        .containsExactly(IntStream.range(0, CommissionWorkload.QUARTERS).toArray());
    assertThat(IntStream.range(1, quarters.length).filter(i -> quarters[i] < quarters[i - 1]))
        .isNotEmpty();
    assertThat(COMMISSION.sellers())
        .isEqualTo(COMMISSION.size() / CommissionWorkload.BOOKINGS_PER_SELLER);
  }

  @Test
  void sizes_out_of_range_are_refused() {
    assertThatThrownBy(() -> FunnelWorkload.of(0))
        .hasMessage("funnel workload: events must be from 1 to 67108864, were 0");
    assertThatThrownBy(() -> CommissionWorkload.of(1 << 25))
        .hasMessage("commission workload: bookings must be from 1 to 16777216, were 33554432");
  }

  private static List<String> changes(FunnelWorkload w) {
    return IntStream.range(0, w.size())
        .mapToObj(i -> w.subject(i) + " " + w.stage(i) + " " + w.atMicros(i) + " " + w.segment(i))
        .toList();
  }

  private static List<String> bookings(CommissionWorkload w) {
    return IntStream.range(0, w.size())
        .mapToObj(i -> w.seller(i) + " " + w.day(i) + " " + w.cents(i))
        .toList();
  }
}
