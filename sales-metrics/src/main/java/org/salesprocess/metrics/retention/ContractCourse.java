package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;

/** What became of one contract: from when to when it was in force on which terms. */
final class ContractCourse {

  private static final Comparator<ContractChange> BY_DAY =
      Comparator.comparing(ContractChange::effectiveOn).thenComparing(Fact.ORDER);

  private final Contract contract;
  private final boolean isRolled;
  private final List<ContractStretch> stretches = new ArrayList<>();
  private final List<RenewalDue> dues = new ArrayList<>();
  private LocalDate from;
  private @Nullable LocalDate end;
  private Fraction perYear;
  private boolean isEnded;
  private LocalDate firstEnd; // that automatic terms are counted from, so that the 31st stays
  private int termsSince;

  private ContractCourse(Contract contract, boolean isRolled) {
    this.contract = contract;
    this.isRolled = isRolled && contract.renewal() == Contract.Renewal.AUTOMATIC;
    from = contract.start();
    perYear = perYear(contract.recurring());
    end = contract.end().orElse(null);
    firstEnd = from;
    endsOn(end);
  }

  /**
   * Follows a contract through its changes.
   *
   * @param rolledUntil the day until which it is taken to be renewed automatically, if at all
   * @param followedFrom when a contract that renews this one begins, if there is one
   */
  static ContractCourse of(
      Contract contract,
      List<ContractChange> changes,
      Optional<LocalDate> rolledUntil,
      Optional<LocalDate> followedFrom) {
    ContractCourse course = new ContractCourse(contract, rolledUntil.isPresent());
    changes.stream().sorted(BY_DAY).forEach(course::apply);
    course.close(rolledUntil.orElse(LocalDate.MIN), followedFrom.orElse(LocalDate.MAX));
    return course;
  }

  ImmutableList<ContractStretch> stretches() {
    return ImmutableList.copyOf(stretches);
  }

  ImmutableList<RenewalDue> dues() {
    return ImmutableList.copyOf(dues);
  }

  private static Fraction perYear(Optional<RecurringAmount> recurring) {
    return recurring.map(RecurringAmount::perYear).orElse(Fraction.ZERO);
  }

  private void apply(ContractChange change) {
    LocalDate day = change.effectiveOn();
    boolean isEnd = change.kind() == ContractChange.Kind.ENDED;
    checkArgument(
        isEnd ? day.isAfter(contract.start()) : !day.isBefore(contract.start()),
        "contract change %s: effectiveOn must not be before the contract's start %s%s, was %s",
        change.id(),
        contract.start(),
        isEnd ? " or on it" : "",
        day);
    checkArgument(
        !isEnded,
        "contract change %s: contract %s must not have ended before, but ended on %s",
        change.id(),
        contract.id(),
        end);
    rollTo(change.kind() == ContractChange.Kind.CHANGED ? day : day.minusDays(1));
    switch (change.kind()) {
      case CHANGED -> changeTerms(change);
      case RENEWED -> renew(change);
      case ENDED -> end(change);
    }
  }

  private void changeTerms(ContractChange change) {
    LocalDate day = change.effectiveOn();
    checkArgument(
        end == null || day.isBefore(end),
        "contract change %s: effectiveOn must be before the end %s of contract %s, was %s",
        change.id(),
        end,
        contract.id(),
        day);
    goOnFrom(day, day, change);
    change.end().ifPresent(this::endsOn);
  }

  private void renew(ContractChange change) {
    LocalDate day = change.effectiveOn();
    LocalDate last = end == null || day.isBefore(end) ? day : end;
    Optional<LocalDate> due = Optional.ofNullable(end);
    Fraction before = perYear;
    goOnFrom(day, last, change);
    due.ifPresent(
        agreed ->
            dues.add(
                new RenewalDue(
                    contract.id(), agreed, before, Optional.empty(), Optional.of(day), perYear)));
    endsOn(change.end().orElse(null));
  }

  private void end(ContractChange change) {
    LocalDate day = change.effectiveOn();
    if (end != null && !day.isAfter(end)) {
      dues.add(due(end, Optional.of(day)));
    }
    isEnded = true;
    endsOn(day);
  }

  private void goOnFrom(LocalDate day, LocalDate last, ContractChange change) {
    addStretch(Optional.of(last));
    from = day;
    perYear = change.recurring().map(RecurringAmount::perYear).orElse(perYear);
  }

  private void addStretch(Optional<LocalDate> until) {
    if (until.isEmpty() || until.get().isAfter(from)) {
      stretches.add(new ContractStretch(contract.id(), from, until, perYear));
    }
  }

  private RenewalDue due(LocalDate day, Optional<LocalDate> endedOn) {
    return new RenewalDue(contract.id(), day, perYear, endedOn, Optional.empty(), Fraction.ZERO);
  }

  private void endsOn(@Nullable LocalDate day) {
    end = day;
    if (day != null) {
      firstEnd = day;
      termsSince = 0;
    }
  }

  /** Renews the terms that end on a day or before, if it is renewed automatically. */
  private void rollTo(LocalDate day) {
    if (!isRolled || isEnded) {
      return;
    }
    Period term = contract.renewalTerm().orElseThrow();
    while (end != null && !end.isAfter(day)) {
      dues.add(due(end, Optional.empty()).renewed(end, perYear));
      end = firstEnd.plus(term.multipliedBy(++termsSince));
    }
  }

  private void close(LocalDate rolledUntil, LocalDate followedFrom) {
    LocalDate beforeNext =
        followedFrom.equals(LocalDate.MAX) ? followedFrom : followedFrom.minusDays(1);
    rollTo(rolledUntil.isBefore(beforeNext) ? rolledUntil : beforeNext);
    if (termsSince > 0 && end != null && end.isAfter(followedFrom)) {
      dues.add(due(end, Optional.of(followedFrom))); // the contract that follows ended it
      isEnded = true;
      endsOn(followedFrom);
    }
    addStretch(Optional.ofNullable(end));
    if (!isEnded && end != null) {
      dues.add(due(end, Optional.empty()));
    }
  }
}
