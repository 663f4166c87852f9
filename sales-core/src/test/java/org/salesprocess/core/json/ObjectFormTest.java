package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.funnel.Stage;

class ObjectFormTest {

  /** A value that a user of the library might want to write beside ours. */
  record Question(
      SubjectId subject,
      ImmutableList<StageId> steps,
      Optional<Duration> window,
      Condition filter,
      boolean strict,
      long year) {}

  private static final class QuestionForm extends ObjectForm<Question> {
    private final Field<SubjectId> subject =
        required("subject", JsonForm.of(SubjectId.class), Question::subject);
    private final Field<ImmutableList<StageId>> steps =
        withDefault(
            "steps",
            JsonForm.listOf(JsonForm.of(StageId.class)),
            ImmutableList.of(),
            Question::steps);
    private final Field<Optional<Duration>> window =
        optional("window", JsonForm.of(Duration.class), Question::window);
    private final Field<Condition> filter =
        withDefault("filter", JsonForm.of(Condition.class), Condition.and(), Question::filter);
    private final Field<Boolean> strict =
        withDefault("strict", JsonForm.flag("strict"), false, Question::strict);
    private final Field<Long> year = required("year", JsonForm.wholeNumber("year"), Question::year);

    QuestionForm() {
      super("question", Question.class);
    }

    @Override
    protected Question build(Values given) {
      LocalDate.of(Math.toIntExact(given.get(year)), 1, 1);
      return new Question(
          given.get(subject),
          given.get(steps),
          given.get(window),
          given.get(filter),
          given.get(strict),
          given.get(year));
    }
  }

  private static JsonMapper.Builder builder() {
    SimpleModule own = new SimpleModule("questions");
    new QuestionForm().addTo(own, Question.class);
    return JsonMapper.builder()
        .addModule(new SalesJsonModule(ImmutableList.of(Json.BIG)))
        .addModule(own);
  }

  private static final JsonMapper MAPPER = builder().build();

  @Test
  void a_form_of_the_users_own_holds_values_of_ours() throws JsonProcessingException {
    Question question =
        new Question(
            LeadId.of("x"),
            ImmutableList.of(StageId.of("a")),
            Optional.of(Duration.ofDays(2)),
            Json.BIG,
            true,
            2026);
    String json =
        """
        {"subject":{"lead":"x"},"steps":["a"],"window":"PT48H",\
        "filter":{"named":"big customer"},"strict":true,"year":2026}""";

    assertThat(MAPPER.writeValueAsString(question)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, Question.class)).isEqualTo(question);
  }

  @Test
  void what_is_absent_means_its_default() throws JsonProcessingException {
    Question question =
        new Question(
            LeadId.of("x"), ImmutableList.of(), Optional.empty(), Condition.and(), false, 2026);
    String json = "{\"subject\":{\"lead\":\"x\"},\"year\":2026}";

    assertThat(MAPPER.writeValueAsString(question)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, Question.class)).isEqualTo(question);
  }

  @Test
  void a_fault_inside_a_value_of_ours_has_the_whole_path() {
    assertThat(
            catchThrowable(
                () ->
                    MAPPER.readValue(
                        "{\"year\":1,\"steps\":[\"a\",\" \"],\"subject\":{\"lead\":\"x\"}}",
                        Question.class)))
        .hasMessageStartingWith("stage id must be text without outer spaces, was ' '")
        .hasMessageEndingWith("Question[\"steps\"]->java.util.List[1])");
  }

  @Test
  void a_flag_is_true_or_false_and_nothing_like_it() {
    assertThat(catchThrowable(() -> MAPPER.readValue("{\"strict\":\"true\"}", Question.class)))
        .hasMessageStartingWith("strict must be true or false, was 'true'");
    assertThat(catchThrowable(() -> MAPPER.readValue("{\"strict\":1}", Question.class)))
        .hasMessageStartingWith("strict must be true or false, was 1");
  }

  @Test
  void arithmetic_and_dates_that_fail_in_build_are_refusals_too() {
    assertThat(
            catchThrowable(
                () ->
                    MAPPER.readValue(
                        "{\"subject\":{\"lead\":\"x\"},\"year\":3000000000}", Question.class)))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageStartingWith("integer overflow");
    assertThat(
            catchThrowable(
                () ->
                    MAPPER.readValue(
                        "{\"subject\":{\"lead\":\"x\"},\"year\":1000000000}", Question.class)))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("Year");
  }

  @Test
  void a_form_names_a_field_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ObjectForm<Stage>("stage", Stage.class) {
                  final Field<String> one = required("name", JsonForm.text("name"), Stage::name);
                  final Field<String> two = required("name", JsonForm.text("name"), Stage::name);

                  @Override
                  protected Stage build(Values given) {
                    return Stage.open(given.get(one), given.get(two));
                  }
                })
        .withMessage("form of stage: two fields name");
  }

  @Test
  void a_mapper_that_adds_class_names_adds_none_to_our_values() throws JsonProcessingException {
    JsonMapper typed =
        builder()
            .activateDefaultTyping(
                BasicPolymorphicTypeValidator.builder().allowIfBaseType(Object.class).build())
            .build();
    Condition condition = Condition.not(Condition.present("a"));

    String json = typed.writerFor(Condition.class).writeValueAsString(condition);

    assertThat(json).isEqualTo("{\"not\":{\"present\":\"a\"}}");
    assertThat(typed.readValue(json, Condition.class)).isEqualTo(condition);
  }
}
