package org.salesprocess.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What became of the laws of a plan when jqwik ran them, as it does in a user's build. */
final class LawRun implements TestExecutionListener {

  // says at every run that nothing is kept of it; a logger that nobody holds would forget its level
  private static final Logger OF_JQWIK =
      Logger.getLogger("net.jqwik.engine.DefaultJqwikConfiguration");

  private final Set<String> held = new TreeSet<>();
  private final Map<String, String> broken = new TreeMap<>();
  private final Map<String, String> skipped = new TreeMap<>();

  private LawRun() {}

  /** Runs the properties of some laws, or all if none is named. */
  static LawRun of(Class<? extends PlanLaws> type, PlanLaw... laws) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(type))
            .filters(EngineFilter.includeEngines("jqwik"), ofLaws(List.of(laws)))
            .configurationParameter("jqwik.database", "") // nothing is kept of what is to fail
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .build();
    OF_JQWIK.setLevel(Level.WARNING);
    LawRun run = new LawRun();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  private static PostDiscoveryFilter ofLaws(List<PlanLaw> laws) {
    return descriptor ->
        FilterResult.includedIf(
            laws.isEmpty()
                || !descriptor.isTest()
                || law(descriptor).filter(laws::contains).isPresent());
  }

  private static Optional<PlanLaw> law(TestDescriptor descriptor) {
    return Optional.ofNullable(method(descriptor).getAnnotation(HeldTo.class)).map(HeldTo::value);
  }

  private static Method method(TestDescriptor descriptor) {
    return ((MethodSource) descriptor.getSource().orElseThrow()).getJavaMethod();
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    skipped.put(name(test), reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest()) {
      return;
    }
    if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
      held.add(name(test));
    } else {
      broken.put(name(test), result.getThrowable().map(Throwable::getMessage).orElse(""));
    }
  }

  private static String name(TestIdentifier test) {
    return ((MethodSource) test.getSource().orElseThrow()).getMethodName();
  }

  /** Returns the properties that hold. */
  Set<String> held() {
    return held;
  }

  /** Returns the properties that do not, with the message that each fails with. */
  Map<String, String> broken() {
    return broken;
  }

  /** Returns the properties that were passed over, with the reason. */
  Map<String, String> skipped() {
    return skipped;
  }
}
