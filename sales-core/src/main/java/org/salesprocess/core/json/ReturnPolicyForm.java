package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import java.time.Period;
import java.util.Arrays;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.ReturnPolicy;

/** What a return takes back; a kind alone, if it takes back all of it at any age. */
final class ReturnPolicyForm extends ObjectForm<ReturnPolicy> {

  private static final ImmutableBiMap<String, ReturnPolicy> WHOLE =
      Arrays.stream(ReturnPolicy.Kind.values())
          .collect(
              ImmutableBiMap.toImmutableBiMap(
                  IncentiveEnumForms.RETURN_POLICY::print, ReturnPolicy::of));

  private final Field<ReturnPolicy.Kind> kind =
      required("kind", IncentiveEnumForms.RETURN_POLICY, ReturnPolicy::kind);
  private final Field<ImmutableList<ReturnPolicy.Band>> bands =
      withDefault(
          "bands", JsonForm.listOf(new BandForm()), ImmutableList.of(), ReturnPolicy::bands);
  private final Field<Fraction> thereafter =
      required("thereafter", new FractionForm(), ReturnPolicy::thereafter);

  private ReturnPolicyForm() {
    super("return policy", ReturnPolicy.class);
  }

  static JsonForm<ReturnPolicy> form() {
    return new WordForm<>("return policy", WHOLE, new ReturnPolicyForm());
  }

  @Override
  protected ReturnPolicy build(Values given) {
    return new ReturnPolicy(given.get(kind), given.get(bands), given.get(thereafter));
  }

  /** A share by the age of the sale. */
  static final class BandForm extends ObjectForm<ReturnPolicy.Band> {
    private final Field<Period> within =
        required("within", TextForms.LENGTH, ReturnPolicy.Band::within);
    private final Field<Fraction> share =
        required("share", new FractionForm(), ReturnPolicy.Band::share);

    BandForm() {
      super("clawback band", ReturnPolicy.Band.class);
    }

    @Override
    protected ReturnPolicy.Band build(Values given) {
      return new ReturnPolicy.Band(given.get(within), given.get(share));
    }
  }
}
