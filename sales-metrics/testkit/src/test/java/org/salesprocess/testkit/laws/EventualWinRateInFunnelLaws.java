package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.EventualWinRate;
import org.salesprocess.metrics.conversion.EventualWinRateInFunnel;
import org.salesprocess.metrics.conversion.EventualWinRateReport;
import org.salesprocess.testkit.DealArbitraries;
import org.salesprocess.testkit.MetricLaws;
import org.salesprocess.testkit.ProcessArbitraries;

class EventualWinRateInFunnelLaws extends MetricLaws<Journey, EventualWinRateReport> {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  private static final Instant MIDWAY = Instant.parse("2024-08-15T12:00:00Z");
  private static final Funnel FUNNEL =
      Funnel.builder("short")
          .stages(
              Stage.open("lead", "Lead"),
              Stage.open("meeting", "Meeting"),
              Stage.won("won", "Won"),
              Stage.lost("lost", "Lost"),
              Stage.lost("dead", "Dead"))
          .lossReason(LossReason.of("price", "Price"))
          .lossReason(LossReason.of("time", "No time"))
          .build();

  @Override
  protected Metric<Journey, EventualWinRateReport> metric() {
    return new EventualWinRateInFunnel(FUNNEL, ZONE, MIDWAY);
  }

  @Override
  protected Arbitrary<Journey> fact() {
    return ProcessArbitraries.journeys(FUNNEL);
  }

  @Property(tries = 200)
  void every_journey_is_counted_once(@ForAll("facts") List<Journey> facts) {
    EventualWinRateReport report = metric().measure(facts);

    assertThat(
            report.sales().total()
                + report.undated().total()
                + report.outside().total()
                + report.later())
        .isEqualTo(facts.size());
    assertThat(report.outside().won()).isZero();
  }

  @Property(tries = 200)
  void entries_after_the_instant_might_as_well_not_be_there(@ForAll("facts") List<Journey> facts) {
    List<Journey> begun =
        facts.stream().filter(each -> each.size() == 0 || !past(each).isEmpty()).toList();
    List<Journey> cut =
        begun.stream()
            .map(each -> Journey.of(each.subject(), each.attributes(), past(each)))
            .toList();

    assertThat(metric().measure(cut)).isEqualTo(metric().measure(begun));
    assertThat(metric().measure(facts).later()).isEqualTo(facts.size() - begun.size());
  }

  // entries stand in the order of time, and one without a time where it happened
  private static List<JourneyEntry> past(Journey journey) {
    return IntStream.range(0, journey.size())
        .mapToObj(journey::entry)
        .takeWhile(entry -> entry.at().filter(MIDWAY::isBefore).isEmpty())
        .toList();
  }

  @Property(tries = 200)
  void deals_told_as_journeys_give_the_same_curves(@ForAll("dealLists") List<Deal> deals) {
    List<Deal> dated = deals.stream().filter(deal -> deal.createdAt().isPresent()).toList();
    List<Deal> complete =
        dated.stream().filter(deal -> !deal.isClosed() || deal.closedAt().isPresent()).toList();

    EventualWinRateReport ofDeals = new EventualWinRate(ZONE, MIDWAY).measure(complete);
    EventualWinRateReport ofJourneys =
        metric().measure(complete.stream().map(EventualWinRateInFunnelLaws::told).toList());

    assertThat(ofJourneys).isEqualTo(ofDeals);
  }

  @Provide
  Arbitrary<List<Deal>> dealLists() {
    return DealArbitraries.deals().list().ofMaxSize(12);
  }

  private static Journey told(Deal deal) {
    LeadId subject = LeadId.of(deal.id().value());
    List<JourneyEntry> entries = new ArrayList<>();
    entries.add(entry(subject, "lead", 1, deal.createdAt()));
    if (deal.outcome() == Outcome.WON) {
      entries.add(entry(subject, "won", 2, deal.closedAt()));
    } else if (deal.outcome() == Outcome.LOST) {
      entries.add(entry(subject, "lost", 2, deal.closedAt()).withReason(deal.lossReason()));
    }
    return Journey.of(subject, Attributes.none(), entries);
  }

  private static StageChange entry(
      LeadId subject, String stage, long sequence, Optional<Instant> at) {
    return StageChange.builder()
        .id(EntryId.of("entry-" + sequence))
        .subject(subject)
        .to(StageId.of(stage))
        .at(at)
        .sequence(sequence)
        .build();
  }
}
