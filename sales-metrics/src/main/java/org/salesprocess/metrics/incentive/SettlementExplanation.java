package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.PaymentTerms;

/** Puts into sentences how what is payable becomes what is paid, and what is left. */
final class SettlementExplanation {

  private SettlementExplanation() {}

  /** Returns what is paid, with the steps that lead there and the terms they follow. */
  static Explanation paid(Settlement settlement, PaymentTerms terms) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    settlement.lines().stream()
        .filter(line -> line.kind() != SettlementLine.Kind.EARNED)
        .forEach(line -> reasons.add(Explanation.of(sentence(line))));
    terms.draws().stream()
        .filter(draw -> concerns(draw, settlement))
        .forEach(draw -> reasons.add(Explanation.of(sentence(draw))));
    reasons.add(
        Explanation.of(
            switch (terms.negativePay()) {
              case CARRY -> "what is taken back beyond what is payable is carried";
              case PAY_NEGATIVE ->
                  "what is taken back beyond what is payable is paid back, unless an amount is"
                      + " guaranteed";
            }));
    return new Explanation("paid: " + settlement.paid(), reasons.build());
  }

  private static boolean concerns(Draw draw, Settlement settlement) {
    return draw.period().overlaps(settlement.period())
        || settlement.before().outstanding().containsKey(draw.id());
  }

  private static String sentence(Draw draw) {
    String amount =
        switch (draw.method()) {
          case TOP_UP -> "guarantees %s a pay period".formatted(draw.amount());
          case IN_ADVANCE -> "advances %s each pay period".formatted(draw.amount());
        };
    String sentence = "draw %s %s, %s".formatted(draw.id(), amount, Wording.days(draw.period()));
    if (!draw.isRecoverable()) {
      return sentence + ", for good";
    }
    String ceiling = draw.ceiling().map(most -> ", up to %s owed".formatted(most)).orElse("");
    return "%s%s; at most %s of what becomes payable recovers it, from %s"
        .formatted(sentence, ceiling, Wording.percent(draw.recoveryShare()), draw.recoversFrom());
  }

  private static String sentence(SettlementLine line) {
    Money amount = line.amount();
    String balance = line.draw().map(draw -> "draw " + draw).orElse("the carried balance");
    return switch (line.kind()) {
      case EARNED -> "%s is earned".formatted(amount);
      case RELEASED -> "%s becomes payable".formatted(amount);
      case ADVANCED -> "%s is advanced by %s, to be recovered".formatted(amount, balance);
      case TOPPED_UP -> "%s is added by %s, to be recovered".formatted(amount, balance);
      case GRANTED -> "%s is added by %s, for good".formatted(amount, balance);
      case CARRIED -> "%s of negative pay is carried, to be recovered".formatted(amount);
      case RECOVERED -> "%s is kept back to recover %s".formatted(amount, balance);
      case FORGIVEN -> "%s of %s is forgiven".formatted(amount, balance);
      case OVER_CEILING -> "%s more is not paid by %s for its ceiling".formatted(amount, balance);
    };
  }

  /** Returns what is held and owed after a period, with the sums over all periods. */
  static Explanation balance(PayAccount account) {
    ImmutableList.Builder<Explanation> sums = ImmutableList.builder();
    sums.add(Explanation.of("earned so far: " + account.earned()));
    sums.add(Explanation.of("paid so far: " + account.paid()));
    if (!account.granted().isZero()) {
      sums.add(Explanation.of("of that by draws, for good: " + account.granted()));
    }
    if (!account.carried().isZero()) {
      sums.add(Explanation.of("owed of negative pay: " + account.carried()));
    }
    for (Map.Entry<DrawId, Money> draw : account.outstanding().entrySet()) {
      sums.add(Explanation.of("owed of draw %s: %s".formatted(draw.getKey(), draw.getValue())));
    }
    return new Explanation(
        "after that %s is held, earned but not yet payable, and %s is owed"
            .formatted(account.held(), account.owed()),
        sums.build());
  }
}
