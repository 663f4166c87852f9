package org.salesprocess.core.json;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.lead.Interaction;

/** One contact, or one attempt at it. */
final class InteractionForm extends FactForm<Interaction> {

  private final Field<InteractionId> id = required("id", TextForms.INTERACTION, Interaction::id);
  private final Field<SubjectId> subject =
      required("subject", new SubjectIdForm(), Interaction::subject);
  private final Field<Interaction.Kind> kind =
      required("kind", EnumForms.INTERACTION_KIND, Interaction::kind);
  private final Field<Interaction.Direction> direction =
      required("direction", EnumForms.DIRECTION, Interaction::direction);
  private final Field<Interaction.Result> result =
      required("result", EnumForms.RESULT, Interaction::result);
  private final Field<Optional<Instant>> startedAt =
      optional("startedAt", TextForms.INSTANT, Interaction::startedAt);
  private final Field<Optional<Duration>> length =
      optional("length", TextForms.DURATION, Interaction::length);
  private final Field<Optional<SellerId>> seller =
      optional("seller", TextForms.SELLER, Interaction::seller);
  private final Field<Optional<BigMoney>> cost =
      optional("cost", MoneyForms.BIG_MONEY, Interaction::cost);
  private final Field<Attributes> attributes = attributes();
  private final Field<Optional<Instant>> recordedAt = recordedAt();
  private final Field<Long> sequence = sequence();

  InteractionForm() {
    super("interaction", Interaction.class);
  }

  @Override
  protected Interaction build(Values given) {
    return new Interaction(
        given.get(id),
        given.get(subject),
        given.get(kind),
        given.get(direction),
        given.get(result),
        given.get(startedAt),
        given.get(length),
        given.get(seller),
        given.get(cost),
        given.get(attributes),
        given.get(recordedAt),
        given.get(sequence));
  }
}
