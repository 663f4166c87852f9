package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.incentive.CreditShare;

/** Puts a statement into sentences. */
final class StatementExplanation {

  private StatementExplanation() {}

  static Explanation of(Statement statement) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    addLines(statement, StatementLine.State.EARNED, reasons);
    addLines(statement, StatementLine.State.PAYABLE, reasons);
    addHeld(statement, reasons);
    reasons.add(SettlementExplanation.paid(statement.settlement(), statement.terms()));
    statement.unmeasured().forEach(unmeasured -> reasons.add(Explanation.of(unmeasured.reason())));
    addLines(statement, StatementLine.State.FORECAST, reasons);
    reasons.add(SettlementExplanation.balance(statement.settlement().after()));
    return new Explanation(
        "%s is paid %s for %s"
            .formatted(statement.seller(), statement.paid(), Wording.days(statement.period())),
        reasons.build());
  }

  private static void addLines(
      Statement statement,
      StatementLine.State state,
      ImmutableList.Builder<Explanation> explanations) {
    List<StatementLine> lines = statement.lines(state);
    if (!lines.isEmpty()) {
      explanations.add(
          new Explanation(
              "%s: %s".formatted(name(state), statement.total(state)),
              lines.stream()
                  .map(StatementExplanation::of)
                  .collect(ImmutableList.toImmutableList())));
    }
  }

  private static void addHeld(
      Statement statement, ImmutableList.Builder<Explanation> explanations) {
    if (!statement.held().isEmpty()) {
      explanations.add(
          new Explanation(
              "earned so far but not yet payable: "
                  + Money.zero(statement.terms().currency())
                      .plus(statement.held().stream().map(HeldLine::held).toList()),
              statement.held().stream()
                  .map(StatementExplanation::of)
                  .collect(ImmutableList.toImmutableList())));
    }
  }

  private static Explanation of(HeldLine held) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    reasons.add(Explanation.of(payable(held.payable(), held.earned())));
    reasons.add(
        Explanation.of(held.why().map(Payable::sentence).orElse("payable as what it is made of")));
    String deal = held.deal().map(id -> " for deal " + id).orElse("");
    return new Explanation(
        "%s%s: %s".formatted(part(held.key()), deal, held.held()), reasons.build());
  }

  private static String part(LineKey key) {
    String component = key.component().map(ComponentId::value).orElse("limit of the plan");
    return switch (key.part()) {
      case CREDIT, PERIOD, LIMIT -> component;
      case DEFERRED -> component + ", deferred from the period before";
      case MODIFIER -> component + ", modifier " + (key.index() + 1);
      case TAKEN_BACK -> component + ", taken back";
    };
  }

  private static String name(StatementLine.State state) {
    return switch (state) {
      case FORECAST -> "more or less, if what is expected happens";
      case EARNED -> "earned";
      case PAYABLE -> "becomes payable";
    };
  }

  static Explanation of(StatementLine posted) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    if (!posted.before().isZero()) {
      reasons.add(
          Explanation.of(
              "it now comes to %s, of which %s was posted before"
                  .formatted(posted.after(), posted.before())));
    }
    if (!posted.causes().isEmpty() || !posted.holds().isEmpty()) {
      reasons.add(
          Explanation.of(
              "because of "
                  + Stream.concat(posted.causes().stream(), posted.holds().stream())
                      .map(Id::value)
                      .collect(Collectors.joining(", "))));
    }
    if (posted.line().isEmpty()) {
      reasons.add(
          Explanation.of(
              posted.after().isZero()
                  ? "it is due no more"
                  : "what it was made of is known no more"));
      reasons.add(Explanation.of("it was " + rule(posted.key())));
      posted.key().credit().ifPresent(credit -> reasons.add(Explanation.of(was(credit))));
    } else if (posted.state() == StatementLine.State.PAYABLE) {
      reasons.add(Explanation.of(payable(posted.after(), posted.line().get().amount())));
      posted.payable().ifPresent(why -> reasons.add(Explanation.of(why.sentence())));
    } else {
      EarnedLine line = posted.line().get();
      if (!line.amount().equals(posted.after())) { // a forecast is the difference to what is earned
        reasons.add(Explanation.of("with what is expected it comes to " + line.amount()));
      }
      reasons.add(Explanation.of(rule(posted.key())));
      addWorking(line, reasons);
    }
    return new Explanation("%s: %s".formatted(title(posted), posted.amount()), reasons.build());
  }

  private static String payable(Money payable, Money earned) {
    return payable.equals(earned)
        ? "all of the %s earned is payable".formatted(earned)
        : "%s of the %s earned is payable so far".formatted(payable, earned);
  }

  // -- what a line is

  private static String title(StatementLine posted) {
    LineKey key = posted.key();
    String component = key.component().map(ComponentId::value).orElse("limit of the plan");
    String deal =
        posted
            .line()
            .map(line -> line.credit().map(StatementExplanation::deal).orElse(""))
            .orElseGet(() -> formerDeal(posted));
    return switch (key.part()) {
      case CREDIT -> component + deal;
      case PERIOD -> component;
      case DEFERRED -> component + ", deferred from the period before";
      case MODIFIER -> component + ", " + modifier(key, posted.line());
      case TAKEN_BACK -> component + ", taken back" + deal;
      case LIMIT -> component;
    };
  }

  private static String deal(Credit credit) {
    String of =
        credit
            .transaction()
            .deal()
            .map(deal -> " for deal " + deal)
            .orElse(" for " + credit.transaction().id());
    return of
        + credit.transaction().customer().map(customer -> " of customer " + customer).orElse("");
  }

  private static String formerDeal(StatementLine posted) {
    return posted
        .formerDeal()
        .map(deal -> " for deal " + deal)
        .or(() -> posted.key().credit().map(credit -> " for " + credit.transaction()))
        .orElse("");
  }

  private static String was(Credit.Key credit) {
    return "it was of the credit of %s%s to %s, by rule %s"
        .formatted(
            credit.transaction(),
            credit.kind() == CreditShare.Kind.OVERLAY ? " on top" : "",
            credit.seller(),
            credit.rule());
  }

  private static String modifier(LineKey key, Optional<EarnedLine> line) {
    String name =
        line.map(EarnedLine::working)
            .filter(Working.Modified.class::isInstance)
            .map(working -> ModifierWording.name(((Working.Modified) working).modifier()))
            .orElse("modifier " + (key.index() + 1));
    return name + key.deal().map(deal -> " for deal " + deal).orElse("");
  }

  private static String rule(LineKey key) {
    return "by plan %s, version %s, for %s"
        .formatted(key.plan(), key.version(), Wording.days(key.period()));
  }

  // -- how it comes to its amount

  private static void addWorking(EarnedLine line, ImmutableList.Builder<Explanation> reasons) {
    line.credit().ifPresent(credit -> reasons.add(CreditWording.of(credit)));
    line.returns().forEach(back -> reasons.add(Explanation.of(back.toString())));
    line.working().sentences().forEach(sentence -> reasons.add(Explanation.of(sentence)));
    if (!line.exact().equals(line.working().amount())) {
      reasons.add(Explanation.of("a deduction, so it counts " + Wording.of(line.exact())));
    }
    reasons.add(
        Explanation.of(
            Wording.rounding(line.exact(), line.roundedWith(), line.rounding(), line.amount())));
  }
}
