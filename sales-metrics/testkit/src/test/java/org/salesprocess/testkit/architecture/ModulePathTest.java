package org.salesprocess.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests run on the class path; this one boots the library as modules, as some users will. */
class ModulePathTest {

  private static final String JACKSON = "com.fasterxml.jackson.databind";
  private static final String JSON_MODULE = "org.salesprocess.core.json.SalesJsonModule";
  private static final String METRICS_JSON = "org.salesprocess.metrics.json.MetricsJsonModule";

  @Test
  void core_and_metrics_resolve_and_measure_as_modules() throws ReflectiveOperationException {
    ModuleLayer layer = boot("org.salesprocess.metrics");
    Class<?> winRate =
        layer
            .findLoader("org.salesprocess.metrics")
            .loadClass("org.salesprocess.metrics.conversion.WinRate");

    Object metric = winRate.getConstructor().newInstance();
    Object report = winRate.getMethod("measure", Iterable.class).invoke(metric, List.of());

    assertThat(winRate.getModule().isNamed()).isTrue();
    assertThat(report).hasToString("0 of 0, 0 open");
  }

  @Test
  void the_modules_export_their_packages_and_keep_internals_to_themselves() {
    ModuleLayer layer = boot("org.salesprocess.metrics");
    Module core = layer.findModule("org.salesprocess.core").orElseThrow();

    assertThat(core.isExported("org.salesprocess.core.deal")).isTrue();
    assertThat(core.isExported("org.salesprocess.core.internal")).isFalse();
  }

  @Test
  void without_jackson_all_but_the_json_packages_works() {
    ModuleLayer layer = boot("org.salesprocess.metrics");
    ClassLoader loader = layer.findLoader("org.salesprocess.core");

    assertThat(layer.findModule(JACKSON)).isEmpty();
    assertThatThrownBy(() -> Class.forName(JSON_MODULE, true, loader))
        .isInstanceOf(NoClassDefFoundError.class);
    assertThatThrownBy(() -> Class.forName(METRICS_JSON, true, loader))
        .isInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void with_jackson_a_funnel_is_read_as_modules() throws ReflectiveOperationException {
    ModuleLayer layer = boot("org.salesprocess.metrics", JACKSON);
    Class<?> jsonModule = layer.findLoader("org.salesprocess.core").loadClass(JSON_MODULE);
    ClassLoader jackson = layer.findLoader(JACKSON);
    Object mapper =
        jackson
            .loadClass("com.fasterxml.jackson.databind.ObjectMapper")
            .getConstructor()
            .newInstance();
    mapper
        .getClass()
        .getMethod("registerModule", jackson.loadClass("com.fasterxml.jackson.databind.Module"))
        .invoke(mapper, jsonModule.getConstructor().newInstance());

    Object stage =
        mapper
            .getClass()
            .getMethod("readValue", String.class, Class.class)
            .invoke(
                mapper,
                "{\"id\": \"new\", \"name\": \"New\", \"kind\": \"open\"}",
                jsonModule.getClassLoader().loadClass("org.salesprocess.core.funnel.Stage"));

    assertThat(jsonModule.getModule().isNamed()).isTrue();
    assertThat(
            mapper.getClass().getMethod("writeValueAsString", Object.class).invoke(mapper, stage))
        .isEqualTo("{\"id\":\"new\",\"name\":\"New\",\"kind\":\"open\"}");
  }

  @Test
  void with_jackson_the_module_of_metrics_is_made_as_modules() throws ReflectiveOperationException {
    ModuleLayer layer = boot("org.salesprocess.metrics", JACKSON);
    Class<?> jsonModule = layer.findLoader("org.salesprocess.metrics").loadClass(METRICS_JSON);

    assertThat(jsonModule.getModule().isExported(jsonModule.getPackageName())).isTrue();
    assertThat(
            jsonModule.getMethod("getModuleName").invoke(jsonModule.getConstructor().newInstance()))
        .isEqualTo(METRICS_JSON);
  }

  @Test
  void the_testkit_pays_golden_cases_as_modules(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("program.json"),
        """
        {"currency": "USD", "zone": "UTC", "payCalendar": {"unit": "month"}, "crediting": [],
         "plans": [], "assignments": []}
        """);
    Files.writeString(folder.resolve("organization.json"), "{}");
    Path one = Files.createDirectory(folder.resolve("one"));
    Files.writeString(one.resolve("transactions.csv"), "id,date,amount\n");
    Files.writeString(one.resolve("expected.csv"), "period,earned\n2026-01,7\n");
    ModuleLayer layer = boot("org.salesprocess.testkit");
    ClassLoader loader = layer.findLoader("org.salesprocess.testkit");
    Class<?> cases = loader.loadClass("org.salesprocess.testkit.GoldenCases");
    Class<?> testType = loader.loadClass("org.junit.jupiter.api.DynamicTest");

    Object in = cases.getMethod("in", Path.class).invoke(null, folder);
    Object test = ((Stream<?>) cases.getMethod("tests").invoke(in)).findFirst().orElseThrow();
    Object run = testType.getMethod("getExecutable").invoke(test);

    assertThat(cases.getModule().isNamed()).isTrue();
    assertThatThrownBy(
            () ->
                loader
                    .loadClass("org.junit.jupiter.api.function.Executable")
                    .getMethod("execute")
                    .invoke(run))
        .rootCause()
        .hasMessageContaining("2026-01: earned nothing, but line 2 expects USD 7.00");
  }

  @Test
  void the_testkit_is_open_to_what_runs_its_laws() {
    Module testkit =
        boot("org.salesprocess.testkit").findModule("org.salesprocess.testkit").orElseThrow();

    assertThat(testkit.isExported("org.salesprocess.testkit")).isTrue();
    assertThat(testkit.isOpen("org.salesprocess.testkit")).isTrue();
  }

  private static ModuleLayer boot(String... roots) {
    Path[] paths =
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .filter(Files::exists)
            .filter(path -> !path.endsWith("test-classes"))
            .toArray(Path[]::new);
    Configuration resolved =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(paths), ModuleFinder.of(), Set.of(roots));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
  }
}
