package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.salesprocess.core.json.Json.MAPPER;
import static org.salesprocess.core.json.Json.isWritten;
import static org.salesprocess.core.json.Json.read;
import static org.salesprocess.core.json.Json.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.Stage;

class FunnelFormTest {

  private static final Funnel FURNITURE =
      Funnel.builder("furniture")
          .stages(
              Stage.open("new", "New").ownedBy(RoleId.of("lead-manager")),
              Stage.lost("lost", "Lost"),
              Stage.won("sold", "Sold").ownedBy(DepartmentId.of("production")))
          .allow(Move.SKIP, Move.BACK)
          .permit("lost", "new")
          .forbid("sold", "new")
          .lossReason(LossReason.of("price", "Too dear"))
          .build();

  @Test
  void a_funnel_is_written_as_a_person_would() throws JsonProcessingException {
    assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(FURNITURE))
        .isEqualToNormalizingNewlines(
            """
            {
              "id" : "furniture",
              "stages" : [ {
                "id" : "new",
                "name" : "New",
                "kind" : "open",
                "owner" : {
                  "role" : "lead-manager"
                }
              }, {
                "id" : "sold",
                "name" : "Sold",
                "kind" : "won",
                "owner" : {
                  "department" : "production"
                }
              }, {
                "id" : "lost",
                "name" : "Lost",
                "kind" : "lost"
              } ],
              "moves" : [ "skip", "back" ],
              "permitted" : [ {
                "from" : "lost",
                "to" : "new"
              } ],
              "forbidden" : [ {
                "from" : "sold",
                "to" : "new"
              } ],
              "lossReasons" : [ {
                "id" : "price",
                "name" : "Too dear"
              } ]
            }""");
    assertThat(read(Json.written(FURNITURE), Funnel.class)).isEqualTo(FURNITURE);
  }

  @Test
  void what_a_funnel_does_not_have_is_left_out() {
    isWritten(
        Funnel.builder("f").stages(Stage.open("a", "A"), Stage.won("b", "B")).build(),
        Funnel.class,
        """
        {"id":"f","stages":[{"id":"a","name":"A","kind":"open"},\
        {"id":"b","name":"B","kind":"won"}]}""");
  }

  @Test
  void moves_that_are_always_allowed_may_be_listed() {
    assertThat(
            read(
                    """
                    {"moves": ["forward", "lose", "cancel"],
                     "stages": [{"id": "a", "kind": "open", "name": "A"},
                                {"id": "b", "kind": "won", "name": "B"}],
                     "id": "f"}""",
                    Funnel.class)
                .moves())
        .containsExactly(Move.FORWARD, Move.LOSE, Move.CANCEL);
  }

  private static String withStage(String stage) {
    return "{\"id\":\"f\",\"stages\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"open\"},"
        + stage
        + "]}";
  }

  @Test
  void a_fault_is_found_at_its_path_with_its_rule_and_value() {
    assertThat(refusal(withStage("{\"id\":\"b\",\"name\":\"B\",\"kind\":\"sold\"}"), Funnel.class))
        .isEqualTo(".stages[1].kind: kind of stage must be one of [open, won, lost], was 'sold'");
    assertThat(refusal(withStage("{\"id\":\"b\",\"kind\":\"won\"}"), Funnel.class))
        .isEqualTo(".stages[1]: stage: field name is missing");
    assertThat(
            refusal(
                withStage("{\"id\":\"b\",\"name\":\"B\",\"kind\":\"won\",\"colour\":1}"),
                Funnel.class))
        .isEqualTo(
            ".stages[1].colour: stage: field must be one of [id, name, kind, owner], was colour");
    assertThat(
            refusal(
                withStage("{\"id\":\"b\",\"name\":\"B\",\"kind\":\"won\",\"owner\":null}"),
                Funnel.class))
        .isEqualTo(".stages[1].owner: stage: owner must not be null");
    assertThat(
            refusal(
                withStage("{\"id\":\"b\",\"name\":\"B\",\"id\":\"c\",\"kind\":\"won\"}"),
                Funnel.class))
        .isEqualTo(".stages[1].id: stage: field id must not be given twice");
    assertThat(refusal(withStage("{\"id\":\"b\",\"name\":\" \",\"kind\":\"won\"}"), Funnel.class))
        .isEqualTo(".stages[1]: stage b: name must be text without outer spaces, was ' '");
    assertThat(refusal(withStage("7"), Funnel.class))
        .isEqualTo(".stages[1]: stage must be an object, was 7");
  }

  @Test
  void stages_that_make_no_funnel_are_refused_as_the_funnel_says() {
    assertThat(refusal("{\"id\":\"f\",\"stages\":[]}", Funnel.class))
        .isEqualTo(": funnel f: needs an open stage");
    assertThat(refusal(withStage("{\"id\":\"a\",\"name\":\"B\",\"kind\":\"won\"}"), Funnel.class))
        .isEqualTo(": funnel f: two stages a");
    assertThat(
            refusal(
                """
                {"id": "f",
                 "stages": [{"id": "a", "kind": "open", "name": "A"},
                            {"id": "b", "kind": "won", "name": "B"}],
                 "permitted": [{"from": "a", "to": "c"}]}""",
                Funnel.class))
        .isEqualTo(": funnel f: stage must be one of [a, b], was c");
  }

  @Test
  void the_text_of_a_refusal_has_the_line_and_the_path() {
    assertThat(
            catchThrowable(
                () ->
                    MAPPER.readValue(
                        "{\"id\": \"f\",\n \"stages\": [\n  {\"id\": 7}]}", Funnel.class)))
        .hasMessageContaining("stage id must be text, was 7")
        .hasMessageContaining("line: 3")
        .hasMessageContaining("core.funnel.Funnel[\"stages\"]->java.util.List[0]")
        .hasMessageEndingWith("core.funnel.Stage[\"id\"])");
  }
}
