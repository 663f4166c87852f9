package org.salesprocess.core.deal;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * A qualified opportunity, as it stands: what may be sold to whom, for how much, and how it ended.
 * Elsewhere called opportunity.
 *
 * @param id its id
 * @param kind what it is to the customer relation
 * @param outcome how it ended, if it has
 * @param stage the funnel stage where it is, if known
 * @param lead the lead it came from, if known
 * @param customer who buys, if known
 * @param channel the channel that brought it, if known
 * @param territory where it is, if known
 * @param owner the seller who is responsible for it, if anybody is
 * @param participations who had which role in it
 * @param lines what is sold; may be empty
 * @param amount what the whole deal is worth after discount and before tax, if known: estimated
 *     while it is open, agreed once it is won; zero or more, in the currency of the lines
 * @param createdAt when it was opened, if known
 * @param closedAt when it was won or lost, if known; not before {@code createdAt}, and empty while
 *     it is open
 * @param expectedClose the day on which it is expected to close, if anybody said
 * @param lossReason why it was lost; only for a lost deal
 * @param lostTo the competitor who got it; only for a lost deal
 * @param attributes the caller's own
 * @param recordedAt when the source recorded this, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Deal(
    DealId id,
    DealKind kind,
    Outcome outcome,
    Optional<StageId> stage,
    Optional<LeadId> lead,
    Optional<CustomerId> customer,
    Optional<ChannelId> channel,
    Optional<TerritoryId> territory,
    Optional<SellerId> owner,
    ImmutableList<Participation> participations,
    ImmutableList<DealLine> lines,
    Optional<BigMoney> amount,
    Optional<Instant> createdAt,
    Optional<Instant> closedAt,
    Optional<LocalDate> expectedClose,
    Optional<LossReasonId> lossReason,
    Optional<CompetitorId> lostTo,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithDeal {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part breaks its rule above, or a time is finer than a
   *     microsecond
   */
  public Deal {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(outcome, "outcome");
    requireNonNull(stage, "stage");
    requireNonNull(lead, "lead");
    requireNonNull(customer, "customer");
    requireNonNull(channel, "channel");
    requireNonNull(territory, "territory");
    requireNonNull(owner, "owner");
    requireNonNull(participations, "participations");
    requireNonNull(expectedClose, "expectedClose");
    requireNonNull(lossReason, "lossReason");
    requireNonNull(lostTo, "lostTo");
    requireNonNull(attributes, "attributes");
    checkTimes(id, outcome, createdAt, closedAt);
    Checks.micros("deal", id, "recordedAt", recordedAt);
    checkAmounts(id, amount, lines);
    amount = amount.map(Amounts::normalised);
    checkArgument(
        outcome == Outcome.LOST || (lossReason.isEmpty() && lostTo.isEmpty()),
        "deal %s: only a lost deal has a loss reason or is lost to a competitor, outcome is %s",
        id,
        outcome);
  }

  private static void checkTimes(
      DealId id, Outcome outcome, Optional<Instant> createdAt, Optional<Instant> closedAt) {
    Checks.micros("deal", id, "createdAt", createdAt);
    Checks.micros("deal", id, "closedAt", closedAt);
    Checks.ordered("deal", id, "createdAt", createdAt, "closedAt", closedAt);
    checkArgument(
        closedAt.isEmpty() || outcome != Outcome.OPEN,
        "deal %s: an open deal has no closedAt, was %s",
        id,
        closedAt.orElse(null));
  }

  private static void checkAmounts(
      DealId id, Optional<BigMoney> amount, ImmutableList<DealLine> lines) {
    Optional<BigMoney> first =
        amount.or(() -> lines.stream().flatMap(line -> line.amount().stream()).findFirst());
    if (first.isEmpty()) {
      return;
    }
    Checks.notNegative("deal", id, "amount", first.get());
    for (DealLine line : lines) {
      line.amount()
          .ifPresent(
              each -> Amounts.requireCurrency(first.get().getCurrencyUnit(), each, "deal " + id));
    }
  }

  /** Says whether it was won or lost. */
  public boolean isClosed() {
    return outcome != Outcome.OPEN;
  }

  /**
   * Returns this deal after a change to it; what the change does not name stays.
   *
   * @throws IllegalArgumentException if the change is of another deal, or its amount is in another
   *     currency than the lines
   */
  public Deal with(DealChange change) {
    checkArgument(
        change.deal().equals(id),
        "deal %s: change %s must be of the same deal, was of %s",
        id,
        change.id(),
        change.deal());
    Deal changed = this;
    if (change.amount().isPresent()) {
      changed = changed.withAmount(change.amount());
    }
    if (change.expectedClose().isPresent()) {
      changed = changed.withExpectedClose(change.expectedClose());
    }
    return changed;
  }

  /** Returns when it was opened: a deal begins then, whenever it may close. */
  @Override
  public Optional<Instant> at() {
    return createdAt;
  }

  @Override
  public Deal content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /**
   * Returns a builder; id and outcome are required, the deal is with a new customer unless said.
   */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a deal. */
  public static final class Builder extends DealBuilder {
    Builder() {
      kind(DealKind.NEW);
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
