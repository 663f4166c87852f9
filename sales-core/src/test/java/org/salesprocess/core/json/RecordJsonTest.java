package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.ConvertedAmount;
import org.salesprocess.core.basics.ExchangeRate;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.internal.Samples;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.WorkingHours;

/** What holds in JSON for every record of the module. */
class RecordJsonTest {

  private static final Set<Class<?>> WITHOUT_A_FORM =
      Set.of(
          ExchangeRate.class,
          ConvertedAmount.class,
          WorkingHours.class,
          Dated.Span.class,
          Dated.Step.class, // only inside a list: JsonForm.dated
          Handoff.class,
          Handoff.Waiting.class,
          Handoff.Accepted.class,
          Handoff.Returned.class);

  private static final List<Class<?>> FAMILIES =
      List.of(Condition.class, AttributeValue.class, Party.class, QuotaSplit.class);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SalesJsonModule(
                  Samples.conditions().filter(Condition.Named.class::isInstance).toList()))
          .build();

  static Stream<Record> samples() {
    return Stream.concat(Samples.full(), Samples.sparse())
        .filter(value -> !WITHOUT_A_FORM.contains(value.getClass()));
  }

  private static Class<?> declaredType(Record value) {
    return FAMILIES.stream()
        .filter(family -> family.isInstance(value))
        .findFirst()
        .orElse(value.getClass());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_record_comes_back_whole(Record value) throws JsonProcessingException {
    Class<?> type = declaredType(value);
    String json = MAPPER.writerFor(type).writeValueAsString(value);

    assertThat(MAPPER.readValue(json, type)).isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_record_comes_back_through_a_tree(Record value) throws JsonProcessingException {
    Class<?> type = declaredType(value);
    String json = MAPPER.writerFor(type).writeValueAsString(value);

    assertThat(MAPPER.treeToValue(MAPPER.readTree(json), type)).isEqualTo(value);
  }
}
