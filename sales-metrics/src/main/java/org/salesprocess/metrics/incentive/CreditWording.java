package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** Puts a credit into sentences. */
final class CreditWording {

  private CreditWording() {}

  /** Returns who is credited with what share, and what that is of each measure. */
  static Explanation of(Credit credit) {
    Transaction transaction = credit.transaction();
    String sentence =
        "%s is credited on %s with %s of %s%s, by rule %s"
            .formatted(
                credit.seller(),
                credit.creditedOn(),
                Wording.percent(credit.share()),
                transaction.id(),
                credit.kind() == CreditShare.Kind.OVERLAY ? " on top" : "",
                credit.rule());
    ImmutableList.Builder<Explanation> values = ImmutableList.builder();
    transaction
        .reverses()
        .ifPresent(sale -> values.add(Explanation.of("it takes back a part of " + sale)));
    for (Map.Entry<Measure, Quantity> value : transaction.values().entrySet()) {
      values.add(Explanation.of(value(value.getKey(), value.getValue(), credit.share())));
    }
    return new Explanation(sentence, values.build());
  }

  private static String value(Measure measure, Quantity whole, Fraction share) {
    String credited = measure + " " + Wording.of(whole.times(share));
    return share.equals(Fraction.ONE) ? credited : credited + " of " + Wording.of(whole);
  }
}
