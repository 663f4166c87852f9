package org.salesprocess.testkit;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips the properties of laws that a plan is excepted from, with the reason in the report. */
final class ExceptedLaw implements SkipExecutionHook {

  ExceptedLaw() {}

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    if (context instanceof PropertyLifecycleContext property
        && property.testInstance() instanceof PlanLaws laws) {
      return property
          .findAnnotation(HeldTo.class)
          .flatMap(held -> laws.whyPassedOver(held.value()))
          .map(SkipResult::skip)
          .orElseGet(SkipResult::doNotSkip);
    }
    return SkipResult.doNotSkip();
  }
}
