package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.salesprocess.core.json.Json.BIG;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.internal.Samples;

class ConditionFormTest {

  private static final AttributeValue FAIR = AttributeValue.of("fair");

  private static void is(Condition condition, String json) {
    isWritten(condition, Condition.class, json.replace('\'', '"'));
  }

  @Test
  void conditions_on_an_attribute() {
    is(Condition.equal("source", "fair"), "{'attribute':'source','equals':'fair'}");
    is(
        Condition.in("seats", List.of(AttributeValue.of(4), AttributeValue.of(2))),
        "{'attribute':'seats','in':[4,2]}");
    is(Condition.atLeast("seats", AttributeValue.of(4)), "{'attribute':'seats','atLeast':4}");
    is(
        Condition.below("due", AttributeValue.of(LocalDate.of(2026, 1, 5))),
        "{'attribute':'due','below':{'date':'2026-01-05'}}");
    is(
        Condition.between("seats", AttributeValue.of(4), AttributeValue.of(10)),
        "{'attribute':'seats','atLeast':4,'below':10}");
    is(Condition.present("phone"), "{'present':'phone'}");
  }

  @Test
  void conditions_made_of_others() {
    is(
        Condition.and(Condition.present("a"), Condition.present("b")),
        "{'all':[{'present':'a'},{'present':'b'}]}");
    is(Condition.and(), "{'all':[]}");
    is(
        Condition.or(Condition.not(Condition.present("a")), BIG),
        "{'any':[{'not':{'present':'a'}},{'named':'big customer'}]}");
    is(
        Condition.nthOccurrence(2, Condition.equal("type", "call")),
        "{'occurrence':2,'of':{'attribute':'type','equals':'call'}}");
  }

  static Condition[] samples() {
    return Samples.conditions().toArray(Condition[]::new);
  }

  @Test
  void the_samples_are_of_every_kind() {
    assertThat(Arrays.stream(samples()).map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Condition.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_condition_of_every_kind_comes_back(Condition condition) throws JsonProcessingException {
    Condition[] named =
        Samples.conditions().filter(Condition.Named.class::isInstance).toArray(Condition[]::new);
    JsonMapper mapper = JsonMapper.builder().addModule(new SalesJsonModule(List.of(named))).build();

    assertThat(mapper.readValue(mapper.writeValueAsString(condition), Condition.class))
        .isEqualTo(condition);
  }

  @Test
  void fields_may_stand_in_any_order_and_a_list_may_hold_one() {
    assertThat(read("{\"equals\":\"fair\",\"attribute\":\"source\"}", Condition.class))
        .isEqualTo(Condition.equal("source", "fair"));
    assertThat(read("{\"attribute\":\"source\",\"in\":[\"fair\"]}", Condition.class))
        .isEqualTo(Condition.in("source", List.of(FAIR)));
  }

  @Test
  void a_named_condition_is_read_with_the_test_that_the_reader_knows() {
    Condition read = read("{\"named\":\"big customer\"}", Condition.class);

    assertThat(((Condition.Named) read).test()).isSameAs(((Condition.Named) BIG).test());
    assertThat(refusal("{\"not\":{\"named\":\"small\"}}", Condition.class))
        .isEqualTo(".not: condition named small: must be one of [big customer]");
  }

  @Test
  void the_module_takes_named_conditions_only_and_each_name_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SalesJsonModule(List.of(Condition.present("a"))))
        .withMessage("json module: needs named conditions, was a is present");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SalesJsonModule(List.of(BIG, BIG)))
        .withMessage("json module: two conditions named big customer");
  }

  @Test
  void fields_that_make_no_condition_together_are_refused() {
    String rule =
        "condition: fields must be attribute with equals, with in, or with atLeast, below or both;"
            + " present, all, any, not or named alone; or occurrence with of; were ";
    assertThat(refusal("{}", Condition.class)).isEqualTo(": " + rule + "[]");
    assertThat(refusal("{\"attribute\":\"a\"}", Condition.class))
        .isEqualTo(": " + rule + "[attribute]");
    assertThat(refusal("{\"equals\":1}", Condition.class)).isEqualTo(": " + rule + "[equals]");
    assertThat(refusal("{\"occurrence\":1}", Condition.class))
        .isEqualTo(": " + rule + "[occurrence]");
    assertThat(refusal("{\"present\":\"a\",\"named\":\"b\"}", Condition.class))
        .isEqualTo(": " + rule + "[present, named]");
    assertThat(refusal("{\"attribute\":\"a\",\"atLeast\":1,\"equals\":1}", Condition.class))
        .isEqualTo(": " + rule + "[attribute, atLeast, equals]");
  }

  @Test
  void what_the_domain_refuses_is_refused_with_its_words_and_the_path() {
    assertThat(
            refusal(
                "{\"all\":[{\"present\":\"a\"},{\"not\":{\"attribute\":\"b\",\"in\":[]}}]}",
                Condition.class))
        .isEqualTo(".all[1].not: condition on b: values must not be empty");
    assertThat(refusal("{\"attribute\":\"a\",\"atLeast\":2,\"below\":1}", Condition.class))
        .isEqualTo(": condition on a: range must end above its start 2 and be of its kind, was 1");
    assertThat(refusal("{\"occurrence\":0,\"of\":{\"present\":\"a\"}}", Condition.class))
        .isEqualTo(".occurrence: occurrence must lie between 1 and 2147483647, was 0");
    assertThat(refusal("{\"occurrence\":-3,\"of\":{\"present\":\"a\"}}", Condition.class))
        .isEqualTo(".occurrence: occurrence must lie between 1 and 2147483647, was -3");
    assertThat(refusal("{\"occurrence\":2147483648,\"of\":{\"present\":\"a\"}}", Condition.class))
        .isEqualTo(".occurrence: occurrence must lie between 1 and 2147483647, was 2147483648");
    assertThat(refusal("{\"present\":\" a\"}", Condition.class))
        .isEqualTo(": attribute name must be text without outer spaces, was ' a'");
  }

  @Test
  void a_value_of_the_wrong_kind_is_refused_where_it_stands() {
    assertThat(refusal("{\"attribute\":\"a\",\"in\":[1,[2]]}", Condition.class))
        .startsWith(".in[1]: value must be text, a number,");
    assertThat(refusal("{\"attribute\":\"a\",\"in\":[1,1.0]}", Condition.class))
        .isEqualTo(".in: the values of a list must differ, were [1, 1]");
    assertThat(refusal("{\"all\":{\"present\":\"a\"}}", Condition.class))
        .isEqualTo(".all: must be a list, was an object");
    assertThat(refusal("{\"any\":[null]}", Condition.class))
        .isEqualTo(".any[0]: an item of a list must not be null");
    assertThat(refusal("{\"occurrence\":1.5,\"of\":{\"present\":\"a\"}}", Condition.class))
        .isEqualTo(".occurrence: occurrence must be a whole number, was 1.5");
    assertThat(refusal("{\"not\":\"a\"}", Condition.class))
        .isEqualTo(".not: condition must be an object, was 'a'");
  }
}
