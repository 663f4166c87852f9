package org.salesprocess.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import org.salesprocess.core.basics.FunnelId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.Transition;

/** A funnel: the stages of its path first, then the lost ones. */
final class FunnelForm extends ObjectForm<Funnel> {

  private static final Set<Move> ALWAYS_ALLOWED = Set.of(Move.FORWARD, Move.LOSE);
  private static final JsonForm<ImmutableSet<Transition>> TRANSITIONS =
      JsonForm.setOf(new TransitionForm());

  private final Field<FunnelId> id = required("id", TextForms.FUNNEL, Funnel::id);
  private final Field<ImmutableList<Stage>> stages =
      required("stages", JsonForm.listOf(new StageForm()), FunnelForm::stagesOf);
  private final Field<ImmutableSet<Move>> moves =
      withDefault("moves", JsonForm.setOf(EnumForms.MOVE), ImmutableSet.of(), FunnelForm::movesOf);
  private final Field<ImmutableSet<Transition>> permitted =
      withDefault("permitted", TRANSITIONS, ImmutableSet.of(), Funnel::permitted);
  private final Field<ImmutableSet<Transition>> forbidden =
      withDefault("forbidden", TRANSITIONS, ImmutableSet.of(), Funnel::forbidden);
  private final Field<ImmutableList<LossReason>> lossReasons =
      withDefault(
          "lossReasons",
          JsonForm.listOf(new LossReasonForm()),
          ImmutableList.of(),
          funnel -> funnel.lossReasons().values().asList());

  FunnelForm() {
    super("funnel", Funnel.class);
  }

  private static ImmutableList<Stage> stagesOf(Funnel funnel) {
    return ImmutableList.<Stage>builder().addAll(funnel.path()).addAll(funnel.lostStages()).build();
  }

  private static ImmutableSet<Move> movesOf(Funnel funnel) {
    return Sets.difference(funnel.moves(), ALWAYS_ALLOWED).immutableCopy();
  }

  @Override
  protected Funnel build(Values given) {
    Funnel.Builder funnel = Funnel.builder(given.get(id).value());
    given.get(stages).forEach(stage -> funnel.stages(stage));
    given.get(moves).forEach(move -> funnel.allow(move));
    given.get(permitted).forEach(each -> funnel.permit(each.from(), each.to()));
    given.get(forbidden).forEach(each -> funnel.forbid(each.from(), each.to()));
    given.get(lossReasons).forEach(reason -> funnel.lossReason(reason));
    return funnel.build();
  }
}
