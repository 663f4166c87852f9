package org.salesprocess.metrics.incentive;

import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.Modifier;

/** What a modifier is called, and what it says, in sentences for people. */
final class ModifierWording {

  private ModifierWording() {}

  /** Returns one word, such as {@code cap}. */
  static String name(Modifier modifier) {
    return modifier.match(gate -> "gate", multiplier -> "multiplier", floor -> "floor", c -> "cap");
  }

  /** Returns the rule, with what its input came to. */
  static String rule(Working.Modified modified) {
    Reading reading = modified.reading();
    return modified
        .modifier()
        .match(
            gate -> gate(gate, reading),
            multiplier -> multiplier(modified),
            floor -> "at least %s %s".formatted(reading.amount(), per(floor.level())),
            cap -> cap(cap, reading));
  }

  private static String gate(Modifier.Gate gate, Reading reading) {
    String instead =
        gate.otherwise().map(ComponentId::value).map("component %s"::formatted).orElse("nothing");
    return "below %s pays %s: %s"
        .formatted(Wording.level(gate.input(), gate.atLeast()), instead, reading);
  }

  private static String multiplier(Working.Modified modified) {
    return modified.before().isZero()
        ? modified.reading().toString()
        : "multiplied by %s for %s"
            .formatted(
                Wording.percent(modified.after().dividedBy(modified.before())), modified.reading());
  }

  private static String cap(Modifier.Cap cap, Reading reading) {
    String excess =
        switch (cap.excess()) {
          case LOST -> "is not paid";
          case DEFERRED -> "counts in the next period";
        };
    return "at most %s %s; what is above %s".formatted(reading.amount(), per(cap.level()), excess);
  }

  private static String per(Modifier.Level level) {
    return switch (level) {
      case DEAL -> "for each deal over all periods";
      case RESULT -> "in the period";
    };
  }
}
