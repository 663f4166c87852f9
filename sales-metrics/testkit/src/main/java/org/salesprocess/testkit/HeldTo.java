package org.salesprocess.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Names the law that a property tries; a plan that is excepted from it passes it over. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(ExceptedLaw.class)
@interface HeldTo {

  /** Returns the law. */
  PlanLaw value();
}
