package org.salesprocess.metrics;

import java.time.Instant;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;

/** Facts that the tests of this module share. */
public final class Facts {

  private Facts() {}

  public static Deal deal(String id, Outcome outcome) {
    return Deal.builder().id(DealId.of(id)).outcome(outcome).build();
  }

  public static Deal deal(String id, Outcome outcome, String amount) {
    return deal(id, outcome).withAmount(BigMoney.parse(amount));
  }

  public static Deal ownedBy(String seller, Deal deal) {
    return deal.withOwner(SellerId.of(seller));
  }

  public static Deal through(String channel, Deal deal) {
    return deal.withChannel(ChannelId.of(channel));
  }

  public static Deal dated(Deal deal, String created, String closed) {
    return deal.withCreatedAt(Instant.parse(created)).withClosedAt(Instant.parse(closed));
  }
}
