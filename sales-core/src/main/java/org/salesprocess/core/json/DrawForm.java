package org.salesprocess.core.json;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.time.Proration;

/** A draw or a guarantee. */
final class DrawForm extends ObjectForm<Draw> {

  private final Field<DrawId> id = required("id", TextForms.DRAW, Draw::id);
  private final Field<Draw.Kind> kind = required("kind", IncentiveEnumForms.DRAW_KIND, Draw::kind);
  private final Field<Draw.Method> method =
      required("method", IncentiveEnumForms.DRAW_METHOD, Draw::method);
  private final Field<Money> amount = required("amount", MoneyForms.MONEY, Draw::amount);
  private final Field<LocalDate> start = required("start", TextForms.DAY, Draw::start);
  private final Field<LocalDate> end = required("end", TextForms.DAY, Draw::end);
  private final Field<Proration> proration =
      withDefault("proration", IncentiveEnumForms.PRORATION, Proration.ACTUAL, Draw::proration);
  private final Field<Optional<LocalDate>> recoveryStart =
      optional("recoveryStart", TextForms.DAY, Draw::recoveryStart);
  private final Field<Fraction> recoveryShare =
      withDefault("recoveryShare", new FractionForm(), Fraction.ONE, Draw::recoveryShare);
  private final Field<Optional<Money>> ceiling =
      optional("ceiling", MoneyForms.MONEY, Draw::ceiling);
  private final Field<Optional<LocalDate>> forgivenOn =
      optional("forgivenOn", TextForms.DAY, Draw::forgivenOn);
  private final Field<Fraction> forgivenShare =
      withDefault("forgivenShare", new FractionForm(), Fraction.ONE, Draw::forgivenShare);

  DrawForm() {
    super("draw", Draw.class);
  }

  @Override
  protected Draw build(Values given) {
    return new Draw(
        given.get(id),
        given.get(kind),
        given.get(method),
        given.get(amount),
        given.get(start),
        given.get(end),
        given.get(proration),
        given.get(recoveryStart),
        given.get(recoveryShare),
        given.get(ceiling),
        given.get(forgivenOn),
        given.get(forgivenShare));
  }
}
