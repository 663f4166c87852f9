package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import java.time.Period;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.PayableRule;

/** A word, or {@code {"instalments": [{"after": "P0D", "share": "0.5"}, ...]}}. */
final class PayableRuleForm extends ObjectForm<PayableRule> {

  private static final ImmutableBiMap<String, PayableRule> WORDS =
      ImmutableBiMap.of(
          "at-once", PayableRule.atOnce(),
          "when-invoiced", PayableRule.whenInvoiced(),
          "when-collected", PayableRule.whenCollected());

  private final Field<ImmutableList<PayableRule.Instalment>> instalments =
      required("instalments", JsonForm.listOf(new InstalmentForm()), PayableRule::instalments);

  private PayableRuleForm() {
    super("payable rule", PayableRule.class);
  }

  static JsonForm<PayableRule> form() {
    return new WordForm<>("payable rule", WORDS, new PayableRuleForm());
  }

  @Override
  protected PayableRule build(Values given) {
    return PayableRule.instalments(given.get(instalments));
  }

  /** One part. */
  static final class InstalmentForm extends ObjectForm<PayableRule.Instalment> {
    private final Field<Period> after =
        required("after", TextForms.LENGTH, PayableRule.Instalment::after);
    private final Field<Fraction> share =
        required("share", new FractionForm(), PayableRule.Instalment::share);

    InstalmentForm() {
      super("instalment", PayableRule.Instalment.class);
    }

    @Override
    protected PayableRule.Instalment build(Values given) {
      return new PayableRule.Instalment(given.get(after), given.get(share));
    }
  }
}
