package org.salesprocess.metrics.json;

import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.metrics.conversion.EntryPattern;

/** A value that names entries of a journey, with the fields of their pattern among its own. */
abstract class PatternForm<T> extends ObjectForm<T> {

  private final Field<Optional<StageId>> stage;
  private final Field<Optional<String>> event;
  private final Field<Condition> where;

  PatternForm(String thing, Class<T> type, Function<T, EntryPattern> pattern) {
    super(thing, type);
    stage = optional("stage", JsonForm.of(StageId.class), value -> pattern.apply(value).stage());
    event = optional("event", JsonForm.text("event type"), value -> pattern.apply(value).type());
    where =
        withDefault(
            "where",
            JsonForm.of(Condition.class),
            EntryPattern.ALWAYS,
            value -> pattern.apply(value).condition());
  }

  /** Returns the pattern that was read. */
  final EntryPattern pattern(Values given) {
    return new EntryPattern(given.get(stage), given.get(event), given.get(where));
  }

  /** A pattern by itself. */
  static final class Bare extends PatternForm<EntryPattern> {

    Bare() {
      super("pattern", EntryPattern.class, pattern -> pattern);
    }

    @Override
    protected EntryPattern build(Values given) {
      return pattern(given);
    }
  }
}
