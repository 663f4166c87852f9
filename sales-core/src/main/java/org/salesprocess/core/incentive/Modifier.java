package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;

/**
 * A change to what a component comes to; a component's modifiers apply one after another, in the
 * order in which it lists them.
 *
 * <p>What is compared is the whole: gates and multipliers look at what all versions of the plan
 * come to in the period, and floors and caps bound it. A later version pays what the bound leaves
 * after the earlier ones, whose amounts count as they were before the same bound: the first cap of
 * the period with the first, and so on; all of them where they have none.
 *
 * <p>What a bound changes is shared among all credits of the period in proportion, whichever
 * version pays them: a return that takes back what its sale was paid takes back that part too.
 *
 * <p>An input can lack a value, as an attainment without a quota or a mean of no answers. Then a
 * gate counts as not reached, and a multiplier, floor or cap changes nothing; the statement says
 * so.
 *
 * @since 0.1
 */
public sealed interface Modifier extends Serializable {

  /** Returns the answer of the function for this kind of modifier. */
  default <R> R match(
      Function<Gate, R> gate,
      Function<Multiplier, R> multiplier,
      Function<Floor, R> floor,
      Function<Cap, R> cap) {
    if (this instanceof Gate it) {
      return gate.apply(it);
    }
    if (this instanceof Multiplier it) {
      return multiplier.apply(it);
    }
    if (this instanceof Floor it) {
      return floor.apply(it);
    }
    return cap.apply((Cap) this);
  }

  /** Returns a gate: nothing is paid below a level. */
  static Gate gate(Input input, Quantity atLeast) {
    return new Gate(input, atLeast, Optional.empty());
  }

  /** Returns a multiplier: an accelerator or decelerator by a level. */
  static Multiplier multiplier(RateTable factors, Input level) {
    return new Multiplier(factors, level);
  }

  /** Returns a least amount for the period. */
  static Floor floor(Input least) {
    return new Floor(least, Level.RESULT);
  }

  /** Returns a greatest amount for the period; what is above it is lost. */
  static Cap cap(Input most) {
    return new Cap(most, Level.RESULT, Excess.LOST);
  }

  /**
   * Pays only where an input reaches a level; one without a value does not reach it.
   *
   * @param input what must be reached
   * @param atLeast the level, itself enough
   * @param otherwise the component whose result is paid instead, elsewhere called the fallback, if
   *     not nothing; one of the same sign, which is then not paid by itself nor instead of a third
   */
  record Gate(Input input, Quantity atLeast, Optional<ComponentId> otherwise) implements Modifier {
    /** Checks that nothing is missing. */
    public Gate {
      requireNonNull(input, "input");
      requireNonNull(atLeast, "atLeast");
      requireNonNull(otherwise, "otherwise");
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }

    @Override
    public String toString() {
      return "gate: %s at least %s".formatted(input, atLeast);
    }
  }

  /**
   * Multiplies by a factor that depends on a level: above one it accelerates, below it decelerates.
   * For a level without a value the factor is one.
   *
   * @param factors the factors; of one dimension, in plain numbers, not applied MARGINAL
   * @param level what chooses the factor
   */
  record Multiplier(RateTable factors, Input level) implements Modifier {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the table breaks its rule above
     */
    public Multiplier {
      requireNonNull(level, "level");
      checkArgument(
          !(factors instanceof RateTable.Grid) && !factors.isMarginal(),
          "multiplier: factors must be of one dimension and not MARGINAL, were %s",
          factors);
      factors
          .values()
          .forEach(
              each ->
                  checkArgument(
                      !each.isMoney(), "multiplier: factors must be numbers, was %s", each));
    }

    @Override
    public String toString() {
      return "multiplier by " + level;
    }
  }

  /**
   * Pays at least an amount; one without a value is no bound. That of a period is owed once the
   * period is over, and the last version with the component pays it; a deal that came to nothing
   * has none.
   *
   * @param least the amount; below zero it bounds what returns take back
   * @param level for each deal, or for the period
   */
  record Floor(Input least, Level level) implements Modifier {
    /** Checks that nothing is missing. */
    public Floor {
      requireNonNull(least, "least");
      requireNonNull(level, "level");
    }

    @Override
    public String toString() {
      return "floor of %s per %s".formatted(least, level);
    }
  }

  /**
   * Pays at most an amount; one without a value is no bound. Where it is less than earlier versions
   * or periods paid, no more is paid, and nothing is taken back.
   *
   * @param most the amount; zero or more
   * @param level for each deal, or for the period
   * @param excess what becomes of the rest
   */
  record Cap(Input most, Level level, Excess excess) implements Modifier {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the excess of a deal is to be deferred
     */
    public Cap {
      requireNonNull(most, "most");
      requireNonNull(level, "level");
      requireNonNull(excess, "excess");
      checkArgument(
          level == Level.RESULT || excess == Excess.LOST,
          "cap per deal: excess must be LOST, was %s",
          excess);
    }

    @Override
    public String toString() {
      return "cap of %s per %s".formatted(most, level);
    }
  }

  /** What a floor or cap is on. */
  enum Level {
    /**
     * Each deal by itself, over all periods: what it came to in earlier ones, and by earlier
     * versions of the plan, counts where they have such a bound.
     */
    DEAL,
    /** The component in the period. */
    RESULT
  }

  /** What becomes of what is above a cap. */
  enum Excess {
    /** It is never paid. */
    LOST,
    /**
     * It counts for the next period of the component, where it is added before the first such cap;
     * of who is no longer on the plan, or if the component has ended, it is paid under the caps
     * alone.
     */
    DEFERRED
  }
}
