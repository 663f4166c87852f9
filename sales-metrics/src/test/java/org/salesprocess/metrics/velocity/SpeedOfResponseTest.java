package org.salesprocess.metrics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.metrics.velocity.Journeys.march;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Interaction.Direction;
import org.salesprocess.core.lead.Interaction.Result;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;

class SpeedOfResponseTest {

  private static final SpeedOfResponse AT_NOON =
      new SpeedOfResponse(BusinessTime.elapsed(), march("2T12:00"));

  /**
   * Returns a lead with its interactions.
   *
   * @param arrived such as {@code 2T09:00}, or {@code ?} if not known
   * @param interactions such as {@code 2T09:30 OUTBOUND NO_ANSWER}
   */
  private static LeadContacts lead(String id, String arrived, String... interactions) {
    LeadId lead = LeadId.of(id);
    List<Interaction> contacts = new ArrayList<>();
    for (int i = 0; i < interactions.length; i++) {
      String[] parts = interactions[i].split(" ", 3);
      contacts.add(
          Interaction.builder()
              .id(InteractionId.of("i" + i))
              .subject(lead)
              .kind(Interaction.Kind.CALL)
              .startedAt(time(parts[0]))
              .direction(Direction.valueOf(parts[1]))
              .result(Result.valueOf(parts[2]))
              .build());
    }
    return LeadContacts.of(Lead.builder().id(lead).receivedAt(time(arrived)).build(), contacts);
  }

  private static Optional<Instant> time(String text) {
    return text.equals("?") ? Optional.empty() : Optional.of(march(text));
  }

  private static ResponseReport measure(LeadContacts... leads) {
    return AT_NOON.measure(List.of(leads));
  }

  private static Distribution tries(Map<Integer, Long> leadsByTries) {
    List<BigDecimal> values = new ArrayList<>();
    leadsByTries.forEach(
        (tries, leads) ->
            values.addAll(Collections.nCopies(leads.intValue(), BigDecimal.valueOf(tries))));
    return Distribution.ofValues(values);
  }

  @Test
  void the_first_try_answers_a_lead_whether_or_not_it_reaches_anybody() {
    ResponseReport report =
        measure(
            lead("1", "2T09:00", "2T09:20 OUTBOUND DONE"),
            lead("2", "2T09:00", "2T10:00 OUTBOUND NO_ANSWER"),
            lead("3", "2T09:00", "2T09:40 OUTBOUND NO_SHOW"),
            lead("4", "2T11:00"));

    assertThat(report.firstResponse().completed().min()).contains(Duration.ofMinutes(20));
    assertThat(report.firstResponse().completed().median()).contains(Duration.ofMinutes(40));
    assertThat(report.firstResponse().completed().max()).contains(Duration.ofMinutes(60));
    assertThat(report.firstResponse().running().max()).contains(Duration.ofMinutes(60));
    assertThat(report.firstResponse().within(Duration.ofMinutes(30)))
        .isEqualTo(new ServiceLevel(Duration.ofMinutes(30), 1, 3, 0, 0, 0));
    assertThat(report.leads()).isEqualTo(4);
  }

  @Test
  void each_follow_up_is_measured_from_the_try_before_until_the_lead_is_reached() {
    ResponseReport report =
        measure(
            lead(
                "1",
                "2T08:00",
                "2T08:10 OUTBOUND NO_ANSWER",
                "2T08:40 OUTBOUND NO_ANSWER",
                "2T10:00 OUTBOUND DONE",
                "2T11:00 OUTBOUND DONE"), // no follow-up: the lead is reached already
            lead("2", "2T08:00", "2T09:00 OUTBOUND NO_ANSWER"));

    assertThat(report.followUps()).hasSize(2);
    DurationReport first = report.followUps().get(0);
    assertThat(first.completed().max()).contains(Duration.ofMinutes(30));
    assertThat(first.running().max()).contains(Duration.ofHours(3)); // lead 2 waits since nine
    DurationReport second = report.followUps().get(1);
    assertThat(second.completed().max()).contains(Duration.ofMinutes(80));
    assertThat(second.running().size()).isZero();
  }

