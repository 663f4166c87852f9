package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Handoff.Answer;
import org.salesprocess.core.org.Party;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Ratio;

class HandoffAcceptanceTest {

  private static final Party LEAD_MANAGER = Party.of(RoleId.of("lead-manager"));
  private static final Party DESIGNER = Party.of(RoleId.of("designer"));
  private static final Party PRODUCTION = Party.of(DepartmentId.of("production"));
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  private static final List<Handoff> HANDOFFS =
      List.of(
          handoff(1, LEAD_MANAGER, DESIGNER, Answer.acceptedAt(MONDAY)),
          handoff(2, LEAD_MANAGER, DESIGNER, Answer.returnedAt(MONDAY, "no budget")),
          handoff(3, LEAD_MANAGER, DESIGNER, Answer.returnedAt(MONDAY, "no budget")),
          handoff(4, LEAD_MANAGER, DESIGNER, Answer.returnedAt(MONDAY, "no address")),
          handoff(5, DESIGNER, PRODUCTION, Answer.waiting()));

  @Test
  void acceptance_is_accepted_over_answered_and_what_waits_is_counted_apart() {
    HandoffReport report = new HandoffAcceptance().measure(HANDOFFS);

    assertThat(report.acceptance()).isEqualTo(Ratio.of(1, 4));
    assertThat(report.waiting()).isEqualTo(1);
    assertThat(report.total()).isEqualTo(5);
    assertThat(report).hasToString("1 of 4 (25.0 %), 1 waiting");
  }

  @Test
  void returns_are_counted_by_reason() {
    assertThat(new HandoffAcceptance().measure(HANDOFFS).returnedByReason())
        .containsExactly(Map.entry("no address", 1L), Map.entry("no budget", 2L));
  }

  @Test
  void a_breakdown_by_route_has_roles_before_departments() {
    Breakdown<HandoffRoute, HandoffReport> byRoute =
        new HandoffAcceptance().by(HandoffRoute.of()).measure(HANDOFFS);

    assertThat(byRoute.groups().keySet())
        .extracting(HandoffRoute::toString)
        .containsExactly("designer to production", "lead-manager to designer");
    assertThat(byRoute.of(new HandoffRoute(DESIGNER, PRODUCTION)).orElseThrow().acceptance())
        .isEqualTo(Ratio.NONE);
  }

  private static Handoff handoff(int number, Party from, Party to, Answer answer) {
    return Handoff.builder()
        .id(HandoffId.of("H" + number))
        .subject(LeadId.of("L" + number))
        .from(from)
        .to(to)
        .offeredAt(MONDAY)
        .answer(answer)
        .build();
  }
}
