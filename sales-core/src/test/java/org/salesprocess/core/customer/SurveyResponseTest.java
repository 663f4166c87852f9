package org.salesprocess.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.SurveyResponseId;

class SurveyResponseTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private static SurveyResponse.Builder response(
      SurveyResponse.Kind kind, String score, String lowest, String highest) {
    return SurveyResponse.builder()
        .id(SurveyResponseId.of("s"))
        .customer(CustomerId.of("c"))
        .kind(kind)
        .score(new BigDecimal(score))
        .lowest(new BigDecimal(lowest))
        .highest(new BigDecimal(highest));
  }

  private static SurveyResponse.Builder satisfaction(String score) {
    return response(SurveyResponse.Kind.CSAT, score, "1", "5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4.5", "5"})
  void a_score_may_be_anywhere_on_the_scale(String score) {
    assertThat(satisfaction(score).build().score()).isEqualTo(new BigDecimal(score));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.99", "5.01", "-1"})
  void a_score_off_the_scale_is_refused(String score) {
    assertThatThrownBy(() -> satisfaction(score).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("survey response s: score must lie between 1 and 5, was %s", score);
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5, 1"})
  void a_scale_without_length_is_refused(String lowest, String highest) {
    assertThatThrownBy(() -> response(SurveyResponse.Kind.OTHER, "5", lowest, highest).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("survey response s: highest must be above lowest 5, was %s", highest);
  }

  @ParameterizedTest
  @CsvSource({"1, 10", "0, 9", "-10, 10"})
  void the_scale_of_the_net_promoter_score_is_0_to_10(String lowest, String highest) {
    assertThatThrownBy(() -> response(SurveyResponse.Kind.NPS, "5", lowest, highest).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "survey response s: scale of NPS must be 0 to 10, was %s to %s", lowest, highest);
  }

  @Test
  void an_answer_of_the_net_promoter_score_is_a_whole_number() {
    assertThat(response(SurveyResponse.Kind.NPS, "1E+1", "0.0", "10.0").build().score())
        .isEqualTo(BigDecimal.TEN);
    assertThatThrownBy(() -> response(SurveyResponse.Kind.NPS, "8.5", "0", "10").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("survey response s: score of NPS must be whole, was 8.5");
  }

  @Test
  void equal_numbers_make_equal_responses() {
    assertThat(response(SurveyResponse.Kind.CES, "3", "1", "7").build())
        .isEqualTo(response(SurveyResponse.Kind.CES, "3.0", "1.00", "7.0").build());
  }

  @Test
  void a_comment_may_have_several_lines_and_must_have_text() {
    assertThat(satisfaction("5").comment("fine\nthanks ").build().comment())
        .contains("fine\nthanks ");
    assertThatThrownBy(() -> satisfaction("5").comment(" ").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("survey response s: comment must not be blank, was ' '");
  }

  @Test
  void a_response_happens_when_it_is_given() {
    assertThat(satisfaction("5").answeredAt(NOON).build().at()).contains(NOON);
    assertThat(satisfaction("5").build().at()).isEmpty();
    assertThatThrownBy(() -> satisfaction("5").answeredAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "survey response s: answeredAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z");
    assertThatThrownBy(() -> satisfaction("5").recordedAt(NOON.plusNanos(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "survey response s: recordedAt must be whole microseconds, was"
                + " 2026-01-05T12:00:00.000000001Z");
  }
}
