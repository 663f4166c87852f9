package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.metrics.incentive.Uncredited.Reason;

/** What becomes of one transaction: filled while the rules are applied to it. */
final class TransactionCredits {

  private final PlacedTransaction placed;
  private final SortedMap<Credit.Key, CreditTrace> traces = new TreeMap<>();
  private final List<Uncredited> uncredited = new ArrayList<>();

  private TransactionCredits(PlacedTransaction placed) {
    this.placed = placed;
  }

  /** Applies the rules that were chosen for a transaction: direct shares first, then the others. */
  static TransactionCredits of(
      PlacedTransaction placed, RuleChoice choice, CreditRecipients recipients) {
    TransactionCredits credits = new TransactionCredits(placed);
    if (!choice.hasDirect()) {
      credits.refuse(Reason.NO_RULE);
    }
    choice
        .ties()
        .forEach(
            tie ->
                credits.refuse(
                    Reason.RULES_TIE,
                    tie.kind(),
                    tie.share(),
                    tie.rules(),
                    tie.recipient(),
                    Optional.empty()));
    SortedMap<SellerId, Fraction> direct = new TreeMap<>();
    for (RuleChoice.Grant grant : choice.grants(CreditShare.Kind.DIRECT)) {
      credits.give(grant, Fraction.ONE, recipients, Collections.emptySortedMap());
    }
    credits.traces.forEach(
        (key, trace) -> direct.merge(key.seller(), trace.share(), Fraction::plus));
    for (RuleChoice.Grant grant : choice.grants(CreditShare.Kind.OVERLAY)) {
      credits.give(grant, choice.baseOf(grant.share()), recipients, direct);
    }
    return credits;
  }

  /** Returns a transaction of which nothing is credited, for a reason. */
  static TransactionCredits refused(PlacedTransaction placed, Reason reason) {
    TransactionCredits credits = new TransactionCredits(placed);
    credits.refuse(reason);
    return credits;
  }

  Transaction transaction() {
    return placed.transaction();
  }

  /** Returns what becomes of a return of this: the very same shares, on its own day. */
  TransactionCredits reversedBy(PlacedTransaction reversal) {
    TransactionCredits credits = new TransactionCredits(reversal);
    traces.forEach(
        (key, trace) ->
            credits.traces.put(key(reversal, trace.rule(), key.seller(), key.kind()), trace));
    for (Uncredited each : uncredited) {
      credits.refuse(
          Reason.ORIGINAL_UNCREDITED,
          each.kind(),
          each.share(),
          each.rules(),
          each.recipient(),
          each.seller());
    }
    return credits;
  }

  private void give(
      RuleChoice.Grant grant,
      Fraction base,
      CreditRecipients recipients,
      SortedMap<SellerId, Fraction> direct) {
    CreditRule rule = grant.rule();
    CreditRecipient recipient = grant.share().recipient();
    if (base.isZero()) {
      refuse(
          Reason.NOTHING_LEFT,
          grant.share().kind(),
          grant.share().share(),
          ImmutableSortedSet.of(rule.id()),
          Optional.of(recipient),
          Optional.empty());
      return;
    }
    Fraction whole = grant.share().share().times(base);
    for (CreditRecipients.Portion portion : recipients.portions(recipient, placed, direct)) {
      Fraction share = whole.times(portion.part());
      if (portion.refusal().isPresent()) {
        refuse(
            portion.refusal().get(),
            grant.share().kind(),
            share,
            ImmutableSortedSet.of(rule.id()),
            Optional.of(recipient),
            portion.seller());
      } else {
        CreditTrace.Way way = new CreditTrace.Way(recipient, share, portion.below());
        traces.merge(
            key(placed, rule, portion.seller().orElseThrow(), grant.share().kind()),
            new CreditTrace(rule, ImmutableList.of(way), grant.passedOver()),
            CreditTrace::plus);
      }
    }
  }

  private void refuse(Reason reason) {
    refuse(
        reason,
        CreditShare.Kind.DIRECT,
        Fraction.ONE,
        ImmutableSortedSet.of(),
        Optional.empty(),
        Optional.empty());
  }

  private void refuse(
      Reason reason,
      CreditShare.Kind kind,
      Fraction share,
      ImmutableSortedSet<CreditRuleId> rules,
      Optional<CreditRecipient> recipient,
      Optional<SellerId> seller) {
    uncredited.add(
        new Uncredited(
            placed.transaction(), placed.on(), reason, kind, share, rules, recipient, seller));
  }

  private static Credit.Key key(
      PlacedTransaction placed, CreditRule rule, SellerId seller, CreditShare.Kind kind) {
    return new Credit.Key(placed.transaction().id(), rule.id(), seller, kind);
  }

  /** Adds the credits, each with its trace. */
  void credits(List<Map.Entry<Credit, CreditTrace>> credits) {
    traces.forEach(
        (key, trace) ->
            credits.add(
                Map.entry(
                    new Credit(
                        placed.transaction(),
                        key.rule(),
                        key.seller(),
                        trace.share(),
                        key.kind(),
                        placed.at(),
                        placed.on()),
                    trace)));
  }

  /** Returns what nobody is credited for. */
  List<Uncredited> uncredited() {
    return uncredited;
  }
}
