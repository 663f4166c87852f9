package org.salesprocess.testkit.laws;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.velocity.HandoffTime;
import org.salesprocess.metrics.velocity.HandoffTimeReport;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class HandoffTimeLaws extends MetricLaws<Handoff, HandoffTimeReport> {

  private static final Instant AS_OF = Instant.parse("2024-08-01T10:00:00Z");

  private static final BusinessTime OFFICE =
      WorkingHours.builder()
          .zone(ZoneId.of("Europe/Vilnius"))
          .opens(LocalTime.of(9, 0))
          .closes(LocalTime.of(18, 0))
          .addHolidays(LocalDate.of(2024, 1, 1))
          .build();

  @Override
  protected Metric<Handoff, HandoffTimeReport> metric() {
    return new HandoffTime(OFFICE, AS_OF);
  }

  @Override
  protected Arbitrary<Handoff> fact() {
    return ProcessArbitraries.handoffs();
  }
}