  @Test
  void tries_are_counted_until_one_reaches_the_lead() {
    ResponseReport report =
        measure(
            lead("1", "2T08:00", "2T08:10 OUTBOUND DONE"),
            lead("2", "2T08:00", "2T08:10 OUTBOUND NO_ANSWER", "2T09:00 OUTBOUND DONE"),
            lead("3", "2T08:00", "2T08:10 OUTBOUND NO_ANSWER", "2T09:00 OUTBOUND NO_ANSWER"),
            lead("4", "2T08:00"));

    assertThat(report.triesUntilReached()).isEqualTo(tries(Map.of(1, 1L, 2, 1L)));
    assertThat(report.triesSoFar()).isEqualTo(tries(Map.of(0, 1L, 2, 1L)));
    assertThat(report.reached()).isEqualTo(Ratio.of(2, 4));
  }

  @Test
  void what_did_not_take_place_is_no_try() {
    ResponseReport report =
        measure(
            lead(
                "1",
                "2T08:00",
                "2T08:10 OUTBOUND PLANNED",
                "2T08:20 OUTBOUND RESCHEDULED",
                "2T08:30 OUTBOUND CANCELLED",
                "2T08:40 INBOUND NO_ANSWER", // the lead called and nobody was there
                "2T09:00 OUTBOUND DONE"));

    assertThat(report.firstResponse().completed().max()).contains(Duration.ofHours(1));
    assertThat(report.triesUntilReached()).isEqualTo(tries(Map.of(1, 1L)));
  }

  @Test
  void a_wait_that_the_lead_ended_was_cut_off_and_the_lead_is_counted_apart() {
    ResponseReport report =
        measure(
            lead("1", "2T08:00", "2T08:30 INBOUND DONE", "2T09:00 OUTBOUND DONE"),
            lead("2", "2T08:00", "2T08:10 OUTBOUND NO_ANSWER", "2T08:30 INBOUND DONE"));

    assertThat(report.cameFirst()).isEqualTo(2);
    // lead 1 would have waited for more than half an hour, lead 2 for more than twenty minutes
    assertThat(report.firstResponse().completed().max()).contains(Duration.ofMinutes(10));
    assertThat(report.firstResponse().cutOff().max()).contains(Duration.ofMinutes(30));
    assertThat(report.firstResponse().within(Duration.ofMinutes(15)))
        .isEqualTo(new ServiceLevel(Duration.ofMinutes(15), 1, 1, 0, 0, 0));
    assertThat(report.followUps()).hasSize(1);
    assertThat(report.followUps().get(0).cutOff().max()).contains(Duration.ofMinutes(20));
    // nobody waits any longer, and nobody will ever know whether an hour would have been kept
    assertThat(report.firstResponse().running().size()).isZero();
    assertThat(report.firstResponse().within(Duration.ofHours(1)))
        .isEqualTo(new ServiceLevel(Duration.ofHours(1), 1, 0, 0, 1, 0));
    assertThat(report.triesBeforeTheyCame()).isEqualTo(tries(Map.of(0, 1L, 1, 1L)));
    assertThat(report.reached()).isEqualTo(Ratio.of(0, 1)); // lead 1 was never tried
    assertThat(report.leads()).isEqualTo(2);
  }

  @Test
  void what_is_earlier_than_the_lead_is_no_answer_to_it() {
    ResponseReport report =
        measure(
            lead(
                "1",
                "2T08:00",
                "2T07:00 OUTBOUND NO_ANSWER",
                "2T07:59 INBOUND DONE",
                "2T08:00 OUTBOUND DONE"));

    assertThat(report.beforeArrival()).isEqualTo(2);
    assertThat(report.firstResponse().completed().max()).contains(Duration.ZERO);
    assertThat(report.triesUntilReached()).isEqualTo(tries(Map.of(1, 1L)));
  }

  @Test
  void what_comes_after_the_as_of_instant_has_not_happened_yet() {
    ResponseReport report =
        measure(
            lead("1", "2T12:01"),
            lead("2", "2T12:00"),
            lead("3", "2T11:00", "2T12:01 OUTBOUND DONE"),
            lead("4", "2T11:00", "2T12:00 OUTBOUND DONE"));

    assertThat(report.leads()).isEqualTo(3);
    assertThat(report.later()).isEqualTo(1);
    assertThat(report.firstResponse().running().size()).isEqualTo(2);
    assertThat(report.firstResponse().completed().max()).contains(Duration.ofHours(1));
  }

