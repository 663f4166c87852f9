package org.salesprocess.examples.report;

import static org.salesprocess.examples.report.Words.count;
import static org.salesprocess.examples.report.Words.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PlanComparison;
import org.salesprocess.metrics.incentive.Unmeasured;
import org.salesprocess.metrics.incentive.review.PayDifference;
import org.salesprocess.metrics.incentive.review.PlanChange;
import org.salesprocess.metrics.incentive.review.PlanDiff;

/**
 * What differs between two plans, for the terminal.
 *
 * @param diff what differs
 * @param replay what was sold, paid by both, if that is known
 */
public record PlanDiffText(PlanDiff diff, Optional<PlanReplay> replay) {

  private static final int MOST_LISTED = 20;

  /**
   * Returns the changes, and then what they do to pay.
   *
   * @param width the most characters of a line
   */
  public ImmutableList<String> lines(int width) {
    Lines lines = new Lines(width);
    lines.add(
        "Plan %s instead of %s: %s, %s"
            .formatted(
                diff.proposed(),
                diff.present(),
                changes(diff.changes().size()),
                diff.paysTheSame() ? "pay is the same" : "pay differs"));
    if (!diff.changes().isEmpty()) {
      lines.title("What changed");
      diff.changes().forEach(change -> lines.add(capital(words(change))));
    }
    for (PayDifference each : diff.pay()) {
      if (each.component().isEmpty() || !isWhole(each)) {
        pay(lines, each);
      }
    }
    for (PlanDiff.NotCompared each : diff.notCompared()) {
      lines.title(each.component().value());
      lines.add("Cannot be compared: " + each.reason());
    }
    replay.ifPresent(sold -> replay(lines, sold));
    lines.add("");
    return lines.all();
  }

  private static void replay(Lines lines, PlanReplay replay) {
    PlanComparison all = replay.comparison();
    lines.title("What was sold, paid by both");
    lines.add(
        "%s: pay of %s until %s"
            .formatted(replay.title(), replay.span().start(), replay.span().end().minusDays(1)));
    replay.rows().ifPresent(rows -> PayText.rows(lines, rows));
    TextTable table = new TextTable(1, "Seller", "Present", "Proposed", "Change");
    for (SellerId seller : Iterables.concat(all.losers(), all.gainers(), all.unchanged())) {
      row(table, seller.value(), Objects.requireNonNull(all.bySeller().get(seller)));
    }
    if (all.bySeller().size() > 1) {
      row(table, "all sellers", all.total());
    }
    lines.table("What sellers cost, in " + all.currency(), table);
    lines.add(
        "%s gain, %s lose, %s the same. What they would have sold otherwise is not known."
            .formatted(
                count(all.gainers().size()),
                count(all.losers().size()),
                count(all.unchanged().size())));
    unmeasured(lines, "present", all.presentUnmeasured());
    unmeasured(lines, "proposed", all.proposedUnmeasured());
  }

  private static void row(TextTable table, String name, PlanComparison.Difference difference) {
    String change = figure(difference.change().toBigMoney());
    table.row(
        name,
        figure(difference.present().toBigMoney()),
        figure(difference.proposed().toBigMoney()),
        difference.change().isPositive() ? "+" + change : change);
  }

  private static void unmeasured(Lines lines, String plan, ImmutableList<Unmeasured> all) {
    all.stream()
        .limit(MOST_LISTED)
        .forEach(each -> lines.add("By the %s plan, %s".formatted(plan, each.reason())));
    if (all.size() > MOST_LISTED) {
      lines.add("... and %s more like these".formatted(count(all.size() - MOST_LISTED)));
    }
  }

  private static String changes(int count) {
    return count == 0 ? "no change" : count + (count == 1 ? " change" : " changes");
  }

  private static String words(PlanChange change) {
    return change.effect() == PlanChange.Effect.NOT_SHOWN
        ? change + " Curves do not show what this does."
        : change.toString();
  }

  // one that is all there is of its periods needs not be shown again
  private boolean isWhole(PayDifference each) {
    return diff.whole(each.calendar())
        .filter(
            whole ->
                whole.present().equals(each.present()) && whole.proposed().equals(each.proposed()))
        .isPresent();
  }

  private static void pay(Lines lines, PayDifference pay) {
    lines.title(
        "%s, by the %s"
            .formatted(
                pay.component().map(ComponentId::value).orElse(DrawnPlan.WHOLE), pay.calendar()));
    if (pay.isNone()) {
      lines.add("Pays the same at every level.");
    } else {
      pay.stretches().forEach(stretch -> lines.add(capital(stretch + ".")));
      crossings(pay).ifPresent(lines::add);
      most(pay.greatestGain(), pay.gainsWithoutBound(), "more").ifPresent(lines::add);
      most(pay.greatestLoss(), pay.losesWithoutBound(), "less").ifPresent(lines::add);
    }
    pay.expected().ifPresent(expected -> lines.add("Expected in a period: " + expected + "."));
  }

  private static Optional<String> crossings(PayDifference pay) {
    return pay.crossings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The curves cross at %s."
                .formatted(
                    pay.crossings().stream()
                        .map(Quantity::toString)
                        .collect(Collectors.joining(", "))));
  }

  private static Optional<String> most(
      Optional<PayDifference.Extreme> greatest, boolean isUnbounded, String word) {
    return isUnbounded
        ? Optional.of("Pays %s without bound, if only enough is sold.".formatted(word))
        : greatest.map(extreme -> "Pays %s by at most %s.".formatted(word, extreme));
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
