package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Journey;

class SalesArbitraryProviderProperties {

  @Property(tries = 200)
  void a_property_gets_a_deal_by_naming_its_type(@ForAll Deal deal) {
    assertThat(deal.closedAt().isPresent() && deal.outcome() == Outcome.OPEN).isFalse();
  }

  @Property(tries = 200)
  void a_property_gets_a_list_of_journeys_by_naming_its_type(@ForAll List<Journey> journeys) {
    assertThat(journeys).allSatisfy(journey -> assertThat(journey.size()).isBetween(0, 8));
  }

  @Property(tries = 300)
  void every_generated_value_survives_serialization(@ForAll("anything") Object value)
      throws IOException, ClassNotFoundException {
    assertThat(throughBytes(value))
        .hasSameClassAs(value)
        .usingRecursiveComparison()
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
