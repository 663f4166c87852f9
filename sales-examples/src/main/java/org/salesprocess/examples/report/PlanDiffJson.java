package org.salesprocess.examples.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.PlanComparison;
import org.salesprocess.metrics.incentive.Unmeasured;
import org.salesprocess.metrics.incentive.review.PayDifference;
import org.salesprocess.metrics.incentive.review.PlanChange;
import org.salesprocess.metrics.incentive.review.PlanDiff;

/**
 * What differs between two plans, for other programs; amounts are exact, as decimals or quotients,
 * and what there is not is left out.
 */
public final class PlanDiffJson {

  /** The number of this form. */
  public static final int FORMAT = 1;

  private PlanDiffJson() {}

  /** The whole document. */
  private record Document(
      int format,
      Plan present,
      Plan proposed,
      boolean paysTheSame,
      List<Change> changes,
      List<Pay> pay,
      List<NotCompared> notCompared,
      @Nullable Replay replay) {}

  /** What was sold, paid by both. */
  private record Replay(
      String of,
      String from,
      String until,
      @Nullable Long rowsLeftOut,
      List<Seller> sellers,
      Seller all,
      long gain,
      long lose,
      long same,
      List<String> notMeasuredByPresent,
      List<String> notMeasuredByProposed) {}

  /** What one seller costs by both, or all. */
  private record Seller(@Nullable String seller, String present, String proposed, String change) {}

  /** One plan. */
  private record Plan(String plan, String version) {}

  /** One change. */
  private record Change(
      @Nullable String component,
      String place,
      @Nullable String before,
      @Nullable String after,
      String effect,
      String sentence) {}

  /** What both pay, by a component or by all of these periods. */
  private record Pay(
      @Nullable String component,
      String calendar,
      List<Stretch> stretches,
      List<String> crossings,
      Most gain,
      Most loss,
      @Nullable Expected expected) {}

  /** Levels that change alike. */
  private record Stretch(
      String pays,
      String from,
      boolean includesFrom,
      @Nullable String until,
      boolean includesUntil) {}

  /** The greatest difference. */
  private record Most(
      boolean unbounded, @Nullable String amount, @Nullable String level, @Nullable String side) {}

  /** What is expected. */
  private record Expected(long gain, long lose, long same, String present, String proposed) {}

  /** What is not compared. */
  private record NotCompared(String component, String reason) {}

  /**
   * Writes what differs to a file in UTF-8.
   *
   * @throws IOException if the file cannot be written
   */
  public static void write(PlanDiff diff, Optional<PlanReplay> sold, Path file) throws IOException {
    Optional<Replay> replay = sold.map(PlanDiffJson::replay);
    ReportDocument.write(
        new Document(
            FORMAT,
            plan(diff.present()),
            plan(diff.proposed()),
            diff.paysTheSame(),
            diff.changes().stream().map(PlanDiffJson::change).toList(),
            diff.pay().stream().map(PlanDiffJson::pay).toList(),
            diff.notCompared().stream()
                .map(each -> new NotCompared(each.component().value(), each.reason()))
                .toList(),
            replay.orElse(null)),
        file);
  }

  private static Plan plan(CommissionPlan plan) {
    return new Plan(plan.id().value(), plan.version());
  }

  private static Change change(PlanChange change) {
    Optional<String> component = change.component().map(ComponentId::value);
    return new Change(
        component.orElse(null),
        change.place(),
        change.before().orElse(null),
        change.after().orElse(null),
        change.effect().id(),
        change.sentence());
  }

  private static Pay pay(PayDifference pay) {
    Optional<String> component = pay.component().map(ComponentId::value);
    Optional<Expected> expected = pay.expected().map(PlanDiffJson::expected);
    return new Pay(
        component.orElse(null),
        pay.calendar().toString(),
        pay.stretches().stream().map(PlanDiffJson::stretch).toList(),
        pay.crossings().stream().map(Quantity::toString).toList(),
        most(pay.gainsWithoutBound(), pay.greatestGain()),
        most(pay.losesWithoutBound(), pay.greatestLoss()),
        expected.orElse(null));
  }

  private static Stretch stretch(PayDifference.Stretch stretch) {
    Optional<String> until = stretch.until().map(Quantity::toString);
    return new Stretch(
        stretch.change().id(),
        stretch.from().toString(),
        stretch.includesFrom(),
        until.orElse(null),
        stretch.includesUntil());
  }

  private static Most most(boolean isUnbounded, Optional<PayDifference.Extreme> greatest) {
    return greatest
        .map(
            extreme ->
                new Most(
                    isUnbounded,
                    extreme.amount().toString(),
                    extreme.level().toString(),
                    extreme.side().name().toLowerCase(Locale.ROOT)))
        .orElseGet(() -> new Most(isUnbounded, null, null, null));
  }

  private static Expected expected(PayDifference.Expected expected) {
    return new Expected(
        expected.gain(),
        expected.lose(),
        expected.same(),
        expected.present().toString(),
        expected.proposed().toString());
  }

  private static Replay replay(PlanReplay replay) {
    PlanComparison all = replay.comparison();
    Optional<Long> leftOut = replay.rows().map(TransactionSummary::rowsLeftOut);
    return new Replay(
        replay.title(),
        replay.span().start().toString(),
        replay.span().end().toString(),
        leftOut.orElse(null),
        all.bySeller().entrySet().stream()
            .map(each -> seller(each.getKey().value(), each.getValue()))
            .toList(),
        seller(null, all.total()),
        all.gainers().size(),
        all.losers().size(),
        all.unchanged().size(),
        all.presentUnmeasured().stream().map(Unmeasured::reason).toList(),
        all.proposedUnmeasured().stream().map(Unmeasured::reason).toList());
  }

  private static Seller seller(@Nullable String id, PlanComparison.Difference difference) {
    return new Seller(
        id,
        difference.present().toString(),
        difference.proposed().toString(),
        difference.change().toString());
  }
}
