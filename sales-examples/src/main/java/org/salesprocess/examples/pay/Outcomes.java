package org.salesprocess.examples.pay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Uncredited;

/** What became of every transaction that was told, in a pay period: each counts in one way. */
public final class Outcomes {

  private static final ImmutableSet<String> OF_ANOTHER =
      ImmutableSet.of(Transactions.INVOICE, Transactions.PAYMENT);

  private final IncentiveProgram program;
  private final OpenPayPeriod open;
  private final ImmutableSet<Measure> paid;
  private final Map<Id, Transaction> current = new HashMap<>();
  private final Set<Transaction> corrected; // that were not yet met
  private final Set<Id> contradicted = new HashSet<>();
  private final Set<DealId> deals = new HashSet<>();
  private final ImmutableListMultimap<TransactionId, Credit> credits;
  private final ImmutableListMultimap<TransactionId, Uncredited> uncredited;

  private Outcomes(IncentiveProgram program, OpenPayPeriod open, List<Transaction> told) {
    this.program = program;
    this.open = open;
    paid = PaidMeasures.of(program);
    FactLog<Transaction> known = FactLog.of(told).asKnownOn(open.asOf());
    for (Transaction each : known.facts()) {
      current.put(each.id(), each);
      if (!isOfAnother(each)) {
        each.deal().ifPresent(deals::add);
      }
    }
    corrected = new HashSet<>(known.superseded());
    known.conflicts().forEach(conflict -> contradicted.add(conflict.id()));
    credits = Multimaps.index(open.crediting().credits(), credit -> credit.transaction().id());
    uncredited = Multimaps.index(open.crediting().uncredited(), part -> part.transaction().id());
  }

  /**
   * Returns what became of transactions, in their order.
   *
   * @param program by which they are paid
   * @param open the pay period in which they are paid
   * @param told all that it was worked out from
   */
  public static ImmutableList<Outcome> of(
      IncentiveProgram program, OpenPayPeriod open, List<Transaction> told) {
    Outcomes outcomes = new Outcomes(program, open, told);
    Set<Id> seen = new HashSet<>();
    return told.stream()
        .map(each -> outcomes.outcome(each, seen))
        .collect(ImmutableList.toImmutableList());
  }

  private Outcome outcome(Transaction told, Set<Id> seen) {
    Instant known = told.knownSince().orElse(Instant.MIN);
    if (known.isAfter(open.asOf())) {
      return Outcome.of(Outcome.Kind.LATER, "%s became known at %s".formatted(told.id(), known));
    }
    if (contradicted.contains(told.id())) {
      return Outcome.of(
          Outcome.Kind.CONTRADICTED,
          told.id()
              + ": must have one content, or a later time of recording for the one that is right");
    }
    if (told.equals(current.get(told.id())) && seen.add(told.id())) {
      return outcome(told);
    }
    return Outcome.of(corrected.remove(told) ? Outcome.Kind.CORRECTED : Outcome.Kind.REPEATED);
  }

  private Outcome outcome(Transaction current) {
    ImmutableList<String> ofNoDeal = ofNoDeal(current);
    if (!ofNoDeal.isEmpty() && !isPaidBy(current)) {
      return new Outcome(Outcome.Kind.OF_NO_DEAL, ofNoDeal);
    }
    List<Uncredited> nobodys =
        uncredited.get(current.id()).stream().filter(part -> isDue(part.creditedOn())).toList();
    ImmutableList<String> lost = reasons(nobodys.stream().filter(this::isLost));
    if (!lost.isEmpty()) {
      return new Outcome(Outcome.Kind.UNCREDITED, lost);
    }
    ImmutableList<String> unplanned = unplanned(current);
    if (!unplanned.isEmpty()) {
      return new Outcome(Outcome.Kind.WITHOUT_PLAN, unplanned);
    }
    Stream<LocalDate> days =
        Stream.concat(
            credits.get(current.id()).stream().map(Credit::creditedOn),
            uncredited.get(current.id()).stream().map(Uncredited::creditedOn));
    return days.findFirst().map(this::isDue).orElse(true)
        ? new Outcome(
            Outcome.Kind.COUNTED,
            ImmutableList.<String>builder()
                .addAll(ofNoDeal)
                .addAll(
                    reasons(
                        nobodys.stream().filter(part -> part.kind() == CreditShare.Kind.OVERLAY)))
                .build())
        : Outcome.of(Outcome.Kind.AFTER_PERIOD);
  }

  private ImmutableList<String> ofNoDeal(Transaction current) {
    return !isOfAnother(current) || current.deal().filter(deals::contains).isPresent()
        ? ImmutableList.of()
        : ImmutableList.of(
            "%s: must be of a deal that is booked, was of %s"
                .formatted(current.id(), current.deal().map(DealId::value).orElse("none")));
  }

  private ImmutableList<String> unplanned(Transaction current) {
    if (!isPaidBy(current)) {
      return ImmutableList.of();
    }
    return credits.get(current.id()).stream()
        .filter(credit -> isDue(credit.creditedOn()))
        .filter(credit -> program.plan(credit.seller(), planDay(credit)).isEmpty())
        .map(
            credit ->
                "%s: %s, who is credited by %s, is on no plan on %s"
                    .formatted(current.id(), credit.seller(), credit.rule(), planDay(credit)))
        .collect(ImmutableList.toImmutableList());
  }

  private LocalDate planDay(Credit credit) {
    return LocalDate.ofInstant(credit.transaction().at(program.versionOn()), program.zone());
  }

  private boolean isDue(LocalDate creditedOn) {
    return creditedOn.isBefore(open.period().end());
  }

  // what no plan pays by may be credited to nobody, such as a payment that only releases pay
  private boolean isLost(Uncredited part) {
    if (part.reason() == Uncredited.Reason.OTHER_CURRENCY) {
      return true;
    }
    return isPaidBy(part.transaction())
        && (part.kind() == CreditShare.Kind.DIRECT || isMistakeOnTop(part.reason()));
  }

  // credit on top goes to whoever there is, and often there is nobody
  private static boolean isMistakeOnTop(Uncredited.Reason reason) {
    return switch (reason) {
      case NO_OWNER,
          NO_SPLIT,
          NO_PARTICIPANT,
          NO_UNIT,
          NO_MEMBER,
          NO_MANAGER,
          ORIGINAL_UNCREDITED ->
          false;
      default -> true;
    };
  }

  private boolean isPaidBy(Transaction transaction) {
    return !Collections.disjoint(paid, transaction.values().keySet());
  }

  private static boolean isOfAnother(Transaction transaction) {
    return OF_ANOTHER.contains(transaction.type());
  }

  private static ImmutableList<String> reasons(Stream<Uncredited> parts) {
    return parts.map(Uncredited::why).distinct().collect(ImmutableList.toImmutableList());
  }
}
