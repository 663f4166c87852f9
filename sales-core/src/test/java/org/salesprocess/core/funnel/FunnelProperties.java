package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.StageId;

class FunnelProperties {

  @Provide
  Arbitrary<Funnel> funnels() {
    return Arbitraries.randoms().map(FunnelProperties::any);
  }

  static Funnel any(Random random) {
    Funnel.Builder builder = Funnel.builder("f");
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(5); i++) {
      ids.add("s" + i);
      int kind = i < 2 ? i : random.nextInt(3);
      builder.stages(
          switch (kind) {
            case 0 -> Stage.open("s" + i, "Open");
            case 1 -> Stage.won("s" + i, "Won");
            default -> Stage.lost("s" + i, "Lost");
          });
    }
    for (Move move : Move.values()) {
      if (random.nextBoolean()) {
        builder.allow(move);
      }
    }
    for (String from : ids) {
      for (String to : ids) {
        int rule = from.equals(to) ? 2 : random.nextInt(6); // no rule leads to the same stage
        if (rule == 0) {
          builder.permit(from, to);
        } else if (rule == 1) {
          builder.forbid(from, to);
        }
      }
    }
    if (random.nextBoolean()) {
      builder.lossReason(LossReason.of("price", "Price"));
    }
    return builder.build();
  }

  private static List<StageId> stages(Funnel funnel) {
    return Stream.concat(funnel.path().stream(), funnel.lostStages().stream())
        .map(Stage::id)
        .toList();
  }

  private static List<Optional<StageId>> starts(Funnel funnel) {
    return Stream.concat(
            Stream.of(Optional.<StageId>empty()), stages(funnel).stream().map(Optional::of))
        .toList();
  }

  @Property(tries = 200)
  void every_pair_of_different_stages_is_a_move_of_one_kind(@ForAll("funnels") Funnel funnel) {
    for (Optional<StageId> from : starts(funnel)) {
      for (StageId to : stages(funnel)) {
        assertThat(funnel.move(from, to).isEmpty()).isEqualTo(from.filter(to::equals).isPresent());
      }
    }
  }

  @Property(tries = 200)
  void the_kind_of_a_move_agrees_with_kinds_and_places_of_its_stages(
      @ForAll("funnels") Funnel funnel) {
    for (Optional<StageId> from : starts(funnel)) {
      for (StageId to : stages(funnel)) {
        Optional<Move> move = funnel.move(from, to);
        if (move.isEmpty()) {
          continue;
        }
        boolean intoLost = funnel.position(to).isEmpty();
        boolean outOfLost = from.isPresent() && funnel.position(from.get()).isEmpty();
        int before = from.isPresent() ? funnel.position(from.get()).orElse(-2) : -1;
        int steps = funnel.position(to).orElse(-2) - before;
        assertThat(move.get() == Move.LOSE || move.get() == Move.CANCEL).isEqualTo(intoLost);
        assertThat(move.get() == Move.FORWARD).isEqualTo(!intoLost && !outOfLost && steps == 1);
        assertThat(move.get() == Move.SKIP).isEqualTo(!intoLost && !outOfLost && steps > 1);
        if (outOfLost && !intoLost) {
          assertThat(move).contains(Move.REOPEN);
        }
      }
    }
  }

  @Property(tries = 200)
  void the_legal_stages_are_those_that_are_allowed_in_the_order_of_the_funnel(
      @ForAll("funnels") Funnel funnel) {
    for (Optional<StageId> from : starts(funnel)) {
      assertThat(funnel.legalFrom(from))
          .isEqualTo(stages(funnel).stream().filter(to -> funnel.allows(from, to)).toList());
    }
  }

  @Property(tries = 200)
  void a_single_rule_decides_before_the_kind_of_move(@ForAll("funnels") Funnel funnel) {
    for (StageId from : stages(funnel)) {
      for (StageId to : stages(funnel)) {
        Transition transition = new Transition(from, to);
        boolean byKind =
            funnel.move(Optional.of(from), to).filter(funnel.moves()::contains).isPresent();
        boolean expected =
            !from.equals(to)
                && (funnel.permitted().contains(transition)
                    || (byKind && !funnel.forbidden().contains(transition)));
        assertThat(funnel.allows(Optional.of(from), to)).isEqualTo(expected);
      }
    }
    assertThat(funnel.moves()).contains(Move.FORWARD, Move.LOSE);
  }
}
