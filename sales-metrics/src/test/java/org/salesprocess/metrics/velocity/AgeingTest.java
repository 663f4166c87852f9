package org.salesprocess.metrics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.salesprocess.metrics.velocity.Journeys.FUNNEL;
import static org.salesprocess.metrics.velocity.Journeys.journey;
import static org.salesprocess.metrics.velocity.Journeys.march;
import static org.salesprocess.metrics.velocity.Journeys.toldLater;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.metrics.Ratio;

class AgeingTest {

  private static final TimeInStage TIMES = TimeInStage.of(FUNNEL, march("20"));
  private static final Fraction MOST = Fraction.of(2, 3);

  // six left the first stage after 1, 2, 2, 4, 6 and 8 days; four are there for 3, 5, 12 and 12
  private static List<Journey> ten() {
    List<Journey> journeys = new ArrayList<>();
    int[] left = {1, 2, 2, 4, 6, 8};
    for (int i = 0; i < left.length; i++) {
      journeys.add(journey("left-" + i, "lead 1", "lost " + (1 + left[i])));
    }
    journeys.add(journey("young", "lead 17"));
    journeys.add(journey("older", "lead 15"));
    journeys.add(journey("old-b", "lead 8"));
    journeys.add(journey("old-a", "lead 8"));
    return journeys;
  }

  private static StageAgeing lead(Ageing metric, List<Journey> journeys) {
    return metric.measure(journeys).of(StageId.of("lead")).orElseThrow();
  }

  @Test
  void the_oldest_come_first_and_of_one_age_the_smaller_id() {
    StageAgeing lead = lead(new Ageing(TIMES, MOST, 3), ten());

    assertThat(lead.oldest())
        .extracting(each -> each.subject().value())
        .containsExactly("old-a", "old-b", "older");
    assertThat(lead.oldest())
        .extracting(AgedSubject::age)
        .containsExactly(Duration.ofDays(12), Duration.ofDays(12), Duration.ofDays(5));
  }

  // the curve by hand, as Python's fractions confirm: 9/10 after 1 day, 7/10 after 2, 7/12 after 4,
  // 7/16 after 6 and 7/24 after 8
  @Test
  void each_age_is_set_beside_the_share_that_stays_longer() {
    StageAgeing lead = lead(new Ageing(TIMES, MOST, 10), ten());

    assertThat(lead.oldest()).hasSize(4);
    assertThat(lead.oldest().get(0).takeLonger().orElseThrow()).isCloseTo(7 / 24.0, within(1e-12));
    assertThat(lead.oldest().get(2).takeLonger().orElseThrow()).isCloseTo(7 / 12.0, within(1e-12));
    assertThat(lead.oldest().get(3).takeLonger().orElseThrow()).isCloseTo(7 / 10.0, within(1e-12));
  }

  @Test
  void who_is_older_than_the_quantile_is_overdue_listed_or_not() {
    // two thirds have left once the curve is at a third or below: after 8 days
    StageAgeing lead = lead(new Ageing(TIMES, MOST, 1), ten());

    assertThat(lead.limit()).contains(Duration.ofDays(8));
    assertThat(lead.oldest()).extracting(AgedSubject::isOverdue).containsExactly(true);
    assertThat(lead.overdue()).contains(Ratio.of(2, 4));
  }

  @Test
  void at_the_limit_itself_nobody_is_overdue_yet() {
    List<Journey> eleven = new ArrayList<>(ten());
    eleven.add(journey("edge", "lead 12"));

    // with eleven the curve is at 144/385 after 8 days, by Python: 241/385 have left
    StageAgeing lead = lead(new Ageing(TIMES, Fraction.of(241, 385), 3), eleven);

    assertThat(lead.limit()).contains(Duration.ofDays(8));
    assertThat(lead.oldest()).extracting(AgedSubject::isOverdue).containsExactly(true, true, false);
    assertThat(lead.overdue()).contains(Ratio.of(2, 5));
  }

  @Test
  void where_too_few_have_left_nobody_can_say_who_is_overdue() {
    StageAgeing lead = lead(new Ageing(TIMES, Fraction.of(9, 10), 10), ten());

    assertThat(lead.limit()).isEmpty();
    assertThat(lead.overdue()).isEmpty();
    assertThat(lead.oldest()).noneMatch(AgedSubject::isOverdue);
  }

  @Test
  void where_nobody_has_left_there_is_no_share_to_compare_with() {
    StageAgeing lead = lead(new Ageing(TIMES, MOST, 10), List.of(journey("1", "lead 3")));

    assertThat(lead.oldest()).hasSize(1);
    assertThat(lead.oldest().get(0).takeLonger()).isEmpty();
    assertThat(lead.limit()).isEmpty();
  }

  @Test
  void who_has_arrived_or_is_lost_does_not_age() {
    AgeingReport report =
        new Ageing(TIMES, MOST, 10)
            .measure(
                List.of(
                    journey("1", "lead 1", "contract 2"),
                    journey("2", "lead 1", "contract 2", "delivered 3"),
                    journey("3", "lead 1", "lost 2")));

    assertThat(report.stages())
        .extracting(each -> each.stage().id().value())
        .containsExactly("lead", "set", "held", "contract");
    assertThat(report.of(StageId.of("contract")).orElseThrow().oldest())
        .extracting(each -> each.subject().value())
        .containsExactly("1");
    assertThat(report.of(StageId.of("lost"))).isEmpty();
  }

  @Test
  void the_present_stay_or_all_of_them_make_the_age() {
    List<Journey> back = List.of(journey("1", "lead 1", "set 5", "lead 18"));

    assertThat(lead(new Ageing(TIMES.counting(CountedStay.LAST), MOST, 1), back).oldest())
        .extracting(AgedSubject::age)
        .containsExactly(Duration.ofDays(2));
    assertThat(lead(new Ageing(TIMES, MOST, 1), back).oldest())
        .extracting(AgedSubject::age)
        .containsExactly(Duration.ofDays(6));
  }

  @Test
  void a_subject_without_a_time_of_entry_is_counted_but_not_listed() {
    StageAgeing lead = lead(new Ageing(TIMES, MOST, 10), List.of(journey("1", "lead ?")));

    assertThat(lead.oldest()).isEmpty();
    assertThat(lead.times().undated()).isEqualTo(1);
  }

  @Test
  void who_was_not_known_yet_does_not_age_and_is_counted_as_later() {
    AgeingReport report =
        new Ageing(TIMES, MOST, 10)
            .measure(List.of(journey("1", "lead 21"), toldLater("2", 21, "lead 3")));

    assertThat(report.later()).isEqualTo(2);
    assertThat(report.of(StageId.of("lead")).orElseThrow().oldest()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AgeingReport(ImmutableList.of(), -1))
        .withMessage("ageing: later must not be negative, was -1");
  }

  @Test
  void a_list_of_none_is_a_list() {
    StageAgeing lead = lead(new Ageing(TIMES, MOST, 0), ten());

    assertThat(lead.oldest()).isEmpty();
    assertThat(lead.overdue()).contains(Ratio.of(2, 4));
  }

  @Test
  void a_question_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ageing(TIMES.counting(CountedStay.FIRST_PASSAGE), MOST, 1))
        .withMessage("ageing: stays must be LAST or CUMULATIVE, were FIRST_PASSAGE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ageing(TIMES, Fraction.ONE, 1))
        .withMessage("ageing: quantile must lie between 0 and 1, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ageing(TIMES, MOST, -1))
        .withMessage("ageing: most must not be negative, was -1");
  }
}
