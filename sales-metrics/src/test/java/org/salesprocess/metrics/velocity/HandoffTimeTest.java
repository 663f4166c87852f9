package org.salesprocess.metrics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.velocity.Journeys.DESIGNER;
import static org.salesprocess.metrics.velocity.Journeys.LEAD_MANAGER;
import static org.salesprocess.metrics.velocity.Journeys.PRODUCTION;
import static org.salesprocess.metrics.velocity.Journeys.march;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Handoff.Answer;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.conversion.HandoffRoute;

class HandoffTimeTest {

  private static final HandoffTime AT_MARCH_6 = new HandoffTime(BusinessTime.elapsed(), march("6"));
  private static final Party MANAGER = Party.of(LEAD_MANAGER);
  private static final Party DESIGN = Party.of(DESIGNER);

  private static final List<Handoff> HANDOFFS =
      List.of(
          handoff(1, MANAGER, DESIGN, "2", Answer.acceptedAt(march("3"))),
          handoff(2, MANAGER, DESIGN, "2", Answer.returnedAt(march("5"), "no budget")),
          handoff(3, MANAGER, DESIGN, "2", Answer.waiting()),
          handoff(4, MANAGER, DESIGN, "5", Answer.waiting()),
          handoff(5, DESIGN, Party.of(PRODUCTION), "4", Answer.acceptedAt(march("8"))),
          handoff(6, DESIGN, Party.of(PRODUCTION), "7", Answer.acceptedAt(march("8"))));

  private static Handoff handoff(int number, Party from, Party to, String offered, Answer answer) {
    return Handoff.builder()
        .id(HandoffId.of("H" + number))
        .subject(LeadId.of("L" + number))
        .from(from)
        .to(to)
        .offeredAt(march(offered))
        .answer(answer)
        .build();
  }

  @Test
  void an_answer_of_either_kind_ends_the_wait() {
    DurationReport report = AT_MARCH_6.measure(HANDOFFS.subList(0, 2)).times();

    assertThat(report.completed().min()).contains(Duration.ofDays(1));
    assertThat(report.completed().max()).contains(Duration.ofDays(3));
    assertThat(report.running().size()).isZero();
  }

  @Test
  void the_promise_is_kept_or_broken_for_each_route() {
    Breakdown<HandoffRoute, ServiceLevel> levels =
        AT_MARCH_6
            .then(report -> report.times().within(Duration.ofDays(2)))
            .by(HandoffRoute.of())
            .measure(HANDOFFS);

    // one accepted in a day; one returned after three and one that waits for four; one for one
    assertThat(levels.of(new HandoffRoute(MANAGER, DESIGN)))
        .contains(new ServiceLevel(Duration.ofDays(2), 1, 2, 1, 0, 0));
    // the answer of the 8th is not known on the 6th, and the sixth is not offered yet
    assertThat(levels.of(new HandoffRoute(DESIGN, Party.of(PRODUCTION))))
        .contains(new ServiceLevel(Duration.ofDays(2), 0, 0, 1, 0, 0));
    assertThat(levels.total()).isEqualTo(new ServiceLevel(Duration.ofDays(2), 1, 2, 2, 0, 0));
  }

  @Test
  void waits_are_in_business_time_where_it_is_asked_for() {
    WorkingHours office =
        WorkingHours.builder()
            .zone(ZoneOffset.UTC)
            .opens(LocalTime.of(9, 0))
            .closes(LocalTime.of(18, 0))
            .build();

    // Monday 2026-03-02 to Tuesday, midnight to midnight
    assertThat(
            new HandoffTime(office, march("6"))
                .measure(HANDOFFS.subList(0, 1))
                .times()
                .completed()
                .max())
        .contains(Duration.ofHours(9));
  }

  @Test
  void a_hand_off_that_was_not_known_yet_is_counted_as_later() {
    Handoff toldLater = HANDOFFS.get(0).withRecordedAt(Optional.of(march("7")));

    assertThat(AT_MARCH_6.measure(List.of(toldLater, HANDOFFS.get(3), HANDOFFS.get(5))).later())
        .isEqualTo(2);
    assertThat(AT_MARCH_6.measure(List.of(toldLater)).times().total()).isZero();
    assertThat(
            AT_MARCH_6
                .measure(List.of(HANDOFFS.get(0).withRecordedAt(Optional.of(march("6")))))
                .later())
        .isZero();
  }

  @Test
  void a_report_that_cannot_be_is_refused() {
    DurationReport none = AT_MARCH_6.measure(List.of()).times();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandoffTimeReport(none, -1))
        .withMessage("hand-off time: later must not be negative, was -1");
  }

  @Test
  void an_instant_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandoffTime(BusinessTime.elapsed(), march("6").plusNanos(1)))
        .withMessage(
            "hand-off time: as-of must be whole microseconds, was 2026-03-06T00:00:00.000000001Z");
  }

  @Test
  void waits_of_different_questions_are_never_merged() {
    HandoffTime other = new HandoffTime(BusinessTime.elapsed(), march("7"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> AT_MARCH_6.start().merge(other.start()))
        .withMessage("hand-off time: must be %s, was %s", AT_MARCH_6, other);
  }
}
