package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.ConvertedAmount;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Transition;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.time.FourFourFiveYear;

class SalesArbitraryProviderProperties {

  /** What a test asks of something else, or makes by itself in a line. */
  private static final Set<Class<?>> PARTS =
      Set.of(ConvertedAmount.class, FourFourFiveYear.class, Transition.class, RecoveryOrder.class);

  @Property(tries = 200)
  void a_property_gets_a_deal_by_naming_its_type(@ForAll Deal deal) {
    assertThat(deal.closedAt().isPresent() && deal.outcome() == Outcome.OPEN).isFalse();
  }

  @Property(tries = 200)
  void a_property_gets_a_list_of_journeys_by_naming_its_type(@ForAll List<Journey> journeys) {
    assertThat(journeys).allSatisfy(journey -> assertThat(journey.size()).isBetween(0, 8));
  }

  @Example
  void every_public_value_of_core_has_a_generator() {
    Set<Class<?>> without = new TreeSet<>(Comparator.comparing(Class::getName));
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.salesprocess.core")) {
      boolean isValue = type.isRecord() && type.isTopLevelClass();
      if (isValue && type.getModifiers().contains(JavaModifier.PUBLIC)) {
        without.add(type.reflect());
      }
    }
    without.removeAll(SalesArbitraryProvider.byType().keySet());
    assertThat(without).containsExactlyInAnyOrderElementsOf(PARTS);
  }

  @Property(tries = 300)
  void every_generated_value_survives_serialization(@ForAll("anything") Object value)
      throws IOException, ClassNotFoundException {
    assertThat(throughBytes(value))
        .hasSameClassAs(value)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?hash") // kept once it was asked for
        .isEqualTo(value);
  }

  @Property(tries = 300)
  void the_content_of_a_fact_does_not_depend_on_when_it_was_recorded(
      @ForAll("anything") Object value) {
    if (value instanceof Fact fact) {
      assertThat(fact.content().content()).isEqualTo(fact.content());
      assertThat(fact.content().recordedAt()).isEmpty();
      assertThat(fact.content().id()).isEqualTo(fact.id());
    }
  }

  @Provide
  Arbitrary<Object> anything() {
    return Arbitraries.of(SalesArbitraryProvider.byType().values())
        .flatMap(supplier -> supplier.get().map(value -> (Object) value));
  }

  @SuppressWarnings("BanSerializableRead") // reads what it wrote itself
  private static Object throughBytes(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
