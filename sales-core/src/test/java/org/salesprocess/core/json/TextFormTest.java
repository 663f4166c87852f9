package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.salesprocess.core.json.Json.MAPPER;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.market.ChannelKind;
import org.salesprocess.core.time.SalesPeriod;

class TextFormTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.salesprocess.core.basics.IdTest#kinds")
  void an_id_of_any_kind_is_its_bare_text(String kind, Function<String, Id> of)
      throws JsonProcessingException {
    Id id = of.apply("A-1 é");

    assertThat(MAPPER.writeValueAsString(id)).isEqualTo("\"A-1 é\"");
    assertThat(MAPPER.readValue("\"A-1 é\"", id.getClass())).isEqualTo(id);
    assertThat(refusal("\" x\"", id.getClass()))
        .isEqualTo(": " + kind + " id must be text without outer spaces, was ' x'");
    assertThat(refusal("17", id.getClass())).isEqualTo(": " + kind + " id must be text, was 17");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.salesprocess.core.basics.IdTest#kinds")
  void an_id_of_any_kind_is_a_key_of_a_map_too(String kind, Function<String, Id> of)
      throws JsonProcessingException {
    Map<Id, Integer> map = Map.of(of.apply("a"), 1);

    assertThat(MAPPER.writeValueAsString(map)).as(kind).isEqualTo("{\"a\":1}");
    Object read =
        MAPPER.readValue(
            "{\"a\":1}",
            MAPPER
                .getTypeFactory()
                .constructMapType(Map.class, of.apply("a").getClass(), Integer.class));
    assertThat(read).isEqualTo(map);
  }

  @Test
  void a_key_that_is_no_id_is_refused() {
    assertThat(
            catchThrowable(
                () -> MAPPER.readValue("{\" \":1}", new TypeReference<Map<StageId, Integer>>() {})))
        .hasMessageStartingWith("stage id must be text without outer spaces, was ' '");
  }

  @Test
  void times_are_iso_text() {
    isWritten(
        Instant.parse("2026-01-05T10:00:00.000001Z"),
        Instant.class,
        "\"2026-01-05T10:00:00.000001Z\"");
    isWritten(LocalDate.of(2026, 1, 5), LocalDate.class, "\"2026-01-05\"");
    isWritten(Duration.ofHours(36), Duration.class, "\"PT36H\"");
    isWritten(Period.of(1, -2, 3), Period.class, "\"P1Y-2M3D\"");
    isWritten(ZoneId.of("Europe/Berlin"), ZoneId.class, "\"Europe/Berlin\"");
    isWritten(ZoneOffset.ofHours(2), ZoneId.class, "\"+02:00\"");
    isWritten(
        SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
        SalesPeriod.class,
        "\"2026-01-01/2026-02-01\"");
  }

  @Test
  void a_kind_is_the_name_of_its_constant_in_small_letters() {
    isWritten(StageKind.OPEN, StageKind.class, "\"open\"");
    isWritten(Move.SKIP, Move.class, "\"skip\"");
    isWritten(RoundingMode.HALF_UP, RoundingMode.class, "\"half-up\"");
    isWritten(ChannelKind.WALK_IN, ChannelKind.class, "\"walk-in\"");
    assertThat(refusal("\"OPEN\"", StageKind.class))
        .isEqualTo(": kind of stage must be one of [open, won, lost], was 'OPEN'");
    assertThat(refusal("0", StageKind.class)).isEqualTo(": kind of stage must be text, was 0");
  }

  private enum Answer {
    NOT_YET
  }

  @Test
  void a_constant_of_two_words_has_a_hyphen() throws JsonProcessingException {
    SimpleModule own = new SimpleModule();
    TextForm.ofEnum("answer", Answer.class).addTo(own, Answer.class);
    JsonMapper mapper = JsonMapper.builder().addModule(own).build();

    assertThat(mapper.writeValueAsString(Answer.NOT_YET)).isEqualTo("\"not-yet\"");
    assertThat(mapper.readValue("\"not-yet\"", Answer.class)).isEqualTo(Answer.NOT_YET);
  }

  @Test
  void text_that_cannot_be_read_is_refused_with_an_example() {
    assertThat(refusal("\"noon\"", Instant.class))
        .isEqualTo(": instant must be such as 2026-01-05T10:00:00Z, was 'noon'");
    assertThat(refusal("\"2026-02-30\"", LocalDate.class))
        .isEqualTo(": day must be such as 2026-01-05, was '2026-02-30'");
    assertThat(refusal("\"Mars\"", ZoneId.class))
        .isEqualTo(": zone must be such as Europe/Berlin, was 'Mars'");
    assertThat(refusal("\"36\"", Duration.class))
        .isEqualTo(": duration must be such as PT36H, was '36'");
    assertThat(refusal("\"2026-01-01\"", SalesPeriod.class))
        .isEqualTo(": period must be such as 2026-01-01/2026-02-01, was '2026-01-01'");
    assertThat(refusal("\"2026-02-01/2026-01-01\"", SalesPeriod.class))
        .isEqualTo(": period must be such as 2026-01-01/2026-02-01, was '2026-02-01/2026-01-01'");
    assertThat(refusal("\"3 months\"", Period.class))
        .isEqualTo(": length of time must be such as P3M, was '3 months'");
    assertThat(refusal("\"dollar\"", CurrencyUnit.class))
        .isEqualTo(": currency must be such as USD, was 'dollar'");
  }

  @Test
  void a_long_text_is_shortened_in_a_message_about_its_kind() {
    assertThat(refusal("1" + "0".repeat(99), StageId.class))
        .isEqualTo(": stage id must be text, was 1" + "0".repeat(59) + "...");
    assertThat(refusal("{}", StageId.class)).endsWith("was an object");
    assertThat(refusal("[]", StageId.class)).endsWith("was a list");
  }
}
