package org.salesprocess.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.TimeZone;
import org.joda.money.BigMoneyProvider;

/**
 * Core and metrics read no clock, locale, default zone, file or chance, and hold no global state.
 */
@AnalyzeClasses(
    packages = {"org.salesprocess.core", "org.salesprocess.metrics"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

  @ArchTest
  static final ArchRule nothing_reads_the_clock =
      noClasses()
          .should()
          .callMethodWhere(target(owner(assignableTo(Temporal.class))).and(target(name("now"))))
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule nothing_reads_a_default_zone_or_locale =
      noClasses()
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(TimeZone.class);

  @ArchTest
  static final ArchRule nothing_is_left_to_chance_or_read_from_outside =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule there_is_no_global_state = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule money_is_never_made_of_floating_point =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(BigMoneyProvider.class)))
                  .and(target(takesFloatingPoint())));

  private static DescribedPredicate<CodeUnitCallTarget> takesFloatingPoint() {
    return DescribedPredicate.describe(
        "takes a double",
        called ->
            called.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(double.class)));
  }
}
