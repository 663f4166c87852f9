package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.time.Proration;

/**
 * Generators of how pay is paid: draws, guarantees and payment terms.
 *
 * <p>Draws start in 2023, so that those of one seller meet each other.
 *
 * @since 0.1
 */
public final class PayArbitraries {

  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  private static final int DAYS_OF_YEAR = 365;
  private static final int MOST_DAYS = 300;
  private static final long MOST_UNITS = 500_000;
  private static final int MOST_DRAWS = 4;

  private PayArbitraries() {}

  /** Generates draws of every kind in {@link BasicArbitraries#CURRENCY}. */
  public static Arbitrary<Draw> draws() {
    return draws(BasicArbitraries.CURRENCY);
  }

  /**
   * Generates draws that start in 2023 and run for up to 300 days; half of them are recoverable,
   * and of these some are recovered later or in part, have a ceiling, or are forgiven.
   */
  public static Arbitrary<Draw> draws(CurrencyUnit currency) {
    Arbitrary<Draw> plain =
        Combinators.combine(
                BasicArbitraries.ids(DrawId::of, "draw-"),
                Arbitraries.of(Draw.Kind.class),
                Arbitraries.of(Draw.Method.class),
                amounts(currency),
                starts(),
                Arbitraries.integers().between(1, MOST_DAYS),
                Arbitraries.of(Proration.class))
            .as(
                (id, kind, method, amount, start, days, proration) ->
                    Draw.builder()
                        .id(ofKind(id, kind))
                        .kind(kind)
                        .method(method)
                        .amount(amount)
                        .start(start)
                        .end(start.plusDays(days))
                        .proration(proration)
                        .build());
    return plain.flatMap(draw -> draw.isRecoverable() ? recovered(draw) : Arbitraries.just(draw));
  }

  // a draw has one kind wherever a program names it
  private static DrawId ofKind(DrawId id, Draw.Kind kind) {
    return kind == Draw.Kind.RECOVERABLE ? id : DrawId.of("granted-" + id);
  }

  private static Arbitrary<Draw> recovered(Draw draw) {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, MOST_DAYS).map(draw.start()::plusDays);
    return Combinators.combine(
            days.optional(),
            positiveShares(),
            amounts(draw.amount().getCurrencyUnit()).optional(),
            days.optional(),
            positiveShares())
        .as(
            (recoveryStart, recoveryShare, ceiling, forgivenOn, forgivenShare) ->
                draw.withRecoveryStart(recoveryStart)
                    .withRecoveryShare(recoveryShare)
                    .withCeiling(ceiling)
                    .withForgivenOn(forgivenOn)
                    .withForgivenShare(forgivenOn.isPresent() ? forgivenShare : Fraction.ONE));
  }

  /** Generates payment terms in {@link BasicArbitraries#CURRENCY}. */
  public static Arbitrary<PaymentTerms> paymentTerms() {
    return paymentTerms(BasicArbitraries.CURRENCY);
  }

  /** Generates payment terms with up to four draws, recovered in any order. */
  public static Arbitrary<PaymentTerms> paymentTerms(CurrencyUnit currency) {
    return Combinators.combine(
            draws(currency).list().ofMaxSize(MOST_DRAWS).uniqueElements(Draw::id),
            Arbitraries.of(NegativePay.class))
        .flatAs(
            (draws, negativePay) ->
                recoveryOrders(draws)
                    .map(
                        order ->
                            PaymentTerms.builder(currency)
                                .draws(draws.toArray(Draw[]::new))
                                .negativePay(negativePay)
                                .recoveryOrder(order)
                                .build()));
  }

  private static Arbitrary<RecoveryOrder> recoveryOrders(List<Draw> draws) {
    List<DrawId> recovered = draws.stream().filter(Draw::isRecoverable).map(Draw::id).toList();
    return Combinators.combine(
            Arbitraries.shuffle(recovered), Arbitraries.integers().between(0, recovered.size()))
        .as(
            (order, carriedAt) ->
                new RecoveryOrder(
                    ImmutableList.copyOf(order.subList(0, carriedAt)),
                    ImmutableList.copyOf(order.subList(carriedAt, order.size()))));
  }

  private static Arbitrary<LocalDate> starts() {
    return Arbitraries.integers().between(0, DAYS_OF_YEAR - 1).map(FIRST_DAY::plusDays);
  }

  private static Arbitrary<Money> amounts(CurrencyUnit currency) {
    return Arbitraries.longs().between(1, MOST_UNITS).map(units -> Money.ofMinor(currency, units));
  }

  private static Arbitrary<Fraction> positiveShares() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Fraction.ONE)),
        Tuple.of(2, BasicArbitraries.shares().filter(Fraction::isPositive)));
  }
}
