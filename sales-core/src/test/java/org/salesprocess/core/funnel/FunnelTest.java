package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.StageId;

class FunnelTest {

  private static Funnel.Builder kitchens() {
    return Funnel.builder("kitchens")
        .stages(
            Stage.open("new", "New"),
            Stage.lost("lost", "Lost"),
            Stage.won("contract", "Contract"),
            Stage.open("meeting", "Meeting"),
            Stage.open("offer", "Offer"),
            Stage.won("delivered", "Delivered"),
            Stage.lost("junk", "Junk"));
  }

  private static Optional<StageId> at(String stage) {
    return stage.isEmpty() ? Optional.empty() : Optional.of(StageId.of(stage));
  }

  @Test
  void the_path_is_the_open_stages_then_the_won_ones_and_lost_ones_stand_beside() {
    Funnel funnel = kitchens().build();
    assertThat(funnel.path().stream().map(stage -> stage.id().value()))
        .containsExactly("new", "meeting", "offer", "contract", "delivered");
    assertThat(funnel.lostStages().stream().map(stage -> stage.id().value()))
        .containsExactly("lost", "junk");
    assertThat(funnel.wonStage().id()).isEqualTo(StageId.of("contract"));
    assertThat(funnel.position(StageId.of("offer"))).hasValue(2);
    assertThat(funnel.position(StageId.of("lost"))).isEmpty();
    assertThat(funnel.position(StageId.of("other"))).isEmpty();
    assertThat(funnel.find(StageId.of("junk")).map(Stage::kind)).contains(StageKind.LOST);
    assertThat(funnel.find(StageId.of("other"))).isEmpty();
    assertThat(funnel).hasToString("funnel kitchens [new, meeting, offer, contract, delivered]");
  }

  @ParameterizedTest
  @CsvSource({
    "'', new, FORWARD",
    "'', meeting, SKIP",
    "'', contract, SKIP",
    "'', lost, LOSE",
    "new, meeting, FORWARD",
    "new, offer, SKIP",
    "offer, contract, FORWARD",
    "meeting, contract, SKIP",
    "contract, delivered, FORWARD",
    "offer, new, BACK",
    "delivered, contract, BACK",
    "contract, offer, REOPEN",
    "lost, new, REOPEN",
    "lost, contract, REOPEN",
    "offer, lost, LOSE",
    "lost, junk, LOSE",
    "contract, lost, CANCEL",
    "delivered, junk, CANCEL"
  })
  void every_move_is_of_one_kind(String from, String to, Move kind) {
    assertThat(kitchens().build().move(at(from), StageId.of(to))).contains(kind);
  }

  @Test
  void staying_is_no_move_and_never_allowed() {
    Funnel funnel = kitchens().allow(Move.values()).build();
    assertThat(funnel.move(at("offer"), StageId.of("offer"))).isEmpty();
    assertThat(funnel.allows(at("offer"), StageId.of("offer"))).isFalse();
  }

  @Test
  void forward_and_lose_are_allowed_without_asking() {
    Funnel funnel = kitchens().build();
    assertThat(funnel.legalFrom(Optional.empty()))
        .containsExactly(StageId.of("new"), StageId.of("lost"), StageId.of("junk"));
    assertThat(funnel.legalFrom(at("offer")))
        .containsExactly(StageId.of("contract"), StageId.of("lost"), StageId.of("junk"));
    assertThat(funnel.legalFrom(at("delivered"))).isEmpty();
    assertThat(funnel.legalFrom(at("lost"))).containsExactly(StageId.of("junk"));
  }

  @Test
  void transitions_are_permitted_and_forbidden_one_by_one() {
    Funnel funnel =
        kitchens()
            .allow(Move.SKIP)
            .permit("offer", "meeting")
            .forbid("new", "contract")
            .forbid(StageId.of("new"), StageId.of("meeting"))
            .build();
    assertThat(funnel.allows(at("offer"), StageId.of("meeting"))).isTrue();
    assertThat(funnel.allows(at("offer"), StageId.of("new"))).isFalse();
    assertThat(funnel.allows(at("new"), StageId.of("offer"))).isTrue();
    assertThat(funnel.allows(at("new"), StageId.of("contract"))).isFalse();
    assertThat(funnel.allows(at("new"), StageId.of("meeting"))).isFalse();
  }

  @Test
  void an_unknown_stage_is_refused_and_the_known_ones_are_named() {
    assertThatThrownBy(() -> kitchens().build().move(at("new"), StageId.of("gone")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "funnel kitchens: stage must be one of [new, lost, contract, meeting, offer, delivered,"
                + " junk], was gone");
    assertThatThrownBy(() -> kitchens().permit("gone", "new").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("was gone");
  }

  @Test
  void a_stage_that_a_subject_entered_is_of_the_funnel_or_is_refused_naming_the_subject() {
    Funnel funnel = kitchens().build();

    assertThat(funnel.enteredBy(LeadId.of("anna"), StageId.of("offer")))
        .isEqualTo(Stage.open("offer", "Offer"));
    assertThatThrownBy(() -> funnel.enteredBy(LeadId.of("anna"), StageId.of("gone")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "journey of anna: stage gone is not in funnel kitchens [new, meeting, offer, contract,"
                + " delivered]");
  }

  @Test
  void funnels_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> Funnel.builder("f").stages(Stage.won("w", "W")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("funnel f: needs an open stage");
    assertThatThrownBy(
            () -> Funnel.builder("f").stages(Stage.open("o", "O"), Stage.lost("l", "L")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("funnel f: needs a won stage");
    assertThatThrownBy(() -> kitchens().stages(Stage.open("new", "Again")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("funnel kitchens: two stages new");
    assertThatThrownBy(() -> kitchens().permit("new", "offer").forbid("new", "offer").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "funnel kitchens: a transition cannot be both permitted and forbidden, was"
                + " [Transition[from=new, to=offer]]");
    assertThatThrownBy(() -> kitchens().permit("offer", "offer").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "funnel kitchens: a transition must lead to another stage, was from offer to offer");
    assertThatThrownBy(() -> kitchens().forbid("new", "new").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "funnel kitchens: a transition must lead to another stage, was from new to new");
    assertThatThrownBy(
            () ->
                kitchens()
                    .lossReason(LossReason.of("price", "Price"))
                    .lossReason(LossReason.of("price", "Too dear")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("funnel kitchens: two loss reasons price");
  }

  @Test
  void funnels_are_equal_by_what_they_say() {
    assertThat(kitchens().build()).isEqualTo(kitchens().build());
    assertThat(kitchens().build()).hasSameHashCodeAs(kitchens().build());
    for (Funnel other :
        List.of(
            kitchens().allow(Move.BACK).build(),
            kitchens().permit(StageId.of("offer"), StageId.of("new")).build(),
            kitchens().forbid("new", "lost").build(),
            kitchens().lossReason(LossReason.of("price", "Price")).build(),
            kitchens().stages(Stage.open("visit", "Visit")).build())) {
      assertThat(other).isNotEqualTo(kitchens().build());
    }
  }
}
