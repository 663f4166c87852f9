package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageKind;

/** Turns rows into deals and journeys, or finds what is wrong with them. */
final class DealRows {
  private final String file;
  private final PipelineMapping mapping;
  private final References references;
  private final PipelineJourneys journeys;
  private final Optional<LocalDate> lastDay;
  private final ImmutableMap<String, StageMapping> stages;

  /**
   * Makes a reader of rows.
   *
   * @param lastDay the last day that the file covers, if that is known beforehand
   */
  DealRows(
      String file, PipelineMapping mapping, References references, Optional<LocalDate> lastDay) {
    this.file = file;
    this.mapping = mapping;
    this.references = references;
    this.lastDay = lastDay;
    journeys = new PipelineJourneys(mapping);
    ImmutableMap.Builder<String, StageMapping> byValue = ImmutableMap.builder();
    for (StageMapping stage : mapping.stages()) {
      stage.values().forEach(value -> byValue.put(value, stage));
    }
    stages = byValue.buildOrThrow();
  }

  /** Returns what the row says, or empty if it has a fault, which the row then knows. */
  Optional<DealRow> read(Row row) {
    if (row.fault().isPresent()) {
      return Optional.empty();
    }
    Optional<String> id = id(row);
    Optional<StageMapping> stage = stage(row);
    if (row.fault().isPresent()) {
      return Optional.empty();
    }
    StageMapping current = stage.orElseThrow();
    RowDates dates = RowDates.read(file, row, mapping, current);
    lastDay.ifPresent(day -> checkCovered(row, dates, day));
    Optional<LossReasonId> reason = lossReason(row, current);
    Optional<Deal> deal = deal(row, DealId.of(id.orElseThrow()), current, dates, reason);
    if (deal.isEmpty()) {
      return Optional.empty();
    }
    Journey journey =
        journeys.journey(deal.get().id(), dates, current, reason, journeyAttributes(deal.get()));
    ImmutableList.Builder<RowNote> notes = ImmutableList.<RowNote>builder().addAll(dates.notes());
    if (journey.size() > dates.stages().size()) {
      notes.add(movedBack(row));
    }
    return Optional.of(new DealRow(deal.get(), journey, dates.latest(), notes.build()));
  }

  private Optional<String> id(Row row) {
    String column = column(PipelineField.ID).orElseThrow();
    Optional<String> id = row.name(column);
    if (id.isEmpty()) {
      row.fail(column, "must be given");
    }
    return id;
  }

  private Optional<StageMapping> stage(Row row) {
    String column = column(PipelineField.STAGE).orElseThrow();
    StageMapping stage = stages.get(row.text(column));
    if (stage == null) {
      row.fail(column, "must be one of " + String.join(", ", stages.keySet()));
    }
    return Optional.ofNullable(stage);
  }

  private void checkCovered(Row row, RowDates dates, LocalDate last) {
    dates
        .columnAfter(last)
        .ifPresent(
            column ->
                row.fail(
                    column,
                    "must not be after " + mapping.days().format(last) + ", the last day covered"));
  }

  private Optional<Deal> deal(
      Row row, DealId id, StageMapping current, RowDates dates, Optional<LossReasonId> reason) {
    StageId stage = current.stage().id();
    Deal.Builder deal =
        Deal.builder()
            .id(id)
            .stage(stage)
            .outcome(outcome(current.stage().kind()))
            .owner(owner(row))
            .customer(name(row, PipelineField.CUSTOMER).map(CustomerId::of))
            .channel(name(row, PipelineField.CHANNEL).map(ChannelId::of))
            .territory(name(row, PipelineField.TERRITORY).map(TerritoryId::of))
            .lossReason(reason)
            .expectedClose(dates.expectedClose())
            .attributes(ownAttributes(row));
    Optional<BigMoney> amount = amount(row, stage);
    line(row, current.stage().kind() == StageKind.WON ? amount : Optional.empty())
        .ifPresent(deal::addLines);
    kind(row).ifPresent(deal::kind);
    if (row.fault().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        deal.amount(amount)
            .createdAt(dates.created().map(day -> PipelineJourneys.startOf(day, mapping.zone())))
            .closedAt(dates.closed().map(day -> PipelineJourneys.startOf(day, mapping.zone())))
            .build());
  }

