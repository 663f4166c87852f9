package org.salesprocess.metrics.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.metrics.conversion.FunnelQuestion;

class FunnelQuestionJsonProperties {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModules(new SalesJsonModule(), new MetricsJsonModule()).build();

  @Provide
  Arbitrary<FunnelQuestion> questions() {
    return Arbitraries.integers()
        .between(0, 59)
        .list()
        .ofSize(90)
        .map(rolls -> new DrawnQuestion(rolls).question());
  }

  @Property(tries = 2000)
  void every_question_comes_back_and_is_written_in_the_same_way(
      @ForAll("questions") FunnelQuestion question) throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(question);

    FunnelQuestion read = MAPPER.readValue(json, FunnelQuestion.class);

    assertThat(read).isEqualTo(question);
    assertThat(read.choices()).isEqualTo(question.choices());
    assertThat(MAPPER.writeValueAsString(read)).isEqualTo(json);
  }

  @Property(tries = 500)
  void every_question_comes_back_through_a_tree(@ForAll("questions") FunnelQuestion question)
      throws JsonProcessingException {
    assertThat(MAPPER.treeToValue(MAPPER.valueToTree(question), FunnelQuestion.class))
        .isEqualTo(question);
  }

  /** A choice that the drawn questions never make would not be tested. */
  @Example
  void the_questions_drawn_make_every_choice() {
    Map<String, Set<String>> made = new TreeMap<>();
    questions()
        .sampleStream()
        .limit(3000)
        .forEach(
            question ->
                QuestionOptions.of(question)
                    .forEach(
                        (choice, options) ->
                            made.computeIfAbsent(choice, any -> new TreeSet<>()).addAll(options)));

    assertThat(made).isEqualTo(QuestionOptions.all());
  }
}
