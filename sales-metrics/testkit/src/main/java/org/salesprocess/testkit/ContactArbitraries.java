package org.salesprocess.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.metrics.velocity.LeadContacts;

/**
 * Generators of leads with the contacts that followed.
 *
 * @since 0.1
 */
public final class ContactArbitraries {

  private static final int MOST_CONTACTS = 6;

  private ContactArbitraries() {}

  /**
   * Generates leads with up to six interactions of any kind, direction and result: some at the
   * instant of the arrival or of one another, some before it, some without a time.
   */
  public static Arbitrary<LeadContacts> leadContacts() {
    Arbitrary<Tuple2<Interaction, Optional<Duration>>> contacts =
        Combinators.combine(
                DealArbitraries.interactions(), BasicArbitraries.delays().optional(0.95))
            .as(Tuple::of);
    return Combinators.combine(
            DealArbitraries.leads(),
            BasicArbitraries.instants(),
            contacts.list().ofMaxSize(MOST_CONTACTS),
            Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(Duration.ZERO)),
                Tuple.of(1, BasicArbitraries.delays())))
        .as(ContactArbitraries::leadContacts);
  }

  private static LeadContacts leadContacts(
      Lead lead,
      Instant otherwise,
      List<Tuple2<Interaction, Optional<Duration>>> contacts,
      Duration head) {
    Instant start = lead.receivedAt().orElse(otherwise).minus(head);
    List<Interaction> interactions = new ArrayList<>();
    for (Tuple2<Interaction, Optional<Duration>> contact : contacts) {
      interactions.add(
          contact
              .get1()
              .withId(InteractionId.of("interaction-" + interactions.size()))
              .withSubject(lead.id())
              .withStartedAt(contact.get2().map(start::plus)));
    }
    return LeadContacts.of(lead, interactions);
  }
}
