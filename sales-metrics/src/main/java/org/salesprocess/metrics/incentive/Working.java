package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * How an exact amount came about: the evidence behind one line, as numbers; text is made when it is
 * asked for.
 *
 * @since 0.1
 */
public sealed interface Working extends Serializable {

  /** Returns the answer of the function for this kind of working. */
  default <R> R match(
      Function<Slices, R> slices,
      Function<Rate, R> rate,
      Function<Fixed, R> fixed,
      Function<GoalScores, R> goalScores,
      Function<SpiffTimes, R> spiffTimes,
      Function<Modified, R> modified,
      Function<CarriedIn, R> carriedIn,
      Function<Limited, R> limited,
      Function<TakenBack, R> takenBack) {
    if (this instanceof Slices it) {
      return slices.apply(it);
    }
    if (this instanceof Rate it) {
      return rate.apply(it);
    }
    if (this instanceof Fixed it) {
      return fixed.apply(it);
    }
    if (this instanceof GoalScores it) {
      return goalScores.apply(it);
    }
    if (this instanceof SpiffTimes it) {
      return spiffTimes.apply(it);
    }
    if (this instanceof Modified it) {
      return modified.apply(it);
    }
    if (this instanceof CarriedIn it) {
      return carriedIn.apply(it);
    }
    if (this instanceof Limited it) {
      return limited.apply(it);
    }
    return takenBack.apply((TakenBack) this);
  }

  /** Returns what it came to, exactly. */
  Quantity amount();

  /** Returns one sentence for each step. */
  ImmutableList<String> sentences();

  /**
   * A base cut at the bounds of a marginal table.
   *
   * @param level what fills the tiers, as it stood after this credit
   * @param slices the parts, one or more, in the order in which they are passed
   */
  record Slices(Reading level, ImmutableList<TierSlice> slices) implements Working {
    /** Checks that nothing is missing. */
    public Slices {
      requireNonNull(level, "level");
      requireNonNull(slices, "slices");
    }

    @Override
    public Quantity amount() {
      Quantity amount = slices.get(0).amount();
      for (int i = 1; i < slices.size(); i++) {
        amount = amount.plus(slices.get(i).amount());
      }
      return amount;
    }

    @Override
    public ImmutableList<String> sentences() {
      ImmutableList.Builder<String> sentences = ImmutableList.builder();
      sentences.add("after this credit " + level);
      sentences.add("MARGINAL: each part at the value of its own tier");
      slices.forEach(slice -> sentences.add(slice.sentence(level.input())));
      if (slices.size() > 1) {
        sentences.add("together " + Wording.of(amount()));
      }
      return sentences.build();
    }
  }

