package org.salesprocess.core.lead;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * Interest of a person or company that is not yet qualified.
 *
 * @param id its id
 * @param receivedAt when it arrived, if known
 * @param channel how it arrived, if known
 * @param campaign the campaign that brought it, if any
 * @param territory where it came from, if known
 * @param customer the customer it belongs to, if the customer is known already
 * @param owner the seller who is responsible for it, if anybody is
 * @param interest the product line it asked about, if known
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Lead(
    LeadId id,
    Optional<Instant> receivedAt,
    Optional<ChannelId> channel,
    Optional<CampaignId> campaign,
    Optional<TerritoryId> territory,
    Optional<CustomerId> customer,
    Optional<SellerId> owner,
    Optional<ProductLineId> interest,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithLead {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a time is finer than a microsecond
   */
  public Lead {
    requireNonNull(id, "id");
    requireNonNull(channel, "channel");
    requireNonNull(campaign, "campaign");
    requireNonNull(territory, "territory");
    requireNonNull(customer, "customer");
    requireNonNull(owner, "owner");
    requireNonNull(interest, "interest");
    requireNonNull(attributes, "attributes");
    Checks.micros("lead", id, "receivedAt", receivedAt);
    Checks.micros("lead", id, "recordedAt", recordedAt);
  }

  @Override
  public Optional<Instant> at() {
    return receivedAt;
  }

  @Override
  public Lead content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /**
   * Returns what a {@link Journey} of this lead should know of it: the caller's attributes, and
   * channel, campaign, territory, owner and product line under the journey's names for them.
   */
  public Attributes journeyAttributes() {
    Attributes.Builder all = Attributes.builder();
    attributes.asMap().forEach(all::put);
    channel.ifPresent(id -> all.put(Journey.CHANNEL, id.value()));
    campaign.ifPresent(id -> all.put(Journey.CAMPAIGN, id.value()));
    territory.ifPresent(id -> all.put(Journey.TERRITORY, id.value()));
    owner.ifPresent(id -> all.put(Journey.OWNER, id.value()));
    interest.ifPresent(id -> all.put(Journey.PRODUCT_LINE, id.value()));
    return all.build();
  }

  /** Returns a builder; only the id is required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a lead. */
  public static final class Builder extends LeadBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }
}
