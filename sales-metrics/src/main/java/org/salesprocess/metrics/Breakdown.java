package org.salesprocess.metrics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.salesprocess.core.internal.SerialForm;

/**
 * A result for each group of facts, and over all of them.
 *
 * <p>The total is measured over all facts, not added up from the groups: groups may overlap, and
 * medians do not add. It serializes if keys and results do.
 *
 * @param groups the result of each group that has facts, in the order that was asked for
 * @param withoutKey the result of the facts that have no group; empty if every fact has one
 * @param total the result of all facts
 * @param <K> what names a group
 * @param <R> the kind of result
 * @since 0.1
 */
public record Breakdown<K, R>(
    ImmutableMap<K, R> groups,
    Optional<R> withoutKey,
    @SuppressWarnings("serial") R total) // said in the class
    implements Serializable {

  /** Checks that nothing is missing. */
  public Breakdown {
    requireNonNull(groups, "groups");
    requireNonNull(withoutKey, "withoutKey");
    requireNonNull(total, "total");
  }

  /** Returns the result of a group, or empty if it has no facts. */
  public Optional<R> of(K key) {
    return Optional.ofNullable(groups.get(key));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
