package org.salesprocess.metrics.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;
import org.salesprocess.metrics.Metric.State;

/**
 * A log asked in parts gives what it gives as a whole, with the same subjects behind the counts.
 */
class LoggedFunnelPartsTest {

  private static final int LEADS = 400;
  private static final FunnelConversion FUNNEL =
      new FunnelConversion(
          FunnelQuestion.of(
                  Funnel.builder("short")
                      .stages(Stage.open("lead", "Lead"), Stage.won("won", "Won"))
                      .build())
              .breakdown(AttributeBreakdown.ofSubject("channel"))
              .listedSubjects(5)
              .build());

  // of one, two, three and four bytes, whose order in UTF-8 is not always that of their chars
  private static String name(int lead) {
    return List.of("l", "\u00e9", "\uffee", "\ud83d\ude00").get(lead % 4) + lead;
  }

  private static StageLog log(int leads) {
    Random random = new Random(leads);
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    try (StageAppender rows = builder.appender()) {
      for (int lead = 0; lead < leads; lead++) {
        long at = random.nextInt(1_000_000);
        row(rows, lead).stage("lead").atMicros(at).append();
        if (random.nextInt(3) > 0) {
          row(rows, lead).stage("won").atMicros(at + random.nextInt(50)).append();
        }
      }
    }
    return builder.seal();
  }

  private static StageAppender row(StageAppender rows, int lead) {
    StageAppender row = rows.subject(name(lead));
    return lead % 7 == 0 ? row : row.subjectAttribute("channel", "c" + lead % 3);
  }

  private static State<Journey, FunnelReport> state(List<Journey> journeys) {
    State<Journey, FunnelReport> state = FUNNEL.start();
    journeys.forEach(state::add);
    return state;
  }

  @Test
  void in_any_grouping_of_parts_of_one_log_or_of_two() {
    List<Journey> one = log(LEADS).journeys().toList();
    List<Journey> two = log(LEADS / 2).journeys().toList();
    List<Journey> both =
        IntStream.range(0, 2).boxed().flatMap(i -> (i == 0 ? one : two).stream()).toList();
    FunnelReport expected =
        FUNNEL.measure(
            both.stream()
                .map(
                    journey ->
                        Journey.of(
                            journey.subject(),
                            journey.attributes(),
                            IntStream.range(0, journey.size()).mapToObj(journey::entry).toList()))
                .toList());

    State<Journey, FunnelReport> left = FUNNEL.start();
    for (int from = 0; from < both.size(); from += 50) {
      left.merge(state(both.subList(from, Math.min(both.size(), from + 50))));
    }
    State<Journey, FunnelReport> right = state(both.subList(550, 600));
    for (int from = 500; from >= 0; from -= 50) {
      State<Journey, FunnelReport> part = state(both.subList(from, from + 50));
      part.merge(right);
      right = part;
    }

    assertThat(state(both).result()).isEqualTo(expected);
    assertThat(left.result()).isEqualTo(expected);
    assertThat(right.result()).isEqualTo(expected);
  }

  @Test
  void a_part_says_the_same_after_it_was_merged() {
    List<Journey> journeys = log(LEADS).journeys().toList();
    State<Journey, FunnelReport> first = state(journeys.subList(0, 100));
    State<Journey, FunnelReport> second = state(journeys.subList(100, LEADS));
    first.merge(second);
    first.add(journeys.get(0));

    assertThat(second.result()).isEqualTo(FUNNEL.measure(journeys.subList(100, LEADS)));
  }

  @Test
  void the_smallest_ids_stand_behind_each_count() {
    FunnelReport report = log(LEADS).journeys().collect(FUNNEL.collector());

    assertThat(report.all().steps().get(0).reachedSubjects())
        .isEqualTo(
            IntStream.range(0, LEADS)
                .mapToObj(lead -> (SubjectId) LeadId.of(name(lead)))
                .sorted()
                .limit(5)
                .toList());
  }
}
