package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.DrawId;

/**
 * Which balance later pay recovers first: the draws named before the balance that is carried from
 * negative pay, that balance, then the draws named after it.
 *
 * @param beforeCarried the draws recovered before the carried balance, in order; may be empty
 * @param afterCarried the draws recovered after it, in order; may be empty. No draw is named twice
 * @since 0.1
 */
public record RecoveryOrder(ImmutableList<DrawId> beforeCarried, ImmutableList<DrawId> afterCarried)
    implements Serializable {

  /**
   * Checks that no draw is named twice.
   *
   * @throws IllegalArgumentException if one is
   */
  public RecoveryOrder {
    requireNonNull(beforeCarried, "beforeCarried");
    requireNonNull(afterCarried, "afterCarried");
    Set<DrawId> seen = new HashSet<>();
    Stream.concat(beforeCarried.stream(), afterCarried.stream())
        .forEach(
            draw ->
                checkArgument(
                    seen.add(draw), "payment terms: recovery order: draw %s is named twice", draw));
  }

  /** Returns that the carried balance is recovered first, and then these draws, in order. */
  public static RecoveryOrder carriedFirst(DrawId... draws) {
    return new RecoveryOrder(ImmutableList.of(), ImmutableList.copyOf(draws));
  }

  /** Returns that these draws are recovered first, in order, and then the carried balance. */
  public static RecoveryOrder carriedLast(DrawId... draws) {
    return new RecoveryOrder(ImmutableList.copyOf(draws), ImmutableList.of());
  }

  /** Returns all draws, in the order in which they are recovered. */
  public ImmutableList<DrawId> draws() {
    return ImmutableList.<DrawId>builder().addAll(beforeCarried).addAll(afterCarried).build();
  }

  /** Returns such as {@code d2, carried balance, d1}. */
  @Override
  public String toString() {
    return String.join(
        ", ",
        Stream.of(
                beforeCarried.stream().map(DrawId::toString),
                Stream.of("carried balance"),
                afterCarried.stream().map(DrawId::toString))
            .flatMap(names -> names)
            .toList());
  }
}
