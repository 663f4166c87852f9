package org.salesprocess.testkit;

import java.math.BigDecimal;
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
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.metrics.velocity.LeadContacts;

/**
 * Generators of leads with the contacts that followed, and of what customers answered when they
 * were asked.
 *
 * @since 0.1
 */
public final class ContactArbitraries {

  private static final int MOST_CONTACTS = 6;
  private static final int MANY = 1_000;
  private static final int TEN = 10;

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

  /**
   * Generates answers to every kind of question: from 0 to 10 in whole numbers, or from 1 to 5 with
   * up to one decimal; some at an end of the scale, some with no time or about nobody.
   */
  public static Arbitrary<SurveyResponse> surveyResponses() {
    return Combinators.combine(
            BasicArbitraries.ids(SurveyResponseId::of, "response-", MANY),
            DealArbitraries.customerIds(),
            Arbitraries.of(SurveyResponse.Kind.class),
            Arbitraries.integers().between(0, TEN),
            OrgArbitraries.sellerIds().optional(),
            DealArbitraries.dealIds().optional(),
            BasicArbitraries.instants().optional(0.9),
            Arbitraries.of("friendly", "late,\nand no call").optional(0.3))
        .as(
            (id, customer, kind, tenths, seller, deal, at, comment) -> {
              SurveyResponse.Builder response =
                  SurveyResponse.builder()
                      .id(id)
                      .customer(customer)
                      .kind(kind)
                      .seller(seller)
                      .deal(deal)
                      .answeredAt(at)
                      .comment(comment);
              return kind == SurveyResponse.Kind.NPS
                  ? scored(response, BigDecimal.valueOf(tenths), 0, TEN)
                  : scored(response, BigDecimal.valueOf(TEN + 4L * tenths, 1), 1, 5);
            });
  }

  private static SurveyResponse scored(
      SurveyResponse.Builder response, BigDecimal score, long lowest, long highest) {
    return response
        .score(score)
        .lowest(BigDecimal.valueOf(lowest))
        .highest(BigDecimal.valueOf(highest))
        .build();
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
