package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.quota.Measure;

/**
 * What becomes of a seller's returns, where plans and their versions change between a sale and its
 * return: the plan version of the sale names the policy, for each component by its id.
 */
record ReturnRule(PayAgreements agreements, CreditBook book, SellerId seller) {

  ReturnRule {
    requireNonNull(agreements, "agreements");
    requireNonNull(book, "book");
    requireNonNull(seller, "seller");
  }

  /** Which credits a formula pays by: by a table, or for each deal or unit. */
  record Base(Measure measure, CreditFilter filter, Optional<Formula.Spiff.Per> per) {

    /** Returns what a formula pays by; empty if no credit has its own part of the amount. */
    static Optional<Base> of(Formula formula) {
      return formula.match(
          rated ->
              rated.isByCredit() && rated.base() instanceof Input.Measured base
                  ? Optional.of(new Base(base.measure(), base.filter(), Optional.empty()))
                  : Optional.empty(),
          fixedAmount -> Optional.empty(),
          goals -> Optional.empty(),
          spiff ->
              Optional.of(new Base(spiff.measure(), spiff.filter(), Optional.of(spiff.per()))));
    }
  }

  /**
   * Returns the policy by which what is asked for counts returns of a sale. A sale of before the
   * seller was on any plan with such a component was not paid, but may fill a level all the same:
   * then by the policy of what is asked for.
   */
  ReturnPolicy policy(Asking asking, Credit sale) {
    return asking
        .component()
        .flatMap(id -> agreements.plan(seller, sale).flatMap(plan -> plan.find(id)))
        .map(Component::returns)
        .orElse(asking.returns());
  }

  /**
   * Says whether a component, as it is on the day of a return, can count it as a negative sale: it
   * pays by such credits, and paid by the sale in that way on the sale's day.
   */
  boolean isTakenInBy(ComponentId id, Credit back) {
    Optional<Base> ofSale = book.original(back).flatMap(sale -> counting(id, sale));
    return counting(id, back)
        .filter(base -> back.value(base.measure()).isPresent())
        .filter(base -> ofSale.filter(paid -> paid.per().equals(base.per())).isPresent())
        .isPresent();
  }

  private Optional<Base> counting(ComponentId id, Credit credit) {
    return agreements
        .plan(credit)
        .flatMap(plan -> plan.find(id))
        .filter(component -> component.isInForceOn(credit.creditedOn()))
        .filter(component -> component.calendar().find(credit.creditedOn()).isPresent())
        .flatMap(component -> Base.of(component.formula()))
        .filter(base -> passes(base.filter(), credit));
  }

  // a return is for what its sale was for
  private boolean passes(CreditFilter filter, Credit credit) {
    return agreements.scopes().passes(filter, book.original(credit).orElse(credit));
  }
}
