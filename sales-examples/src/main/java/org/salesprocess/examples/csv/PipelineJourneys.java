package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;

/** Makes the journey of a deal from the days of its row. */
final class PipelineJourneys {
  /** The attribute of a journey that names the product. */
  static final String PRODUCT = "product";

  /** The attribute of a journey that names the customer. */
  static final String CUSTOMER = "customer";

  /** The attributes that the import fills itself. */
  static final ImmutableSortedSet<String> RESERVED =
      ImmutableSortedSet.of(
          Journey.CAMPAIGN,
          Journey.CHANNEL,
          CUSTOMER,
          Journey.OWNER,
          PRODUCT,
          Journey.PRODUCT_LINE,
          Journey.TERRITORY);

  private final PipelineMapping mapping;
  private final List<StageMapping> path;

  PipelineJourneys(PipelineMapping mapping) {
    this.mapping = mapping;
    path = new ArrayList<>();
    for (StageKind kind : StageKind.values()) {
      mapping.stages().stream().filter(each -> each.stage().kind() == kind).forEach(path::add);
    }
  }

  /**
   * Returns the journey; it ends in the current stage.
   *
   * <p>Where the days say that another stage was entered last, the deal was moved back on a day
   * that is not known, and the journey has an entry without a time for that at its end.
   */
  Journey journey(
      DealId deal,
      RowDates dates,
      StageMapping current,
      Optional<LossReasonId> reason,
      Attributes attributes) {
    List<StageChange> entries = new ArrayList<>();
    for (StageMapping stage : dates.stages()) {
      StageChange.Builder change =
          StageChange.builder()
              .id(EntryId.of(deal + "/" + stage.stage().id()))
              .subject(deal)
              .to(stage.stage().id())
              .at(dates.day(stage).map(day -> startOf(day, mapping.zone())))
              .sequence(path.indexOf(stage));
      if (stage.stage().kind() == StageKind.LOST) {
        change.reason(reason);
      }
      entries.add(change.build());
    }
    Journey journey = Journey.of(deal, attributes, entries);
    if (journey.currentStage().equals(Optional.of(current.stage().id()))) {
      return journey;
    }
    entries.add(
        StageChange.builder()
            .id(EntryId.of(deal + "/" + current.stage().id() + "/back"))
            .subject(deal)
            .to(current.stage().id())
            .sequence(path.size())
            .build());
    return Journey.of(deal, attributes, entries);
  }

  static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
