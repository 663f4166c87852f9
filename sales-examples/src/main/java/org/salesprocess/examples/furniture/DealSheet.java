package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealKind;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.lead.Lead;

/** What is known of one deal so far. */
final class DealSheet {
  private static final ImmutableList<CompetitorId> COMPETITORS =
      ImmutableList.of(
          CompetitorId.of("nordlinija"), CompetitorId.of("baldmar"), CompetitorId.of("casabella"));
  private static final int USUAL_DAYS = 45;

  private final Lead lead;
  private final Instant createdAt;
  private final Quote quote;
  private final CustomerId customer;
  private LocalDate expectedClose;
  private Outcome outcome = Outcome.OPEN;
  private Optional<Instant> closedAt = Optional.empty();
  private Optional<Instant> signedAt = Optional.empty();
  private Optional<LossReasonId> lossReason = Optional.empty();
  private Optional<CompetitorId> lostTo = Optional.empty();
  private int discountPermille;

  DealSheet(Lead lead, Instant createdAt, Quote quote, LocalDate day) {
    this.lead = lead;
    this.createdAt = createdAt;
    this.quote = quote;
    expectedClose = day.plusDays(USUAL_DAYS);
    customer =
        lead.customer().orElseGet(() -> CustomerId.of("C-" + lead.id().value().substring(2)));
  }

  /** Returns the customer, who is new unless the lead was known as one. */
  CustomerId customer() {
    return customer;
  }

  /** Writes down that the contract was signed at a discount. */
  void sign(Instant at, int discount) {
    outcome = Outcome.WON;
    closedAt = Optional.of(at);
    signedAt = closedAt;
    discountPermille = discount;
  }

  /** Writes down that the deal was lost, also one that had been signed. */
  void lose(Instant at, LossReasonId reason, Draws draws) {
    outcome = Outcome.LOST;
    closedAt = Optional.of(at);
    lossReason = Optional.of(reason);
    if (reason.equals(FurnitureFunnel.COMPETITOR)) {
      lostTo = Optional.of(draws.oneOf(COMPETITORS));
    }
  }

  /** Writes down that a deal that was lost is open again. */
  void reopen(LocalDate day) {
    outcome = Outcome.OPEN;
    closedAt = Optional.empty();
    lossReason = Optional.empty();
    expectedClose = day.plusDays(USUAL_DAYS);
  }

  /** Returns the customer if a contract made one who was not known before. */
  Optional<Customer> newCustomer() {
    return signedAt
        .filter(at -> lead.customer().isEmpty())
        .map(
            at ->
                Customer.builder()
                    .id(customer)
                    .since(at)
                    .channel(lead.channel())
                    .territory(lead.territory())
                    .build());
  }

  /** Returns the deal as it stands. */
  Deal deal(Journey journey, Participants participants) {
    boolean agreed = signedAt.isPresent();
    return Deal.builder()
        .id(DealId.of("D-" + lead.id().value().substring(2)))
        .kind(lead.customer().isPresent() ? DealKind.REPEAT : DealKind.NEW)
        .outcome(outcome)
        .stage(journey.currentStage())
        .lead(lead.id())
        .customer(agreed ? Optional.of(customer) : lead.customer())
        .channel(lead.channel())
        .territory(lead.territory())
        .owner(participants.designer())
        .participations(participants.all())
        .lines(agreed ? quote.agreedLines(discountPermille) : quote.openLines())
        .amount(agreed ? quote.total(discountPermille) : quote.estimate())
        .createdAt(createdAt)
        .closedAt(closedAt)
        .expectedClose(expectedClose)
        .lossReason(lossReason)
        .lostTo(lostTo)
        .build();
  }
}
