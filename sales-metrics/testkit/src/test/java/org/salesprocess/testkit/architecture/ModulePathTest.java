package org.salesprocess.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tests run on the class path; this one boots the library as modules, as some users will. */
class ModulePathTest {

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

  private static ModuleLayer boot(String root) {
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
            .resolve(ModuleFinder.of(paths), ModuleFinder.of(), Set.of(root));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
  }
}
