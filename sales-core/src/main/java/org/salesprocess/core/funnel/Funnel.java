package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.FunnelId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;

/**
 * The stages that a sale passes, in order, with the moves that are allowed between them.
 *
 * <p>The <em>path</em> is the open stages followed by the won stages, each in the order in which
 * they were added; the first won stage is where the sale is made, those after it are what the
 * company still owes. Lost stages stand beside the path.
 *
 * <p>{@link Move#FORWARD} and {@link Move#LOSE} are always allowed; other moves are allowed by
 * kind, or one by one.
 *
 * @since 0.1
 */
public final class Funnel implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final FunnelId id;
  private final ImmutableList<Stage> path;
  private final ImmutableList<Stage> lostStages;
  private final ImmutableMap<StageId, Integer> positions;
  private final ImmutableMap<StageId, Stage> stages;
  private final ImmutableSet<Move> moves;
  private final ImmutableSet<Transition> permitted;
  private final ImmutableSet<Transition> forbidden;
  private final ImmutableMap<LossReasonId, LossReason> lossReasons;

  private Funnel(Builder builder) {
    id = builder.id;
    path =
        ImmutableList.<Stage>builder()
            .addAll(builder.ofKind(StageKind.OPEN))
            .addAll(builder.ofKind(StageKind.WON))
            .build();
    lostStages = builder.ofKind(StageKind.LOST);
    stages = ImmutableMap.copyOf(builder.stages);
    ImmutableMap.Builder<StageId, Integer> places = ImmutableMap.builder();
    for (int i = 0; i < path.size(); i++) {
      places.put(path.get(i).id(), i);
    }
    positions = places.buildOrThrow();
    moves = Sets.immutableEnumSet(builder.moves);
    permitted = ImmutableSet.copyOf(builder.permitted);
    forbidden = ImmutableSet.copyOf(builder.forbidden);
    lossReasons = ImmutableMap.copyOf(builder.lossReasons);
    check();
  }

  /** Returns a builder for a funnel of this id. */
  public static Builder builder(String id) {
    return new Builder(FunnelId.of(id));
  }

  /** Returns its id. */
  public FunnelId id() {
    return id;
  }

  /** Returns the open stages and then the won stages, in order. */
  public ImmutableList<Stage> path() {
    return path;
  }

  /** Returns the lost stages, in the order in which they were added; may be empty. */
  public ImmutableList<Stage> lostStages() {
    return lostStages;
  }

  /** Returns the stage at which the sale is made: the first won stage. */
  public Stage wonStage() {
    return path.stream().filter(stage -> stage.kind() == StageKind.WON).findFirst().orElseThrow();
  }

  /** Returns the moves that are allowed by kind. */
  public ImmutableSet<Move> moves() {
    return moves;
  }

  /** Returns the transitions that are allowed although their kind is not. */
  public ImmutableSet<Transition> permitted() {
    return permitted;
  }

  /** Returns the transitions that are not allowed although their kind is. */
  public ImmutableSet<Transition> forbidden() {
    return forbidden;
  }

  /** Returns the reasons for which sales are lost, by id; empty if the funnel asks for none. */
  public ImmutableMap<LossReasonId, LossReason> lossReasons() {
    return lossReasons;
  }

  /** Returns a stage, or empty if the funnel does not have it. */
  public Optional<Stage> find(StageId stage) {
    return Optional.ofNullable(stages.get(stage));
  }

  /**
   * Returns the stage that a subject has entered.
   *
   * @throws IllegalArgumentException if this funnel does not have it; it names the subject
   */
  public Stage enteredBy(SubjectId subject, StageId stage) {
    return find(stage)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "journey of %s: stage %s is not in %s".formatted(subject, stage, this)));
  }

  /** Returns the place of a stage on the path, from zero; empty for a lost or unknown stage. */
  public OptionalInt position(StageId stage) {
    Integer position = positions.get(stage);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /**
   * Returns what sort of step it is to enter a stage.
   *
   * @param from the stage where the subject is; empty if it is in none yet
   * @return empty if the subject would stay where it is
   * @throws IllegalArgumentException if a stage is unknown
   */
  public Optional<Move> move(Optional<StageId> from, StageId to) {
    Stage target = require(to);
    if (from.isEmpty()) {
      return Optional.of(firstMove(target));
    }
    Stage source = require(from.get());
    if (source.id().equals(target.id())) {
      return Optional.empty();
    }
    return Optional.of(moveBetween(source, target));
  }

  /** Says whether a subject may enter a stage from where it is; see {@link #move}. */
  public boolean allows(Optional<StageId> from, StageId to) {
    Optional<Move> move = move(from, to);
    if (move.isEmpty()) {
      return false;
    }
    Optional<Transition> transition = from.map(source -> new Transition(source, to));
    if (transition.isPresent() && permitted.contains(transition.get())) {
      return true;
    }
    return moves.contains(move.get()) && !transition.map(forbidden::contains).orElse(false);
  }

  /** Returns the stages that a subject may enter from where it is: the path first, then lost. */
  public ImmutableList<StageId> legalFrom(Optional<StageId> from) {
    return Stream.concat(path.stream(), lostStages.stream())
        .map(Stage::id)
        .filter(to -> allows(from, to))
        .collect(ImmutableList.toImmutableList());
  }

  private Move firstMove(Stage target) {
    if (target.kind() == StageKind.LOST) {
      return Move.LOSE;
    }
    return position(target.id()).orElseThrow() == 0 ? Move.FORWARD : Move.SKIP;
  }

  private Move moveBetween(Stage source, Stage target) {
    if (target.kind() == StageKind.LOST) {
      return source.kind() == StageKind.WON ? Move.CANCEL : Move.LOSE;
    }
    if (source.kind() == StageKind.LOST) {
      return Move.REOPEN;
    }
    int steps = position(target.id()).orElseThrow() - position(source.id()).orElseThrow();
    if (steps > 0) {
      return steps == 1 ? Move.FORWARD : Move.SKIP;
    }
    return source.kind() == target.kind() ? Move.BACK : Move.REOPEN;
  }

  private Stage require(StageId stage) {
    return find(stage)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "funnel %s: stage must be one of %s, was %s"
                        .formatted(id, stages.keySet(), stage)));
  }

  private void check() {
    checkArgument(
        path.stream().anyMatch(stage -> stage.kind() == StageKind.OPEN),
        "funnel %s: needs an open stage",
        id);
    checkArgument(
        path.stream().anyMatch(stage -> stage.kind() == StageKind.WON),
        "funnel %s: needs a won stage",
        id);
    Sets.union(permitted, forbidden)
        .forEach(
            transition -> {
              require(transition.from());
              require(transition.to());
              checkArgument(
                  !transition.from().equals(transition.to()),
                  "funnel %s: a transition must lead to another stage, was from %s to %s",
                  id,
                  transition.from(),
                  transition.to());
            });
    checkArgument(
        Sets.intersection(permitted, forbidden).isEmpty(),
        "funnel %s: a transition cannot be both permitted and forbidden, was %s",
        id,
        Sets.intersection(permitted, forbidden));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Funnel that
        && id.equals(that.id)
        && path.equals(that.path)
        && lostStages.equals(that.lostStages)
        && moves.equals(that.moves)
        && permitted.equals(that.permitted)
        && forbidden.equals(that.forbidden)
        && lossReasons.equals(that.lossReasons);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns the id and the path. */
  @Override
  public String toString() {
    return "funnel " + id + " " + positions.keySet();
  }

  /** Collects stages and rules; they are checked against each other when the funnel is built. */
  public static final class Builder {
    private final FunnelId id;
    private final Map<StageId, Stage> stages = new LinkedHashMap<>();
    private final EnumSet<Move> moves = EnumSet.of(Move.FORWARD, Move.LOSE);
    private final Set<Transition> permitted = new LinkedHashSet<>();
    private final Set<Transition> forbidden = new LinkedHashSet<>();
    private final Map<LossReasonId, LossReason> lossReasons = new LinkedHashMap<>();

    private Builder(FunnelId id) {
      this.id = id;
    }

    /**
     * Adds stages; those of one kind keep the order in which they are added.
     *
     * @throws IllegalArgumentException if there is another with the id of one of them
     */
    @CanIgnoreReturnValue
    public Builder stages(Stage... added) {
      for (Stage stage : added) {
        checkArgument(
            stages.put(stage.id(), stage) == null, "funnel %s: two stages %s", id, stage.id());
      }
      return this;
    }

    /** Allows every move of these kinds, unless it is forbidden one by one. */
    @CanIgnoreReturnValue
    public Builder allow(Move... kinds) {
      moves.addAll(List.of(kinds));
      return this;
    }

    /** Allows one transition although its kind is not allowed. */
    @CanIgnoreReturnValue
    public Builder permit(String from, String to) {
      return permit(StageId.of(from), StageId.of(to));
    }

    /** Allows one transition although its kind is not allowed. */
    @CanIgnoreReturnValue
    public Builder permit(StageId from, StageId to) {
      permitted.add(new Transition(from, to));
      return this;
    }

    /** Forbids one transition although its kind is allowed. */
    @CanIgnoreReturnValue
    public Builder forbid(String from, String to) {
      return forbid(StageId.of(from), StageId.of(to));
    }

    /** Forbids one transition although its kind is allowed. */
    @CanIgnoreReturnValue
    public Builder forbid(StageId from, StageId to) {
      forbidden.add(new Transition(from, to));
      return this;
    }

    /**
     * Adds a reason for which sales are lost. Once there is one, every move into a lost stage has
     * to name one.
     *
     * @throws IllegalArgumentException if there is another with its id
     */
    @CanIgnoreReturnValue
    public Builder lossReason(LossReason reason) {
      checkArgument(
          lossReasons.put(reason.id(), reason) == null,
          "funnel %s: two loss reasons %s",
          id,
          reason.id());
      return this;
    }

    /**
     * Returns the funnel.
     *
     * @throws IllegalArgumentException if there is no open or no won stage, a rule names an unknown
     *     stage, or a transition leads back to its own stage or is both permitted and forbidden
     */
    public Funnel build() {
      return new Funnel(this);
    }

    private ImmutableList<Stage> ofKind(StageKind kind) {
      return stages.values().stream()
          .filter(stage -> stage.kind() == kind)
          .collect(ImmutableList.toImmutableList());
    }
  }
}
