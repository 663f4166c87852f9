package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.Proration;

/** {@code "equal"}, {@code {"byDays": "actual"}} or {@code {"weights": [1, 1, 2]}}. */
final class QuotaSplitForm extends FamilyForm<QuotaSplit> {

  private final Field<Optional<Proration>> byDays =
      part(
          QuotaSplit.ByDays.class,
          "byDays",
          IncentiveEnumForms.PRORATION,
          QuotaSplit.ByDays::dayCount);
  private final Field<Optional<ImmutableList<Fraction>>> weights =
      part(
          QuotaSplit.Weighted.class,
          "weights",
          JsonForm.listOf(new FractionForm()),
          QuotaSplit.Weighted::weights);

  private QuotaSplitForm() {
    super("quota split", QuotaSplit.class);
    kind(
        ImmutableSet.of("byDays"),
        ImmutableSet.of(),
        given -> QuotaSplit.byDays(given.get(byDays).orElseThrow()));
    kind(
        ImmutableSet.of("weights"),
        ImmutableSet.of(),
        given -> QuotaSplit.weighted(given.get(weights).orElseThrow()));
  }

  static JsonForm<QuotaSplit> form() {
    return new WordForm<>(
        "quota split", ImmutableBiMap.of("equal", QuotaSplit.equal()), new QuotaSplitForm());
  }
}