  /**
   * One value of a table times a base.
   *
   * @param level what chose the value
   * @param second what chose the row, if the table is a grid
   * @param use how the table was applied; empty if it has one value at every level
   * @param value the value
   * @param base what it is multiplied by
   */
  record Rate(
      Reading level,
      Optional<Reading> second,
      Optional<TableUse> use,
      Quantity value,
      Quantity base)
      implements Working {
    /** Checks that nothing is missing. */
    public Rate {
      requireNonNull(level, "level");
      requireNonNull(second, "second");
      requireNonNull(use, "use");
      requireNonNull(value, "value");
      requireNonNull(base, "base");
    }

    @Override
    public Quantity amount() {
      return base.times(value);
    }

    @Override
    public ImmutableList<String> sentences() {
      ImmutableList.Builder<String> sentences = ImmutableList.builder();
      if (level.value().isPresent()) { // a flat rate needs none
        sentences.addAll(level.sentences());
      }
      second.ifPresent(row -> sentences.addAll(row.sentences()));
      use.ifPresent(table -> sentences.add(table.sentence(level.input())));
      return sentences.add(product()).build();
    }

    // a bonus is its table's amount, once
    private String product() {
      return value.isMoney() && base.equals(Quantity.of(1))
          ? "an amount of " + Wording.of(value)
          : "%s x %s = %s".formatted(Wording.of(base), Wording.rate(value), Wording.of(amount()));
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * A fixed amount for the part of a period on the plan.
   *
   * @param whole the amount of a whole period
   * @param share the share of the period
   */
  record Fixed(Quantity whole, Fraction share) implements Working {
    /** Checks that nothing is missing. */
    public Fixed {
      requireNonNull(whole, "whole");
      requireNonNull(share, "share");
    }

    @Override
    public Quantity amount() {
      return whole.times(share);
    }

    @Override
    public ImmutableList<String> sentences() {
      String sentence =
          share.equals(Fraction.ONE)
              ? "%s for the whole period".formatted(Wording.of(whole))
              : "%s for the whole period x %s of it on the plan = %s"
                  .formatted(Wording.of(whole), share, Wording.of(amount()));
      return ImmutableList.of(sentence);
    }
  }

  /**
   * Weighted goals times a target.
   *
   * @param scores what each goal came to
   * @param factor what the weighted sum became by the curve on it; the sum itself without one
   * @param target what is paid at a factor of one
   */
  record GoalScores(ImmutableList<GoalScore> scores, Fraction factor, Quantity target)
      implements Working {
    /** Checks that nothing is missing. */
    public GoalScores {
      requireNonNull(scores, "scores");
      requireNonNull(factor, "factor");
      requireNonNull(target, "target");
    }

    @Override
    public Quantity amount() {
      return target.times(factor);
    }

    @Override
    public ImmutableList<String> sentences() {
      ImmutableList.Builder<String> sentences = ImmutableList.builder();
      scores.forEach(score -> sentences.add(score.toString()));
      Fraction sum = scores.stream().map(GoalScore::weighted).reduce(Fraction.ZERO, Fraction::plus);
      if (!factor.equals(sum)) {
        sentences.add(
            "the goals sum to %s, which counts %s"
                .formatted(Wording.percent(sum), Wording.percent(factor)));
      }
      return sentences
          .add(
              "%s x %s = %s"
                  .formatted(Wording.of(target), Wording.percent(factor), Wording.of(amount())))
          .build();
    }
  }

  /**
   * What one goal came to.
   *
   * @param name the goal
   * @param weight its share of the whole
   * @param level what was reached; a goal that could not be measured counts nothing
   * @param factor what that level counts, before the weight
   */
  record GoalScore(String name, Fraction weight, Reading level, Fraction factor)
      implements Serializable {
    /** Checks that nothing is missing. */
    public GoalScore {
      requireNonNull(name, "name");
      requireNonNull(weight, "weight");
      requireNonNull(level, "level");
      requireNonNull(factor, "factor");
    }

    /** Returns the factor by the weight. */
    public Fraction weighted() {
      return factor.times(weight);
    }

    /** Returns such as {@code goal meetings: .. counts 90 % x weight 50 % = 45 %}. */
    @Override
    public String toString() {
      return "goal %s: %s, counts %s x weight %s = %s"
          .formatted(
              name,
              level,
              Wording.percent(factor),
              Wording.percent(weight),
              Wording.percent(weighted()));
    }
  }

  /**
   * An amount for each deal or unit.
   *
   * @param each the amount for one
   * @param times how many counted, or the seller's share of one
   * @param uncounted how many did not, because a limit was reached; below zero for what comes back
   *     and had not counted
   */
  record SpiffTimes(Quantity each, Fraction times, Fraction uncounted) implements Working {
    /** Checks that nothing is missing. */
    public SpiffTimes {
      requireNonNull(each, "each");
      requireNonNull(times, "times");
      requireNonNull(uncounted, "uncounted");
    }

    @Override
    public Quantity amount() {
      return each.times(times);
    }

    @Override
    public ImmutableList<String> sentences() {
      String counted =
          "%s x %s = %s"
              .formatted(Wording.of(each), Wording.of(Quantity.of(times)), Wording.of(amount()));
      if (uncounted.isZero()) {
        return ImmutableList.of(counted);
      }
      return ImmutableList.of(
          counted,
          uncounted.isNegative()
              ? "was beyond the limit, not taken back: "
                  + Wording.of(Quantity.of(uncounted.negated()))
              : "beyond the limit, not counted: " + Wording.of(Quantity.of(uncounted)));
    }
  }

  /**
   * What a modifier changed.
   *
   * @param modifier the modifier
   * @param reading what its input came to
   * @param before the amount before
   * @param after the amount after
   */
  record Modified(Modifier modifier, Reading reading, Quantity before, Quantity after)
      implements Working {
    /** Checks that nothing is missing. */
    public Modified {
      requireNonNull(modifier, "modifier");
      requireNonNull(reading, "reading");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }

    @Override
    public Quantity amount() {
      return after.minus(before);
    }

    @Override
    public ImmutableList<String> sentences() {
      return ImmutableList.of(
          ModifierWording.rule(this),
          "%s becomes %s".formatted(Wording.of(before), Wording.of(after)));
    }
  }

  /**
   * What a cap deferred from the period before.
   *
   * @param from the period before
   * @param amount what was above the cap
   */
  record CarriedIn(SalesPeriod from, Quantity amount) implements Working {
    /** Checks that nothing is missing. */
    public CarriedIn {
      requireNonNull(from, "from");
      requireNonNull(amount, "amount");
    }

    @Override
    public ImmutableList<String> sentences() {
      return ImmutableList.of(
          "%s was above the cap of %s and is deferred to this period"
              .formatted(Wording.of(amount), Wording.days(from)));
    }
  }

  /**
   * What a plan's limit changed.
   *
   * @param limit the limit
   * @param reading what its amount came to
   * @param before what all components came to
   * @param after what is left
   */
  record Limited(PlanLimit limit, Reading reading, Quantity before, Quantity after)
      implements Working {
    /** Checks that nothing is missing. */
    public Limited {
      requireNonNull(limit, "limit");
      requireNonNull(reading, "reading");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
    }

    @Override
    public Quantity amount() {
      return after.minus(before);
    }

    @Override
    public ImmutableList<String> sentences() {
      return ImmutableList.of(
          "the plan pays at %s %s in the period"
              .formatted(after.compareTo(before) > 0 ? "least" : "most", reading.amount()),
          "%s becomes %s".formatted(Wording.of(before), Wording.of(after)));
    }
  }

  /**
   * What a return takes back of what was paid for its sale.
   *
   * @param policy how
   * @param share the share that is taken back at the sale's age
   * @param part what part of the sale came back; where what was posted is mirrored, at most what no
   *     return before it had taken
   * @param paid what the sale earned: posted, or at its rate before modifiers, as the policy says
   */
  record TakenBack(ReturnPolicy.Kind policy, Fraction share, Fraction part, Quantity paid)
      implements Working {
    /** Checks that nothing is missing. */
    public TakenBack {
      requireNonNull(policy, "policy");
      requireNonNull(share, "share");
      requireNonNull(part, "part");
      requireNonNull(paid, "paid");
    }

    @Override
    public Quantity amount() {
      return paid.times(share.times(part)).negated();
    }

    @Override
    public ImmutableList<String> sentences() {
      return ImmutableList.of(
          "%s of the sale came back".formatted(Wording.percent(part)),
          "%s of %s, which %s, is taken back: %s"
              .formatted(
                  Wording.percent(share.times(part)),
                  Wording.of(paid),
                  policy == ReturnPolicy.Kind.ORIGINAL_RATE
                      ? "the sale came to at its rate"
                      : "was posted for the sale",
                  Wording.of(amount())));
    }
  }
}
