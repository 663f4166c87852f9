package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.salesprocess.core.json.Json.MAPPER;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.quota.Quantity;

/** What no form lets in: null anywhere, numbers without end, and objects too deep for the stack. */
class StrictReadingTest {

  /** Who is paid what, as a user of the library might want to write it. */
  record Paid(SellerId seller, AtomicReference<Fraction> share) {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        IncentiveProgram.class,
        SalesOrganization.class,
        Condition.class,
        Fraction.class,
        SellerId.class,
        StageKind.class
      })
  void null_is_no_document(Class<?> type) {
    assertThat(refusal("null", type)).isEqualTo(": must not be null");
  }

  @Test
  void null_is_no_item_and_no_value_of_a_collection_of_the_callers_own() {
    assertThatThrownBy(() -> MAPPER.readValue("[null]", new TypeReference<List<Territory>>() {}))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageStartingWith("must not be null");
    assertThatThrownBy(() -> MAPPER.readValue("[null]", Territory[].class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageStartingWith("must not be null");
    assertThatThrownBy(
            () -> MAPPER.readValue("{\"a\":null}", new TypeReference<Map<String, Fraction>>() {}))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageStartingWith("must not be null");
  }

  @Test
  void null_is_no_component_of_a_record_of_the_callers_own() {
    assertThat(refusal("{\"seller\":null}", Paid.class)).isEqualTo(".seller: must not be null");
  }

  @Test
  void null_in_a_reference_is_how_jackson_writes_that_there_is_nothing()
      throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(new Paid(SellerId.of("ana"), new AtomicReference<>()));
    assertThat(json).isEqualTo("{\"seller\":\"ana\",\"share\":null}");

    Paid paid = read(json, Paid.class);
    assertThat(paid.seller()).isEqualTo(SellerId.of("ana"));
    assertThat(paid.share().get()).isNull();
  }

  @Test
  void a_component_that_is_not_there_is_the_business_of_its_record() {
    assertThat(read("{\"share\":\"1/2\"}", Paid.class).seller()).isNull();
  }

  @Test
  void numbers_of_20000_characters_are_read() {
    String digits = "7".repeat(20_000);

    assertThat(read("\"" + digits + "\"", Quantity.class).value().numerator())
        .isEqualTo(new BigDecimal(digits).toBigInteger());
    isWritten(
        AttributeValue.of(new BigDecimal(digits)),
        AttributeValue.class,
        "{\"number\":\"" + digits + "\"}");
  }

  @Test
  void longer_ones_are_refused_unread_and_not_printed() {
    String digits = "7".repeat(20_001);
    String rule = " must be a number of 20000 characters at most, had 20001";

    assertThat(refusal("\"" + digits + "\"", Fraction.class)).isEqualTo(": fraction" + rule);
    assertThat(refusal("\"1/" + digits + "\"", Fraction.class)).isEqualTo(": fraction" + rule);
    assertThat(refusal("\"" + digits + "/3\"", Fraction.class)).isEqualTo(": fraction" + rule);
    assertThat(refusal("{\"number\":\"" + digits + "\"}", AttributeValue.class))
        .isEqualTo(".number: number" + rule);
    assertThat(refusal("\"USD " + digits + "\"", BigMoney.class)) // "USD " counts too
        .isEqualTo(": amount must be a number of 20000 characters at most, had 20005");
    assertThat(refusal("\"" + digits + "\"", Quantity.class))
        .isEqualTo(
            ": quantity must be such as USD 10.50, 12, 0.08 or 2/3, was '"
                + "7".repeat(60)
                + "...'");
  }

  @Test
  void long_text_is_shown_by_its_beginning() {
    String text = "x".repeat(40_000);
    String shown = "x".repeat(60) + "...";

    assertThat(refusal("\"" + text + "\"", StageKind.class))
        .isEqualTo(": kind of stage must be one of [open, won, lost], was '" + shown + "'");
    assertThat(refusal("\"" + text + "\"", Fraction.class)) // longer than any number
        .isEqualTo(": fraction must be a number of 20000 characters at most, had 40000");
    assertThat(refusal("\"" + "x".repeat(61) + "\"", Fraction.class))
        .isEqualTo(
            ": fraction must be a decimal such as 0.08 or a quotient such as 2/3, was '"
                + shown
                + "'");
    assertThat(refusal("\"" + "x".repeat(61) + "\"", BigMoney.class))
        .isEqualTo(": amount must be such as USD 10.50, was '" + shown + "'");
    assertThat(refusal("{\"" + text + "\":1}", RateTable.class)).endsWith(", was " + shown);
  }

  private static String nested(String before, int times, String inner) {
    return before.repeat(times) + inner + "}".repeat(times);
  }

  @Test
  void conditions_of_every_depth_that_there_can_be_come_back() throws JsonProcessingException {
    Condition deepest = Condition.present("a");
    for (int i = 1; i < Condition.MOST_DEPTH; i++) {
      deepest = Condition.and(deepest); // an object and a list in JSON
    }

    String json = MAPPER.writeValueAsString(deepest);
    assertThat(read(json, Condition.class)).isEqualTo(deepest);
  }

  @Test
  void deeper_ones_are_refused() {
    assertThat(refusal(nested("{\"not\":", 100, "{\"present\":\"a\"}"), Condition.class))
        .isEqualTo(": condition: others must lie no more than 100 deep in it");
  }

  // the innermost object that is read is the 400th with the document around it, so that the one
  // refused has 399 steps of the path before it
  @Test
  void objects_too_deep_for_the_stack_are_refused_before_they_are_read() {
    assertThat(refusal(nested("{\"not\":", 900, "{\"present\":\"a\"}"), Condition.class))
        .isEqualTo(".not".repeat(399) + ": condition must lie no more than 400 deep");
    assertThat(
            refusal(nested("{\"times\":1,\"of\":", 900, "{\"measure\":\"booked\"}"), Input.class))
        .isEqualTo(".of".repeat(399) + ": input must lie no more than 400 deep");
    assertThat(
            refusal(
                "{\"rows\":[{\"table\":".repeat(300) + "{\"value\":1}" + "}]}".repeat(300),
                RateTable.class))
        .endsWith("must lie no more than 400 deep");
  }

  @Test
  void that_holds_of_a_tree_too() throws JsonProcessingException {
    JsonNode tree = MAPPER.readTree(nested("{\"not\":", 900, "{\"present\":\"a\"}"));

    assertThatThrownBy(() -> MAPPER.treeToValue(tree, Condition.class))
        .isInstanceOf(JsonMappingException.class)
        .hasMessageStartingWith("condition must lie no more than 400 deep");
  }
}
