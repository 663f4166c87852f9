package org.salesprocess.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of each module stand in one total order; a package uses only those before it. */
class PackageOrderTest {

  private static final String CORE = "org.salesprocess.core";
  private static final String METRICS = "org.salesprocess.metrics";

  private static final List<String> CORE_ORDER =
      Stream.of(
              "internal",
              "column",
              "basics",
              "time",
              "market",
              "product",
              "org",
              "funnel",
              "customer",
              "lead",
              "deal",
              "quota",
              "incentive",
              "json")
          .map(name -> CORE + "." + name)
          .toList();

  private static final List<String> METRICS_ORDER =
      List.of(
          METRICS + ".internal",
          METRICS,
          METRICS + ".survival",
          METRICS + ".conversion",
          METRICS + ".velocity",
          METRICS + ".retention",
          METRICS + ".retention.lifetime",
          METRICS + ".economics",
          METRICS + ".incentive",
          METRICS + ".incentive.review",
          METRICS + ".json");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(CORE, METRICS);

  @TestFactory
  Stream<DynamicTest> a_package_of_core_uses_only_packages_before_it() {
    return rules(CORE_ORDER);
  }

  @TestFactory
  Stream<DynamicTest> a_package_of_metrics_uses_only_packages_before_it() {
    return rules(METRICS_ORDER);
  }

  @Test
  void core_does_not_know_metrics() {
    noClasses()
        .that()
        .resideInAPackage(CORE + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(METRICS + "..")
        .check(CLASSES);
  }

  @Test
  void only_the_json_packages_need_jackson() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CORE + ".json", METRICS + ".json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void every_package_has_its_place_in_the_order() {
    TreeSet<String> packages = new TreeSet<>();
    CLASSES.stream()
        .map(JavaClass::getPackageName)
        .filter(name -> !name.equals(CORE)) // build settings only
        .forEach(packages::add);

    TreeSet<String> ordered = new TreeSet<>(CORE_ORDER);
    ordered.addAll(METRICS_ORDER);
    assertThat(packages).isEqualTo(ordered);
  }

  private static Stream<DynamicTest> rules(List<String> order) {
    return IntStream.range(0, order.size() - 1)
        .mapToObj(
            place ->
                DynamicTest.dynamicTest(
                    order.get(place),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(order.get(place))
                            .should()
                            .dependOnClassesThat(in(order.subList(place + 1, order.size())))
                            .check(CLASSES)));
  }

  private static DescribedPredicate<JavaClass> in(List<String> packages) {
    return resideInAnyPackage(packages.toArray(String[]::new));
  }
}
