package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What one amount earns in marginal tiers, and how.
 *
 * @param owner who is credited
 * @param id the id of the amount, if it has one
 * @param day when
 * @param period the period whose tiers it fills; empty if none contains the day, so that it earns
 *     nothing
 * @param amount how much is credited; below zero for what is taken back
 * @param slices its parts in the tiers, in the order in which they are passed; empty without a
 *     period
 * @param exact what it earns, exactly
 * @param roundedWith what the owner has earned in the period with it, exactly
 * @param rounding how that is rounded
 * @param posted the rounded total so far less what the lines before it carry
 * @since 0.1
 */
public record CommissionLine(
    String owner,
    Optional<String> id,
    LocalDate day,
    Optional<SalesPeriod> period,
    BigMoney amount,
    ImmutableList<TierSlice> slices,
    Quantity exact,
    Quantity roundedWith,
    Rounding rounding,
    Money posted)
    implements Serializable {

  // how levels are put into words
  private static final Input LEVEL = Input.of(Measure.BOOKED);

  /** Checks that nothing is missing. */
  public CommissionLine {
    requireNonNull(owner, "owner");
    requireNonNull(id, "id");
    requireNonNull(day, "day");
    requireNonNull(period, "period");
    requireNonNull(amount, "amount");
    requireNonNull(slices, "slices");
    requireNonNull(exact, "exact");
    requireNonNull(roundedWith, "roundedWith");
    requireNonNull(rounding, "rounding");
    requireNonNull(posted, "posted");
  }

  /** Returns what it carries, and the sentences that say how it comes to that. */
  public Explanation explanation() {
    return new Explanation(
        toString(), period.map(this::reasons).orElseGet(CommissionLine::outside));
  }

  private static ImmutableList<Explanation> outside() {
    return ImmutableList.of(Explanation.of("no period contains the day, so it earns nothing"));
  }

  private ImmutableList<Explanation> reasons(SalesPeriod in) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    Quantity level = slices.get(slices.size() - 1).to();
    reasons.add(Explanation.of("after it %s in %s".formatted(Wording.of(level), Wording.days(in))));
    slices.forEach(slice -> reasons.add(Explanation.of(slice.sentence(LEVEL))));
    reasons.add(Explanation.of(Wording.rounding(exact, roundedWith, rounding, posted)));
    return reasons.build();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns such as {@code ana: USD 100.00 on 2026-01-10 = USD 8.00}. */
  @Override
  public String toString() {
    return "%s: %s%s on %s = %s"
        .formatted(owner, id.map(text -> text + ", ").orElse(""), amount, day, posted);
  }
}
