package org.salesprocess.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.ExchangeRate;
import org.salesprocess.core.basics.ExchangeRates;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HasAttributes;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SerializablePredicate;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.market.Competitor;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.FourFourFiveYear;
import org.salesprocess.core.time.FourFourFiveYear.YearEnd;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

class SerializationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final SellerId ANA = SellerId.of("ana");
  private static final TeamId NORTH = TeamId.of("north");

  static Stream<Record> records() {
    return Stream.concat(Samples.full(), Samples.sparse());
  }

  static Stream<Serializable> others() {
    return Stream.of(
        Fraction.of(-2, 3),
        Attributes.none(),
        Attributes.builder().put("a", 1).put("b", "x").put("c", DAY).put("d", true).build(),
        Dated.never(),
        Dated.always("a"),
        Dated.from(DAY, "a").with(DAY.plusDays(3), "b").until(DAY.plusDays(9)),
        new Dated.Span<>(SalesPeriod.ofDay(DAY), "a"),
        ExchangeRates.of(
            ImmutableList.of(
                new ExchangeRate(CurrencyUnit.USD, CurrencyUnit.EUR, DAY, Fraction.parse("0.9")))),
        ProductCatalog.of(
            ImmutableList.of(ProductLine.of("kitchens", "K")), ImmutableList.<Product>of()),
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .team(Team.builder().id(NORTH).name("North").build())
            .membership(Membership.since(DAY, ANA, NORTH))
            .build(),
        BusinessTime.elapsed(),
        SalesCalendar.days(),
        SalesCalendar.months(),
        SalesCalendar.quarters(Month.FEBRUARY),
        SalesCalendar.weeks(DayOfWeek.SUNDAY),
        new FourFourFiveYear(DayOfWeek.SATURDAY, Month.JANUARY, YearEnd.LAST_IN_MONTH).months(),
        SalesCalendar.uneven(ImmutableList.of(DAY, DAY.plusDays(30), DAY.plusDays(90))),
        funnel(),
        PaymentTerms.of(CurrencyUnit.USD),
        Journey.start(LeadId.of("l")),
        Journey.of(
            LeadId.of("l"),
            Attributes.builder().put(Journey.CHANNEL, "web").build(),
            ImmutableList.of(change("e-1", "meeting"), change("e-2", "contract"))));
  }

  private static StageChange change(String id, String stage) {
    return StageChange.builder()
        .id(EntryId.of(id))
        .subject(LeadId.of("l"))
        .to(StageId.of(stage))
        .at(Instant.parse("2026-01-05T12:00:00Z"))
        .build();
  }

  private static Funnel funnel() {
    return Funnel.builder("f")
        .stages(
            Stage.open("new", "New"),
            Stage.lost("lost", "Lost"),
            Stage.open("meeting", "Meeting"),
            Stage.won("contract", "Contract"))
        .allow(Move.SKIP)
        .permit("meeting", "new")
        .forbid("new", "contract")
        .lossReason(LossReason.of("price", "Price"))
        .build();
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_comes_back_equal(Record value) throws Exception {
    assertThat(Copies.copy(value)).isEqualTo(value).hasSameHashCodeAs(value);
  }

  @ParameterizedTest
  @MethodSource("others")
  void a_value_comes_back_equal(Serializable value) throws Exception {
    assertThat(Copies.copy(value))
        .isEqualTo(value)
        .hasSameHashCodeAs(value)
        .hasToString(value.toString());
  }

  @Test
  void a_funnel_that_came_back_judges_as_before() throws Exception {
    Funnel copy = Copies.copy(funnel());
    for (String from : ImmutableList.of("new", "meeting", "contract", "lost")) {
      assertThat(copy.legalFrom(Optional.of(StageId.of(from))))
          .isEqualTo(funnel().legalFrom(Optional.of(StageId.of(from))));
    }
  }

  @Test
  void a_filter_travels_with_its_condition() throws Exception {
    SerializablePredicate<HasAttributes> filter = Copies.copy(Condition.equal("a", "x").filter());
    assertThat(filter.test(() -> Attributes.builder().put("a", "x").build())).isTrue();
    assertThat(filter.test(() -> Attributes.builder().put("a", "y").build())).isFalse();
  }

  @Test
  void a_condition_in_java_travels_with_its_test() throws Exception {
    Condition condition = Condition.named("big", attributes -> attributes.get("a").isPresent());
    Condition copy = Copies.copy(condition);
    assertThat(copy.holds(() -> Attributes.builder().put("a", 1).build())).isTrue();
    assertThat(copy.holds(Attributes::none)).isFalse();
  }

  @Test
  void an_organisation_that_came_back_answers_as_before() throws Exception {
    SalesOrganization original =
        SalesOrganization.builder()
            .seller(Seller.builder().id(ANA).name("Ana").build())
            .seller(Seller.builder().id(SellerId.of("bob")).name("Bob").build())
            .team(Team.builder().id(NORTH).name("North").head(Dated.always(ANA)).build())
            .membership(Membership.since(DAY, ANA, NORTH))
            .membership(Membership.since(DAY, SellerId.of("bob"), NORTH))
            .absence(new Absence(ANA, SalesPeriod.ofDay(DAY), Absence.Kind.TRAINING))
            .build();
    SalesOrganization copy = Copies.copy(original);
    assertThat(copy.roles()).isEqualTo(original.roles());
    assertThat(copy.departments()).isEqualTo(original.departments());
    assertThat(copy.sellers()).isEqualTo(original.sellers());
    assertThat(copy.teams()).isEqualTo(original.teams());
    assertThat(copy.memberships()).isEqualTo(original.memberships());
    assertThat(copy.absences()).isEqualTo(original.absences());
    assertThat(copy.allMembers(NORTH, DAY)).containsExactly(ANA, SellerId.of("bob"));
    assertThat(copy.managerOf(SellerId.of("bob"), Structure.FUNCTION, DAY)).contains(ANA);
    assertThat(copy.isAtWork(ANA, DAY)).isFalse();
  }

  @Test
  void a_catalogue_that_came_back_answers_as_before() throws Exception {
    Product oak =
        Product.builder()
            .id(ProductId.of("oak"))
            .name("Oak")
            .line(ProductLineId.of("kitchens"))
            .build();
    ProductCatalog original =
        ProductCatalog.of(ImmutableList.of(ProductLine.of("kitchens", "K")), ImmutableList.of(oak));
    ProductCatalog copy = Copies.copy(original);
    assertThat(copy.products()).isEqualTo(original.products());
    assertThat(copy.lines()).isEqualTo(original.lines());
    assertThat(copy.linesOf(oak.id())).containsExactly(ProductLineId.of("kitchens"));
  }

  @Test
  void exchange_rates_that_came_back_convert_as_before() throws Exception {
    ExchangeRates copy =
        Copies.copy(
            ExchangeRates.of(
                ImmutableList.of(
                    new ExchangeRate(
                        CurrencyUnit.EUR, CurrencyUnit.USD, DAY, Fraction.parse("1.1")))));
    assertThat(
            copy.convert(BigMoney.parse("EUR 10"), CurrencyUnit.USD, DAY, RoundingMode.HALF_UP)
                .converted())
        .hasToString("USD 11.00");
  }

  @Test
  void a_stream_with_an_id_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> Copies.tampered(ANA, "ana", " na"))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("seller id must be text without outer spaces, was ' na'");
  }

  @Test
  void a_stream_with_a_name_that_cannot_be_is_refused() {
    Territory territory = Samples.sparse().map(Territory.class::cast).findFirst().orElseThrow();
    assertThatThrownBy(
            () -> Copies.tampered(territory.withName("Northern"), "Northern", " orthern"))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage(
            "org.salesprocess.core.market.Territory: territory t: name must be text without outer"
                + " spaces, was ' orthern'");
    Competitor rival =
        Samples.full()
            .filter(Competitor.class::isInstance)
            .map(Competitor.class::cast)
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> Copies.tampered(rival, "Rival", "Riva "))
        .isInstanceOf(InvalidObjectException.class);
  }

  @Test
  void a_calendar_from_a_stream_is_one_that_could_be_made() throws Exception {
    Constructor<?> months =
        SalesCalendar.quarters().getClass().getDeclaredConstructor(int.class, Month.class);
    months.setAccessible(true);
    assertThatThrownBy(() -> months.newInstance(0, Month.MAY))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasRootCauseMessage("calendar of months: length must divide 12, was 0");
  }

  @Test
  void a_journey_from_a_stream_has_only_entries_of_its_subject() {
    Event event =
        Event.builder().id(EntryId.of("e")).subject(LeadId.of("l-1")).type("call").build();
    Journey journey = Journey.of(LeadId.of("l-1"), Attributes.none(), ImmutableList.of(event));
    Foreign foreign = new Foreign(journey, LeadId.of("l-2"));
    assertThatThrownBy(() -> Copies.copy(foreign.journey()))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("must be of the same subject");
  }

  /** A journey whose subject was exchanged behind its back. */
  private record Foreign(Journey original, LeadId subject) {
    Journey journey() throws ReflectiveOperationException {
      Constructor<?> constructor = original.getClass().getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Event entry = (Event) original.entry(0);
      return (Journey) constructor.newInstance(subject, Attributes.none(), ImmutableList.of(entry));
    }
  }

  private static SerialForm form(Class<? extends Record> type, @Nullable Object... components)
      throws ReflectiveOperationException {
    Constructor<SerialForm> constructor =
        SerialForm.class.getDeclaredConstructor(Class.class, Object[].class);
    constructor.setAccessible(true);
    return constructor.newInstance(type, components);
  }

  @Test
  void a_written_form_whose_parts_break_a_rule_is_refused() throws Exception {
    SerialForm backward = form(Membership.class, ANA, NORTH, DAY, DAY.minusDays(1));
    assertThatThrownBy(() -> Copies.copy((Object) backward))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage(
            "org.salesprocess.core.org.Membership: membership of ana in north: must end after its"
                + " start 2026-01-05, was 2026-01-04")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_written_form_that_lacks_a_part_is_refused() throws Exception {
    SerialForm nobody = form(Membership.class, null, NORTH, DAY, null);
    assertThatThrownBy(() -> Copies.copy((Object) nobody))
        .isInstanceOf(InvalidObjectException.class);
    SerialForm tooShort = form(Membership.class, ANA, NORTH);
    assertThatThrownBy(() -> Copies.copy((Object) tooShort))
        .isInstanceOf(InvalidObjectException.class);
    SerialForm tooLong = form(Membership.class, ANA, NORTH, DAY, null, null);
    assertThatThrownBy(() -> Copies.copy((Object) tooLong))
        .isInstanceOf(InvalidObjectException.class);
  }

  @Test
  void a_written_form_with_a_part_of_another_kind_is_refused() throws Exception {
    SerialForm wrong = form(Membership.class, "ana", NORTH, DAY, null);
    assertThatThrownBy(() -> Copies.copy((Object) wrong))
        .isInstanceOf(InvalidObjectException.class);
  }

  @Test
  void a_written_form_with_an_optional_part_of_another_kind_is_refused() throws Exception {
    SerialForm wrong =
        form(
            Lead.class,
            LeadId.of("l"),
            null,
            ANA, // where the channel belongs
            null,
            null,
            null,
            null,
            null,
            Attributes.none(),
            null,
            0L);
    assertThatThrownBy(() -> Copies.copy((Object) wrong))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessage(
            "org.salesprocess.core.lead.Lead: channel must be a"
                + " org.salesprocess.core.basics.ChannelId, was ana");
  }

  @Test
  void a_fraction_from_a_stream_is_in_lowest_terms() throws Exception {
    Constructor<Fraction> constructor = Fraction.class.getDeclaredConstructor(BigFraction.class);
    constructor.setAccessible(true);
    Fraction reversed = constructor.newInstance(BigFraction.of(1, -2));
    assertThat(Copies.copy(reversed).denominator()).isEqualTo(2);
    assertThat(Copies.copy(reversed)).isEqualTo(Fraction.of(-1, 2));
  }
}
