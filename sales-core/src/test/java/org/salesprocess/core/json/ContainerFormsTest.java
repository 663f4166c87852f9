package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;

/** What is made of values in another form: values by date, maps; and plain numbers. */
class ContainerFormsTest {

  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  /** Rates as a user of the library might want to write them. */
  record Rates(Dated<String> grade, ImmutableSortedMap<SellerId, BigDecimal> bySeller) {}

  private static final class RatesForm extends ObjectForm<Rates> {
    private final Field<Dated<String>> grade =
        withDefault("grade", JsonForm.dated(JsonForm.text("grade")), Dated.never(), Rates::grade);
    private final Field<ImmutableSortedMap<SellerId, BigDecimal>> bySeller =
        withDefault(
            "bySeller",
            JsonForm.mapOf(
                TextForm.of("seller id", SellerId::value, SellerId::of), JsonForm.decimal("rate")),
            ImmutableSortedMap.of(),
            Rates::bySeller);

    RatesForm() {
      super("rates", Rates.class);
    }

    @Override
    protected Rates build(Values given) {
      return new Rates(given.get(grade), given.get(bySeller));
    }
  }

  private static final JsonMapper MAPPER = mapper();

  private static JsonMapper mapper() {
    SimpleModule own = new SimpleModule("rates");
    new RatesForm().addTo(own, Rates.class);
    return JsonMapper.builder().addModules(new SalesJsonModule(), own).build();
  }

  private static void isWritten(Rates rates, String json) throws JsonProcessingException {
    assertThat(MAPPER.writeValueAsString(rates)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, Rates.class)).isEqualTo(rates);
  }

  private static void isWritten(Dated<String> grade, String json) throws JsonProcessingException {
    isWritten(
        new Rates(grade, ImmutableSortedMap.of()), "{\"grade\":" + json.replace('\'', '"') + "}");
  }

  private static String refusal(String json) {
    return Json.refusal(MAPPER, json.replace('\'', '"'), Rates.class);
  }

  @Test
  void values_by_date_are_a_list_and_an_open_end_is_left_out() throws JsonProcessingException {
    isWritten(Dated.always("a"), "[{'value':'a'}]");
    isWritten(Dated.from(JANUARY, "a"), "[{'from':'2026-01-01','value':'a'}]");
    isWritten(Dated.<String>always("a").until(JULY), "[{'until':'2026-07-01','value':'a'}]");
    isWritten(
        Dated.during(SalesPeriod.of(JANUARY, JULY), "a").with(JULY.plusDays(1), "b"),
        "[{'from':'2026-01-01','until':'2026-07-01','value':'a'},"
            + "{'from':'2026-07-02','value':'b'}]");
  }

  @Test
  void values_by_date_may_stand_in_any_order_and_in_more_steps_than_needed()
      throws JsonProcessingException {
    String json =
        "{'grade':[{'value':'a','from':'2026-07-01'},"
            + "{'until':'2026-07-01','value':'a','from':'2026-01-01'}]}";

    assertThat(MAPPER.readValue(json.replace('\'', '"'), Rates.class).grade())
        .isEqualTo(Dated.from(JANUARY, "a"));
    assertThat(MAPPER.readValue("{\"grade\":[]}", Rates.class).grade()).isEqualTo(Dated.never());
  }

  @Test
  void two_values_on_a_day_are_refused_and_the_days_are_named() {
    assertThat(refusal("{'grade':[{'value':'a'},{'from':'2026-07-01','value':'b'}]}"))
        .isEqualTo(
            ".grade: dated value b: one value for a day, but [[2026-07-01..+\u221e)] has one"
                + " already");
  }

  @Test
  void a_value_by_date_is_refused_where_it_stands() {
    assertThat(
            refusal(
                "{'grade':[{'value':'a','from':'2026-07-01','until':'2026-07-01'},"
                    + "{'value':'b','from':'2026-07-01'}]}"))
        .isEqualTo(".grade[0]: dated value a: must end after its start 2026-07-01, was 2026-07-01");
    assertThat(refusal("{'grade':[{'from':'2026-07-01'}]}"))
        .isEqualTo(".grade[0]: dated value: field value is missing");
    assertThat(refusal("{'grade':[{'value':'a','to':'2026-07-01'}]}"))
        .isEqualTo(".grade[0].to: dated value: field must be one of [from, until, value], was to");
    assertThat(refusal("{'grade':[{'value':7}]}"))
        .isEqualTo(".grade[0].value: grade must be text, was 7");
    assertThat(refusal("{'grade':'a'}")).isEqualTo(".grade: must be a list, was 'a'");
  }

  @Test
  void a_map_is_an_object_in_the_order_of_its_keys() throws JsonProcessingException {
    isWritten(
        new Rates(
            Dated.never(),
            ImmutableSortedMap.of(
                SellerId.of("bob"), new BigDecimal("-2.50"), SellerId.of("ana"), BigDecimal.ONE)),
        "{\"bySeller\":{\"ana\":1,\"bob\":-2.50}}");
  }

  @Test
  void a_map_is_refused_at_its_key() {
    assertThat(refusal("{'bySeller':{'ana':1,'ana':1}}"))
        .isEqualTo(".bySeller.ana: key ana must not be given twice");
    assertThat(refusal("{'bySeller':{' ana':1}}"))
        .isEqualTo(".bySeller. ana: seller id must be text without outer spaces, was ' ana'");
    assertThat(refusal("{'bySeller':{'ana':null}}"))
        .isEqualTo(".bySeller.ana: a value of a map must not be null");
    assertThat(refusal("{'bySeller':[1]}")).isEqualTo(".bySeller: must be an object, was a list");
  }

  @ParameterizedTest
  @CsvSource({"2.50, 2.50", "-3, -3", "1E-10000, 1E-10000", "'\"12.5\"', 12.5"})
  void a_number_is_read_digit_by_digit(String json, BigDecimal value)
      throws JsonProcessingException {
    assertThat(MAPPER.readValue("{\"bySeller\":{\"ana\":" + json + "}}", Rates.class).bySeller())
        .containsEntry(SellerId.of("ana"), value);
  }

  @Test
  void a_number_of_more_digits_than_readers_take_is_put_in_quotes() throws JsonProcessingException {
    String most = "1".repeat(500);
    isWritten(rate(most), "{\"bySeller\":{\"ana\":" + most + "}}");
    isWritten(rate(most + "1"), "{\"bySeller\":{\"ana\":\"" + most + "1\"}}");
  }

  private static Rates rate(String digits) {
    return new Rates(
        Dated.never(), ImmutableSortedMap.of(SellerId.of("ana"), new BigDecimal(digits)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'much'", "'1,5'", "true", "''"})
  void what_is_no_number_is_refused(String json) {
    assertThat(refusal("{'bySeller':{'ana':" + json + "}}"))
        .isEqualTo(".bySeller.ana: rate must be a number such as 2.5, was " + json);
  }
}
