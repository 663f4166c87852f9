package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;
import static org.salesprocess.core.json.Json.written;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.org.Party;

class ValueFormsTest {

  @ParameterizedTest
  @CsvSource({
    "0.08, 0.08",
    "2/3, 2/3",
    "1/2, 0.5",
    "-7/4, -1.75",
    "100, 100",
    "0, 0",
    "0.000001, 0.000001",
    "1/10000000, 1/10000000",
    "1E+30, 1000000000000000000000000000000"
  })
  void a_fraction_is_a_short_decimal_or_a_quotient(String value, String text) {
    isWritten(Fraction.parse(value), Fraction.class, "\"" + text + "\"");
  }

  @Test
  void a_fraction_is_read_of_a_bare_number_digit_by_digit() {
    // no double is 0.1
    assertThat(read("0.1", Fraction.class)).isEqualTo(Fraction.of(1, 10));
    assertThat(read("3", Fraction.class)).isEqualTo(Fraction.of(3));
    assertThat(refusal("true", Fraction.class))
        .isEqualTo(": fraction must be text such as 0.08 or 2/3, was true");
    assertThat(refusal("\"8 %\"", Fraction.class))
        .isEqualTo(
            ": fraction must be a decimal such as 0.08 or a quotient such as 2/3, was '8 %'");
    assertThat(refusal("\"1/0\"", Fraction.class))
        .isEqualTo(": fraction 1/0: denominator must not be zero");
  }

  @Test
  void a_subject_says_what_kind_it_is() {
    isWritten(LeadId.of("x"), SubjectId.class, "{\"lead\":\"x\"}");
    isWritten(DealId.of("x"), SubjectId.class, "{\"deal\":\"x\"}");
    isWritten(CustomerId.of("x"), SubjectId.class, "{\"customer\":\"x\"}");
    isWritten(SubjectKey.of("x"), SubjectId.class, "{\"key\":\"x\"}");
    assertThat(refusal("{}", SubjectId.class))
        .isEqualTo(": subject: must have one of lead, deal, customer and key, had []");
    assertThat(refusal("{\"lead\":\"x\",\"deal\":\"y\"}", SubjectId.class))
        .isEqualTo(": subject: must have one of lead, deal, customer and key, had [lead, deal]");
    assertThat(refusal("\"x\"", SubjectId.class)).isEqualTo(": subject must be an object, was 'x'");
  }

  record Visit(
      @JsonSerialize(as = SubjectId.class) SubjectId who,
      @JsonSerialize(contentAs = SubjectId.class) List<SubjectId> others) {}

  @Test
  void a_subject_inside_a_class_of_the_users_own_keeps_its_kind_where_marked() {
    Visit visit = new Visit(LeadId.of("x"), List.of(DealId.of("y"), SubjectKey.of("z")));

    assertThat(written(visit))
        .isEqualTo("{\"who\":{\"lead\":\"x\"},\"others\":[{\"deal\":\"y\"},{\"key\":\"z\"}]}");
    assertThat(read(written(visit), Visit.class)).isEqualTo(visit);
  }

  @Test
  void a_party_is_a_role_or_a_department() {
    isWritten(Party.of(RoleId.of("designer")), Party.class, "{\"role\":\"designer\"}");
    isWritten(
        Party.of(DepartmentId.of("logistics")), Party.class, "{\"department\":\"logistics\"}");
    assertThat(refusal("{\"role\":\"a\",\"department\":\"b\"}", Party.class))
        .isEqualTo(": party: must have one of role and department, had [role, department]");
    assertThat(refusal("{\"team\":\"a\"}", Party.class))
        .isEqualTo(".team: party: field must be one of [role, department], was team");
  }

  @Test
  void attribute_values_are_what_json_has_for_them() {
    isWritten(AttributeValue.of("x"), AttributeValue.class, "\"x\"");
    isWritten(AttributeValue.of(""), AttributeValue.class, "\"\"");
    isWritten(AttributeValue.of("2026-01-05"), AttributeValue.class, "\"2026-01-05\"");
    isWritten(AttributeValue.of(4), AttributeValue.class, "4");
    isWritten(AttributeValue.of(new BigDecimal("-1.50")), AttributeValue.class, "-1.5");
    isWritten(AttributeValue.of(true), AttributeValue.class, "true");
    isWritten(AttributeValue.of(false), AttributeValue.class, "false");
    isWritten(
        AttributeValue.of(LocalDate.of(2026, 1, 5)),
        AttributeValue.class,
        "{\"date\":\"2026-01-05\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "123456789012345678901234567890.123456789",
        "1E-10000",
        "1E+10000",
        "1E+400"
      })
  void numbers_are_exact_whatever_their_size(String text) throws JsonProcessingException {
    AttributeValue value = AttributeValue.of(new BigDecimal(text));

    assertThat(read(written(value), AttributeValue.class)).isEqualTo(value);
    assertThat(read(text, AttributeValue.class)).isEqualTo(value);
    // through Jackson's own tree as well, which is made of the same tokens
    assertThat(Json.MAPPER.treeToValue(Json.MAPPER.valueToTree(value), AttributeValue.class))
        .isEqualTo(value);
  }

  @Test
  void a_number_of_more_digits_than_readers_take_is_put_in_quotes() {
    String digits = "1".repeat(501);

    isWritten(
        AttributeValue.of(new BigDecimal(digits)),
        AttributeValue.class,
        "{\"number\":\"" + digits + "\"}");
    assertThat(read("{\"number\":\"12.50\"}", AttributeValue.class))
        .isEqualTo(AttributeValue.of(new BigDecimal("12.5")));
  }

  @Test
  void what_is_no_attribute_value_is_refused() {
    assertThat(refusal("[1]", AttributeValue.class))
        .isEqualTo(
            ": value must be text, a number, true, false or an object with a date, was a list");
    assertThat(refusal("{\"date\":\"2026-01-05\",\"number\":\"1\"}", AttributeValue.class))
        .isEqualTo(": value: an object must have one of date and number, had [date, number]");
    assertThat(refusal("{\"date\":5}", AttributeValue.class))
        .isEqualTo(".date: day must be text, was 5");
    assertThat(refusal("1E+10001", AttributeValue.class))
        .isEqualTo(": number: exponent must lie between -10000 and 10000, was 1E+10001");
  }

  @Test
  void attributes_are_an_object_in_the_order_of_their_names() {
    isWritten(
        Attributes.builder()
            .put("vip", true)
            .put("due", LocalDate.of(2026, 1, 5))
            .put("seats", 4)
            .put("source", "fair")
            .build(),
        Attributes.class,
        "{\"due\":{\"date\":\"2026-01-05\"},\"seats\":4,\"source\":\"fair\",\"vip\":true}");
    isWritten(Attributes.none(), Attributes.class, "{}");
  }

  @Test
  void attributes_are_refused_at_their_name() {
    assertThat(refusal("{\"a\":1,\"b\":null}", Attributes.class))
        .isEqualTo(".b: a value of a map must not be null");
    assertThat(refusal("{\"a\":1,\"a\":2}", Attributes.class))
        .isEqualTo(".a: key a must not be given twice");
    assertThat(refusal("{\" a\":1}", Attributes.class))
        .isEqualTo(": attribute name must be text without outer spaces, was ' a'");
    assertThat(refusal("\"a\"", Attributes.class)).isEqualTo(": must be an object, was 'a'");
  }
}
