package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.testkit.LawTrial.Outcome;

/** Tells how a plan breaks a law: by which facts, and how the statements explain it. */
final class PlanBreach {

  private final StringBuilder text = new StringBuilder();
  private final PlanLaw law;
  private final ZoneId zone;

  PlanBreach(CommissionPlan plan, PlanLaw law, String what, ZoneId zone) {
    this.law = requireNonNull(law, "law");
    this.zone = requireNonNull(zone, "zone");
    text.append("plan %s breaks %s: %s\n".formatted(plan, law, what));
  }

  /** Adds facts. */
  @CanIgnoreReturnValue
  PlanBreach with(List<Transaction> facts) {
    if (facts.isEmpty()) {
      text.append("  no deal\n");
    }
    facts.forEach(fact -> text.append("  ").append(line(fact)).append('\n'));
    return this;
  }

  /** Adds facts with what is earned of them, and why so much; laws are not about what is paid. */
  @CanIgnoreReturnValue
  PlanBreach with(String when, Outcome outcome) {
    text.append("\n%s, %s is earned of\n".formatted(when, outcome.earned()));
    with(outcome.facts());
    Statement statement = outcome.statement();
    List<String> reasons =
        Stream.concat(
                statement.lines(StatementLine.State.EARNED).stream()
                    .map(line -> line.explain().print()),
                statement.unmeasured().stream().map(missing -> missing.reason() + "\n"))
            .toList();
    if (!reasons.isEmpty()) {
      text.append("because\n");
      reasons.forEach(reason -> text.append(reason.indent(2)));
    }
    return this;
  }

  /** Adds a statement. */
  @CanIgnoreReturnValue
  PlanBreach with(String when, Statement statement) {
    text.append("\n%s, %s is earned\n".formatted(when, statement.earned()))
        .append(statement.explain().print());
    return this;
  }

  /** Adds a sentence. */
  @CanIgnoreReturnValue
  PlanBreach because(String sentence) {
    text.append('\n').append(sentence).append('\n');
    return this;
  }

  /** Returns what a test fails with. */
  AssertionError error() {
    text.append("\nIf the plan means it, say why in exceptions(): ").append(law);
    return new AssertionError(text.toString());
  }

  private String line(Transaction fact) {
    String values =
        fact.values().entrySet().stream()
            .map(value -> value.getKey() + " " + value.getValue())
            .collect(Collectors.joining(", "));
    Stream<Optional<String>> more =
        Stream.of(
            fact.product().map(product -> "product " + product),
            fact.territory().map(territory -> "territory " + territory),
            fact.customer().map(customer -> "customer " + customer),
            Optional.of(attributes(fact)).filter(some -> !some.isEmpty()),
            fact.recordedAt()
                .filter(at -> !at.equals(fact.happenedAt()))
                .map(at -> "recorded on " + at.atZone(zone).toLocalDate()));
    return Stream.concat(
            Stream.of(
                "%s on %s: %s"
                    .formatted(fact.id(), fact.happenedAt().atZone(zone).toLocalDate(), values)),
            more.flatMap(Optional::stream))
        .collect(Collectors.joining(", "));
  }

  private static String attributes(Transaction fact) {
    return fact.attributes().asMap().entrySet().stream()
        .map(attribute -> attribute.getKey() + " " + attribute.getValue())
        .collect(Collectors.joining(", "));
  }
}
