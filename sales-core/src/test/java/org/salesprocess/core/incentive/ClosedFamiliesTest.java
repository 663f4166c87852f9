package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesCalendar;

/** That {@code match} tells every kind of a sealed type apart. */
class ClosedFamiliesTest {

  private static final Input UNITS = Input.of(Measure.UNITS);
  private static final RateTable FLAT = RateTable.flat(Fraction.ONE);
  private static final BigMoney FIVE = BigMoney.parse("USD 5");

  // one value of each kind, in the order in which match names them
  static Stream<Arguments> families() {
    return Stream.of(
        family(
            Input.class,
            UNITS,
            Input.attainment(Measure.UNITS, Span.componentPeriod()),
            new Input.Improved(Input.of(Measure.UNITS), Baseline.PREVIOUS_PERIOD, true),
            Input.ratio(Input.of(Measure.MEETINGS), Input.of(Measure.UNITS)),
            new Input.OfDeal("size"),
            Input.resultOf(ComponentId.of("other")),
            Input.constant(Quantity.of(1)),
            Input.targetIncentive(),
            UNITS.times(Fraction.HALF)),
        family(
            CreditRecipient.class,
            CreditRecipient.owner(),
            CreditRecipient.agreedSplit(),
            CreditRecipient.inRole(RoleId.of("designer")),
            CreditRecipient.teamPool(TeamId.of("closers")),
            CreditRecipient.manager(Structure.FUNCTION, 1),
            CreditRecipient.unitOf(Structure.PRODUCT),
            CreditRecipient.named(SellerId.of("ana"))),
        family(
            Formula.class,
            Formula.bonus(FLAT, UNITS),
            new Formula.FixedAmount(FIVE, true),
            new Formula.Goals(
                ImmutableList.of(new Formula.Goal("g", Fraction.ONE, UNITS, Optional.of(FLAT))),
                Optional.empty(),
                Input.targetIncentive()),
            Formula.Spiff.perDeal(FIVE, Measure.UNITS, CreditFilter.all())),
        family(
            Modifier.class,
            Modifier.gate(UNITS, Quantity.of(1)),
            Modifier.multiplier(FLAT, UNITS),
            Modifier.floor(UNITS),
            Modifier.cap(UNITS)),
        family(
            Span.class,
            Span.deal(),
            Span.componentPeriod(),
            Span.whole(SalesCalendar.quarters()),
            Span.toDate(SalesCalendar.quarters())),
        family(
            RateTable.class,
            FLAT,
            RateTable.points(RateTable.Point.of("0", "1")),
            new RateTable.Grid(
                ImmutableList.of(Bound.of(Quantity.of(1))), ImmutableList.of(FLAT, FLAT))),
        family(
            Whose.class,
            Whose.own(),
            Whose.teamOf(Structure.FUNCTION),
            Whose.unit(TeamId.of("closers")),
            Whose.department(DepartmentId.of("marketing")),
            Whose.everyone()),
        family(
            QuotaSplit.class,
            QuotaSplit.byDays(Proration.ACTUAL),
            QuotaSplit.equal(),
            QuotaSplit.weighted(List.of(Fraction.ONE))));
  }

  private static <T> Arguments family(Class<T> type, Object... kinds) {
    return Arguments.of(type, List.of(kinds));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("families")
  void every_kind_is_answered_by_its_own_function(Class<?> type, List<Object> kinds)
      throws ReflectiveOperationException {
    assertThat(kinds.stream().<Class<?>>map(Object::getClass).toList())
        .hasSameElementsAs(List.of(type.getPermittedSubclasses()))
        .hasSize(type.getPermittedSubclasses().length);
    Method match =
        Stream.of(type.getMethods())
            .filter(method -> method.getName().equals("match"))
            .findFirst()
            .orElseThrow();
    Class<?>[] parameters = match.getParameterTypes();
    Object[] answers =
        IntStream.range(0, parameters.length)
            .mapToObj(place -> answering(parameters[place], place))
            .toArray();
    for (int place = 0; place < kinds.size(); place++) {
      assertThat(match.invoke(kinds.get(place), answers)).isEqualTo(place);
    }
  }

  private static Object answering(Class<?> parameter, int place) {
    return parameter == Supplier.class
        ? (Supplier<Integer>) () -> place
        : (Function<Object, Integer>) kind -> place;
  }
}