  @Test
  void what_was_recorded_after_the_as_of_instant_was_not_known_yet() {
    LeadContacts late = lead("1", "2T09:00");
    LeadContacts answered =
        lead("2", "2T08:00", "2T08:10 OUTBOUND NO_ANSWER", "2T08:40 OUTBOUND DONE");
    LeadContacts undated = lead("3", "2T08:00", "? OUTBOUND DONE");
    Optional<Instant> after = Optional.of(march("2T12:01"));
    Optional<Instant> inTime = Optional.of(march("2T12:00"));

    ResponseReport report =
        measure(
            LeadContacts.of(late.lead().withRecordedAt(after), late.interactions()),
            LeadContacts.of(
                answered.lead().withRecordedAt(inTime),
                List.of(
                    answered.interactions().get(0).withRecordedAt(inTime),
                    answered.interactions().get(1).withRecordedAt(after))),
            LeadContacts.of(
                undated.lead(), List.of(undated.interactions().get(0).withRecordedAt(after))));

    assertThat(report.later()).isEqualTo(1);
    assertThat(report.leads()).isEqualTo(2);
    assertThat(report.triesSoFar()).isEqualTo(tries(Map.of(0, 1L, 1, 1L)));
    assertThat(report.firstResponse().undated()).isZero();
  }

  @Test
  void a_report_that_cannot_be_is_refused() {
    ResponseReport none = measure();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ResponseReport(
                    none.firstResponse(),
                    ImmutableList.of(),
                    tries(Map.of()),
                    tries(Map.of()),
                    tries(Map.of()),
                    0,
                    -1))
        .withMessage(
            "speed of response: counts must not be negative, were 0 before arrival, -1 later");
  }

  @Test
  void a_lead_of_which_a_time_is_missing_is_undated_as_a_whole() {
    ResponseReport report =
        measure(
            lead("1", "?", "2T08:10 OUTBOUND DONE"),
            lead("2", "2T08:00", "? OUTBOUND NO_ANSWER", "2T09:00 OUTBOUND DONE"),
            lead("3", "2T08:00", "? INBOUND DONE"),
            lead("4", "2T08:00", "? OUTBOUND PLANNED", "2T09:00 OUTBOUND DONE"));

    assertThat(report.firstResponse().undated()).isEqualTo(3);
    assertThat(report.firstResponse().completed().size()).isEqualTo(1);
    assertThat(report.triesUntilReached()).isEqualTo(tries(Map.of(1, 1L)));
    assertThat(report.leads()).isEqualTo(4);
  }

  @Test
  void a_lead_that_arrives_at_night_is_answered_in_business_time() {
    WorkingHours office =
        WorkingHours.builder()
            .zone(ZoneOffset.UTC)
            .opens(LocalTime.of(9, 0))
            .closes(LocalTime.of(18, 0))
            .build();
    // from Sunday evening to Monday 2026-03-02, half an hour after opening
    ResponseReport report =
        new SpeedOfResponse(office, march("2T12:00"))
            .measure(List.of(lead("1", "1T22:00", "2T09:30 OUTBOUND DONE"), lead("2", "1T22:00")));

    assertThat(report.firstResponse().completed().max()).contains(Duration.ofMinutes(30));
    assertThat(report.firstResponse().running().max()).contains(Duration.ofHours(3));
  }

  @Test
  void no_leads_are_answered_by_nobody() {
    ResponseReport report = measure();

    assertThat(report.firstResponse().completed().median()).isEmpty();
    assertThat(report.followUps()).isEmpty();
    assertThat(report.triesUntilReached().mean()).isEmpty();
    assertThat(report.reached().value()).isEmpty();
  }

  @Test
  void contacts_are_of_one_lead_in_whatever_order_and_count_once() {
    LeadContacts contacts =
        lead("1", "2T08:00", "2T08:10 OUTBOUND NO_ANSWER", "2T09:00 OUTBOUND DONE");
    List<Interaction> mixed = new ArrayList<>(contacts.interactions());
    mixed.add(0, contacts.interactions().get(1));

    assertThat(LeadContacts.of(contacts.lead(), mixed)).isEqualTo(contacts);
  }

  @Test
  void contacts_of_another_lead_are_refused() {
    LeadContacts one = lead("1", "2T08:00", "2T08:10 OUTBOUND DONE");
    Lead other = lead("2", "2T08:00").lead();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeadContacts.of(other, one.interactions()))
        .withMessage("contacts of 2: interaction i0 must be with the same lead, was with 1");
    Interaction changed = one.interactions().get(0).withResult(Result.NO_ANSWER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeadContacts.of(one.lead(), List.of(one.interactions().get(0), changed)))
        .withMessageStartingWith("contacts of 1: interaction i0");
  }

  @Test
  void an_instant_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SpeedOfResponse(BusinessTime.elapsed(), march("2T12:00").plusNanos(1)))
        .withMessage(
            "speed of response: as-of must be whole microseconds, was"
                + " 2026-03-02T12:00:00.000000001Z");
  }
}
