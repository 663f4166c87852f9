package org.salesprocess.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.review.PayDifference;
import org.salesprocess.metrics.incentive.review.PlanChange;
import org.salesprocess.metrics.incentive.review.PlanDiff;

/**
 * What differs between two plans, for the terminal.
 *
 * @param diff what differs
 */
public record PlanDiffText(PlanDiff diff) {

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
    lines.add("");
    return lines.all();
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
