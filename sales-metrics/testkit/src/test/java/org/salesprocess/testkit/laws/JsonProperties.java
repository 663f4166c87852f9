package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.ExchangeRates;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.Validity;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.economics.DealDocuments;
import org.salesprocess.metrics.economics.Expense;
import org.salesprocess.metrics.retention.CustomerContracts;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.velocity.LeadContacts;
import org.salesprocess.testkit.SalesArbitraryProvider;

/** What the testkit generates comes back from JSON as it was. */
class JsonProperties {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new SalesJsonModule()).build();

  /**
   * A journey is written entry by entry; contacts, papers of a deal, contracts and histories are
   * made of facts; the others have no form.
   */
  private static final Set<Class<?>> WITHOUT_A_FORM =
      Set.of(
          Journey.class,
          LeadContacts.class,
          DealDocuments.class,
          Expense.class,
          CustomerContracts.class,
          CustomerEvent.class,
          CustomerHistory.class,
          BusinessTime.class,
          WorkingHours.class,
          Validity.class,
          ExchangeRates.class,
          Handoff.class);

  /** A value with the type that the caller declares for it. */
  record Typed<T>(Class<T> type, Object value) {
    String written() throws JsonProcessingException {
      return MAPPER.writerFor(type).writeValueAsString(value);
    }
  }

  @Property(tries = 2000)
  void every_value_comes_back_and_is_written_in_the_same_way(@ForAll("anything") Typed<?> given)
      throws JsonProcessingException {
    String json = given.written();

    Object read = MAPPER.readValue(json, given.type());

    assertThat(read).isEqualTo(given.value());
    assertThat(new Typed<>(given.type(), read).written()).isEqualTo(json);
  }

  @Provide
  Arbitrary<Typed<?>> anything() {
    return Arbitraries.of(SalesArbitraryProvider.byType().keySet())
        .filter(type -> !WITHOUT_A_FORM.contains(type))
        .flatMap(
            type ->
                SalesArbitraryProvider.byType()
                    .get(type)
                    .get()
                    .map(value -> new Typed<>(type, value)));
  }
}
