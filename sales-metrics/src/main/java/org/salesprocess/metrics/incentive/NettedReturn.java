package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.salesprocess.core.quota.Quantity;

/**
 * A return that makes the credit of its sale count for less, since the sale is measured again
 * without what came back.
 *
 * @param credit the credit of the return
 * @param amount by how much less, of what the pay of the sale is reckoned by
 * @since 0.1
 */
public record NettedReturn(Credit credit, Quantity amount) implements Serializable {

  /** Checks that nothing is missing. */
  public NettedReturn {
    requireNonNull(credit, "credit");
    requireNonNull(amount, "amount");
  }

  /** Returns such as {@code less USD 400.00 taken back by return:r1 on 2026-01-20}. */
  @Override
  public String toString() {
    return "less %s taken back by %s on %s"
        .formatted(Wording.of(amount), credit.transaction().id(), credit.creditedOn());
  }
}
