package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.Ratio;

/**
 * Who left without a word.
 *
 * @param question what was asked, with every choice
 * @param silent the customers without a contact before their loss, of those who were lost
 * @param smallest the smallest ids of those without one, as many as were asked for at most
 * @since 0.1
 */
public record SilentChurnReport(
    SilentChurn question, Ratio silent, ImmutableList<CustomerId> smallest)
    implements Serializable {

  /**
   * Checks the ids.
   *
   * @throws IllegalArgumentException if there are more than customers
   */
  public SilentChurnReport {
    requireNonNull(question, "question");
    checkArgument(
        smallest.size() <= silent.count(),
        "silent churn: ids must not be more than the %s customers, were %s",
        silent.count(),
        smallest.size());
  }
}
