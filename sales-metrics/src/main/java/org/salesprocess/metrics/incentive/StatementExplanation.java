package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.salesprocess.core.basics.TransactionId;

/** Puts a statement into sentences. */
final class StatementExplanation {

  private StatementExplanation() {}

  static Explanation of(Statement statement) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    for (StatementLine.State state : StatementLine.State.values()) {
      List<StatementLine> lines = statement.lines(state);
      if (!lines.isEmpty()) {
        reasons.add(
            new Explanation(
                "%s: %s".formatted(name(state), statement.total(state)),
                lines.stream()
                    .map(StatementExplanation::of)
                    .collect(ImmutableList.toImmutableList())));
      }
    }
    statement.settlement().lines().forEach(line -> reasons.add(Explanation.of(line.toString())));
    statement.unmeasured().forEach(unmeasured -> reasons.add(Explanation.of(unmeasured.reason())));
    reasons.add(Explanation.of("balance after: " + statement.settlement().after()));
    return new Explanation(
        "%s is paid %s for %s".formatted(statement.seller(), statement.paid(), statement.period()),
        reasons.build());
  }

  private static String name(StatementLine.State state) {
    return switch (state) {
      case FORECAST -> "forecast";
      case EARNED -> "earned";
      case PAYABLE -> "becomes payable";
    };
  }

  static Explanation of(StatementLine posted) {
    ImmutableList.Builder<Explanation> reasons = ImmutableList.builder();
    if (!posted.before().isZero()) {
      reasons.add(
          Explanation.of(
              "it comes to %s, of which %s was posted before"
                  .formatted(posted.after(), posted.before())));
    }
    if (!posted.causes().isEmpty()) {
      reasons.add(
          Explanation.of(
              "because of "
                  + posted.causes().stream()
                      .map(TransactionId::value)
                      .collect(Collectors.joining(", "))));
    }
    if (posted.state() != StatementLine.State.PAYABLE) {
      posted.line().ifPresent(line -> addWorking(line, reasons));
      if (posted.line().isEmpty()) {
        reasons.add(Explanation.of("what it was made of is known no more"));
      }
    }
    return new Explanation(
        "%s: %s".formatted(title(posted.key()), posted.amount()), reasons.build());
  }

  private static String title(LineKey key) {
    return key.toString();
  }

  private static void addWorking(EarnedLine line, ImmutableList.Builder<Explanation> reasons) {
    line.credit().ifPresent(credit -> reasons.add(of(credit)));
    line.working().sentences().forEach(sentence -> reasons.add(Explanation.of(sentence)));
    if (!line.exact().equals(line.working().amount())) {
      reasons.add(Explanation.of("a deduction: " + line.exact()));
    }
    String rounded =
        line.exact().equals(line.roundedWith())
            ? "exactly %s, rounded to %s".formatted(line.exact(), line.amount())
            : "exactly %s, with the lines before %s, rounded and less what these carry: %s"
                .formatted(line.exact(), line.roundedWith(), line.amount());
    reasons.add(Explanation.of(rounded));
  }

  private static Explanation of(Credit credit) {
    return Explanation.of(
        "credit of %s on %s: %s of %s by rule %s, %s"
            .formatted(
                credit.seller(),
                credit.creditedOn(),
                credit.share(),
                credit.transaction().id(),
                credit.rule(),
                credit.kind()));
  }
}