  private Optional<SellerId> owner(Row row) {
    Optional<SellerId> owner = name(row, PipelineField.OWNER).map(SellerId::of);
    if (owner.isPresent() && !references.knowsSeller(owner.get())) {
      row.fail(column(PipelineField.OWNER).orElseThrow(), "must be in " + references.sellersFile());
    }
    return owner;
  }

  private Optional<DealLine> line(Row row, Optional<BigMoney> amount) {
    Optional<ProductId> product = name(row, PipelineField.PRODUCT).map(ProductId::of);
    if (product.isPresent() && !references.knowsProduct(product.get())) {
      row.fail(
          column(PipelineField.PRODUCT).orElseThrow(), "must be in " + references.productsFile());
    }
    Optional<BigDecimal> quantity = column(PipelineField.QUANTITY).flatMap(row::number);
    if (quantity.isPresent() && quantity.get().signum() <= 0) {
      row.fail(column(PipelineField.QUANTITY).orElseThrow(), "must be above zero");
      return Optional.empty();
    }
    return product.map(id -> new DealLine(id, quantity.orElse(BigDecimal.ONE), amount));
  }

  private Optional<BigMoney> amount(Row row, StageId stage) {
    return column(PipelineField.AMOUNT)
        .flatMap(row::amount)
        .filter(number -> number.signum() != 0 || !mapping.zeroAmountMeansUnknown().contains(stage))
        .map(number -> BigMoney.of(mapping.currency(), number));
  }

  private Optional<LossReasonId> lossReason(Row row, StageMapping current) {
    Optional<LossReasonId> reason = name(row, PipelineField.LOSS_REASON).map(LossReasonId::of);
    if (reason.isPresent() && current.stage().kind() != StageKind.LOST) {
      row.fail(
          column(PipelineField.LOSS_REASON).orElseThrow(),
          "must be empty while the stage is " + current.stage().name());
      return Optional.empty();
    }
    return reason;
  }

  private Optional<DealKind> kind(Row row) {
    Optional<String> text = name(row, PipelineField.KIND);
    Optional<DealKind> kind =
        text.flatMap(
            word ->
                Arrays.stream(DealKind.values())
                    .filter(each -> each.name().equalsIgnoreCase(word))
                    .findFirst());
    if (text.isPresent() && kind.isEmpty()) {
      row.fail(
          column(PipelineField.KIND).orElseThrow(),
          "must be one of "
              + String.join(
                  ", ",
                  Arrays.stream(DealKind.values())
                      .map(each -> each.name().toLowerCase(Locale.ROOT))
                      .toList()));
    }
    return kind;
  }

  private Attributes ownAttributes(Row row) {
    Attributes.Builder attributes = Attributes.builder();
    mapping.attributes().forEach(own -> row.put(own, attributes));
    return attributes.build();
  }

  private Attributes journeyAttributes(Deal deal) {
    Attributes.Builder attributes = Attributes.builder();
    deal.attributes().asMap().forEach(attributes::put);
    deal.owner().ifPresent(id -> attributes.put(Journey.OWNER, id.value()));
    deal.channel().ifPresent(id -> attributes.put(Journey.CHANNEL, id.value()));
    deal.territory().ifPresent(id -> attributes.put(Journey.TERRITORY, id.value()));
    deal.customer().ifPresent(id -> attributes.put(PipelineJourneys.CUSTOMER, id.value()));
    for (DealLine line : deal.lines()) {
      attributes.put(PipelineJourneys.PRODUCT, line.product().value());
      references
          .lineOf(line.product())
          .ifPresent(id -> attributes.put(Journey.PRODUCT_LINE, id.value()));
    }
    return attributes.build();
  }

  private RowNote movedBack(Row row) {
    String column = column(PipelineField.STAGE).orElseThrow();
    return new RowNote(
        file,
        row.raw().line(),
        column,
        row.written(column),
        "must be the stage entered last, is taken as moved back on an unknown day");
  }

  private Optional<String> name(Row row, PipelineField field) {
    return column(field).flatMap(row::name);
  }

  private Optional<String> column(PipelineField field) {
    return mapping.column(field);
  }

  private static Outcome outcome(StageKind kind) {
    return switch (kind) {
      case OPEN -> Outcome.OPEN;
      case WON -> Outcome.WON;
      case LOST -> Outcome.LOST;
    };
  }
}
