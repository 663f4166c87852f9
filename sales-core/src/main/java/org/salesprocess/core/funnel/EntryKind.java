package org.salesprocess.core.funnel;

import java.util.Comparator;
import java.util.Optional;
import org.salesprocess.core.basics.StageId;

/**
 * What an entry of a log is: into a stage, or an event of a type.
 *
 * @param stage the stage, if it is into one
 * @param type the name of what happened
 */
record EntryKind(Optional<StageId> stage, String type) {

  /** Stages in the order of their ids, then events in that of their types. */
  static final Comparator<EntryKind> ORDER =
      Comparator.comparing((EntryKind kind) -> kind.stage.isEmpty()).thenComparing(EntryKind::name);

  static EntryKind stage(StageId stage) {
    return new EntryKind(Optional.of(stage), StageChange.TYPE);
  }

  static EntryKind event(String type) {
    return new EntryKind(Optional.empty(), type);
  }

  /** Returns the id of the stage, or the type. */
  String name() {
    return stage.map(StageId::value).orElse(type);
  }

  @Override
  public String toString() {
    return name();
  }
}
