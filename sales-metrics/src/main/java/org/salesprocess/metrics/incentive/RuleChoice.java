package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;

/**
 * Which shares of which rules apply to one transaction, and between which rules nobody can tell.
 *
 * @param grants the shares that apply: those of the direct rule, then those on top
 * @param ties what does not apply since several rules fit equally
 * @param hasDirect whether any direct rule fits, be it in a tie
 */
record RuleChoice(ImmutableList<Grant> grants, ImmutableList<Tie> ties, boolean hasDirect) {

  /**
   * A share that applies.
   *
   * @param rule the rule that gives it
   * @param share the share
   * @param passedOver the less specific rules that fit too
   */
  record Grant(CreditRule rule, CreditShare share, ImmutableList<CreditRule> passedOver) {}

  /**
   * A share that several rules would give alike, so that none of them does.
   *
   * @param rules the rules
   * @param kind whether it is the whole value or on top of it
   * @param share how much
   * @param recipient to whom, if it is on top
   */
  record Tie(
      ImmutableSortedSet<CreditRuleId> rules,
      CreditShare.Kind kind,
      Fraction share,
      Optional<CreditRecipient> recipient) {}

  /** Returns the shares of a kind that apply. */
  ImmutableList<Grant> grants(CreditShare.Kind kind) {
    return grants.stream()
        .filter(grant -> grant.share().kind() == kind)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns how much of a seller's direct credit a share is taken of: all of it, unless it is a
   * manager's on what is left. The next lower level that a share applies to, whichever rule gives
   * it, then leaves of its own base what it does not take, whether or not anybody holds that place;
   * zero if it takes all. A level whose rules tie takes nothing.
   *
   * <p>With 1/10 to the first level and 1/5 of what is left to the second, the second has 1/5 of
   * 9/10.
   */
  Fraction baseOf(CreditShare share) {
    if (share.base() == CreditShare.Base.FULL) {
      return Fraction.ONE;
    }
    return grants.stream()
        .map(Grant::share)
        .filter(share::isOverrideAbove)
        .max(Comparator.comparingInt(CreditShare::level))
        .map(below -> baseOf(below).times(leftBy(below)))
        .orElse(Fraction.ONE);
  }

  private static Fraction leftBy(CreditShare share) {
    Fraction left = Fraction.ONE.minus(share.share());
    return left.isPositive() ? left : Fraction.ZERO;
  }

  /** Returns the choice among rules that fit, in the order of their ids. */
  static RuleChoice of(List<RuleFit> fits) {
    List<Grant> grants = new ArrayList<>();
    List<Tie> ties = new ArrayList<>();
    List<RuleFit> direct = nearestFirst(fits, CreditRule::isDirect);
    List<RuleFit> best = best(direct);
    if (best.size() == 1) {
      CreditRule rule = best.get(0).rule();
      rule.shares().forEach(share -> grants.add(new Grant(rule, share, passedOver(direct))));
    } else if (best.size() > 1) {
      ties.add(new Tie(ids(best), CreditShare.Kind.DIRECT, Fraction.ONE, Optional.empty()));
    }
    List<RuleFit> onTop = nearestFirst(fits, rule -> !rule.isDirect());
    recipients(onTop).forEach(recipient -> chooseOnTop(recipient, onTop, grants, ties));
    return new RuleChoice(
        ImmutableList.copyOf(grants), ImmutableList.copyOf(ties), !direct.isEmpty());
  }

  private static void chooseOnTop(
      CreditRecipient recipient, List<RuleFit> onTop, List<Grant> grants, List<Tie> ties) {
    List<RuleFit> rivals =
        onTop.stream().filter(fit -> shareOf(recipient, fit.rule()).isPresent()).toList();
    List<RuleFit> best = best(rivals);
    ImmutableSortedSet<Fraction> shares =
        best.stream()
            .flatMap(fit -> shareOf(recipient, fit.rule()).stream())
            .map(CreditShare::share)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Fraction::compareTo));
    if (best.size() > 1) {
      shares.forEach(
          share ->
              ties.add(
                  new Tie(ids(best), CreditShare.Kind.OVERLAY, share, Optional.of(recipient))));
      return;
    }
    CreditRule rule = best.get(0).rule();
    shareOf(recipient, rule)
        .ifPresent(share -> grants.add(new Grant(rule, share, passedOver(rivals))));
  }

  private static List<RuleFit> nearestFirst(List<RuleFit> fits, Predicate<CreditRule> kind) {
    return fits.stream()
        .filter(fit -> kind.test(fit.rule()))
        .sorted(RuleFit.NEAREST_FIRST)
        .toList();
  }

  // all that are as specific as the first
  private static List<RuleFit> best(List<RuleFit> nearestFirst) {
    return nearestFirst.stream()
        .takeWhile(fit -> RuleFit.NEAREST_FIRST.compare(fit, nearestFirst.get(0)) == 0)
        .toList();
  }

  private static ImmutableList<CreditRule> passedOver(List<RuleFit> nearestFirst) {
    return nearestFirst.stream()
        .skip(1)
        .map(RuleFit::rule)
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableSortedSet<CreditRuleId> ids(List<RuleFit> fits) {
    return fits.stream()
        .map(fit -> fit.rule().id())
        .collect(ImmutableSortedSet.toImmutableSortedSet(CreditRuleId::compareTo));
  }

  private static Set<CreditRecipient> recipients(List<RuleFit> fits) {
    Set<CreditRecipient> recipients = new LinkedHashSet<>();
    fits.forEach(fit -> fit.rule().shares().forEach(share -> recipients.add(share.recipient())));
    return recipients;
  }

  private static Optional<CreditShare> shareOf(CreditRecipient recipient, CreditRule rule) {
    return rule.shares().stream().filter(share -> share.recipient().equals(recipient)).findFirst();
  }
}
