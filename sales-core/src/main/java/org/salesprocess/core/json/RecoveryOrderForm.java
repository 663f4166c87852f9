package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.incentive.RecoveryOrder;

/** Which draws are recovered before the carried balance, and which after it. */
final class RecoveryOrderForm extends ObjectForm<RecoveryOrder> {

  private static final JsonForm<ImmutableList<DrawId>> DRAWS = JsonForm.listOf(TextForms.DRAW);

  private final Field<ImmutableList<DrawId>> beforeCarried =
      withDefault("beforeCarried", DRAWS, ImmutableList.of(), RecoveryOrder::beforeCarried);
  private final Field<ImmutableList<DrawId>> afterCarried =
      withDefault("afterCarried", DRAWS, ImmutableList.of(), RecoveryOrder::afterCarried);

  RecoveryOrderForm() {
    super("recovery order", RecoveryOrder.class);
  }

  @Override
  protected RecoveryOrder build(Values given) {
    return new RecoveryOrder(given.get(beforeCarried), given.get(afterCarried));
  }
}
