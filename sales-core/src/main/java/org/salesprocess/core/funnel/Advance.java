package org.salesprocess.core.funnel;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.StageId;

/**
 * What came of an attempt to move a journey to another stage.
 *
 * @since 0.1
 */
public sealed interface Advance {

  /** Returns the answer of the function for this kind of outcome. */
  <R> R match(Function<Moved, R> moved, Function<Refused, R> refused);

  /**
   * Returns the new journey.
   *
   * @throws IllegalArgumentException if the move was refused; the text is {@link Refused#reason()}
   */
  default Journey orElseThrow() {
    return match(
        Moved::journey,
        refused -> {
          throw new IllegalArgumentException(refused.reason());
        });
  }

  /**
   * The journey has gone on.
   *
   * @param journey the new journey, with the change at its end
   */
  record Moved(Journey journey) implements Advance {
    /** Checks that the journey is there. */
    public Moved {
      requireNonNull(journey, "journey");
    }

    @Override
    public <R> R match(Function<Moved, R> moved, Function<Refused, R> refused) {
      return moved.apply(this);
    }
  }

  /**
   * The move is not possible.
   *
   * @param change the change that was refused
   * @param from the stage where the subject is; empty if it is in none yet
   * @param rule the rule that was broken
   * @param legal the stages that may be entered from there
   */
  record Refused(
      StageChange change, Optional<StageId> from, Rule rule, ImmutableList<StageId> legal)
      implements Advance {
    /** Checks that nothing is missing. */
    public Refused {
      requireNonNull(change, "change");
      requireNonNull(from, "from");
      requireNonNull(rule, "rule");
      requireNonNull(legal, "legal");
    }

    /** Returns one sentence that names the subject, the move, the rule and the legal moves. */
    public String reason() {
      return "%s: move from %s to %s is refused: %s; legal from here: %s"
          .formatted(
              change.subject(),
              from.map(StageId::value).orElse("no stage"),
              change.to(),
              rule.sentence(),
              legal);
    }

    /** Returns {@link #reason}, so that whoever prints a refusal reads what is wrong. */
    @Override
    public String toString() {
      return reason();
    }

    @Override
    public <R> R match(Function<Moved, R> moved, Function<Refused, R> refused) {
      return refused.apply(this);
    }
  }

  /** A rule that a stage change can break. */
  enum Rule {
    /** The change belongs to another subject's journey. */
    OTHER_SUBJECT("the change belongs to another subject"),
    /** The funnel has no such stage. */
    UNKNOWN_STAGE("the funnel has no such stage"),
    /** The subject is in that stage already. */
    SAME_STAGE("the subject is in that stage already"),
    /** The funnel does not allow the move. */
    MOVE_NOT_ALLOWED("the funnel does not allow this move"),
    /** The change is earlier than the journey's last entry. */
    BEFORE_LAST_ENTRY("the change would not be the last entry of the journey"),
    /** The journey has an entry of that id already. */
    ID_TAKEN("the journey has an entry with this id already"),
    /** The funnel asks why a sale is lost, and the change does not say. */
    LOSS_REASON_MISSING("a move into a lost stage must name one of the funnel's loss reasons"),
    /** The reason is not one of the funnel's. */
    LOSS_REASON_UNKNOWN("the loss reason is not one of the funnel's"),
    /** The change gives a loss reason but does not lose the sale. */
    LOSS_REASON_WITHOUT_LOSS("only a move into a lost stage has a loss reason");

    private final String sentence;

    Rule(String sentence) {
      this.sentence = sentence;
    }

    /** Returns the rule in words. */
    public String sentence() {
      return sentence;
    }
  }
}
