package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;

/** A contract with those that renew it, one after the other. */
record ContractChain(
    ContractId first, ImmutableList<ContractStretch> stretches, ImmutableList<RenewalDue> dues)
    implements Serializable {

  ContractChain {
    requireNonNull(first, "first");
    requireNonNull(stretches, "stretches");
    requireNonNull(dues, "dues");
  }

  private static final Comparator<Contract> BY_START =
      Comparator.comparing(Contract::start).thenComparing(Contract::id);

  /** Returns the chains of the contracts of one customer, by their first contract. */
  static ImmutableList<ContractChain> of(
      Map<ContractId, Contract> contracts,
      Map<ContractChangeId, ContractChange> changes,
      Optional<LocalDate> rolledUntil) {
    ImmutableListMultimap.Builder<ContractId, ContractChange> byContract =
        ImmutableListMultimap.builder();
    changes.values().forEach(change -> byContract.put(change.contract(), change));
    TreeMap<ContractId, List<Contract>> chains = new TreeMap<>();
    contracts
        .values()
        .forEach(
            contract ->
                chains
                    .computeIfAbsent(firstOf(contract, contracts), unseen -> new ArrayList<>())
                    .add(contract));
    return chains.entrySet().stream()
        .map(chain -> of(chain.getKey(), chain.getValue(), byContract.build(), rolledUntil))
        .collect(ImmutableList.toImmutableList());
  }

  private static ContractId firstOf(Contract contract, Map<ContractId, Contract> contracts) {
    Set<ContractId> met = new HashSet<>();
    Contract at = contract;
    while (at.renews().isPresent() && contracts.containsKey(at.renews().get())) {
      checkArgument(
          met.add(at.id()), "contract %s: must not be renewed by one that it renews", at.id());
      at = requireNonNull(contracts.get(at.renews().get()));
    }
    return at.id();
  }

  private static ContractChain of(
      ContractId first,
      List<Contract> contracts,
      ImmutableListMultimap<ContractId, ContractChange> changes,
      Optional<LocalDate> rolledUntil) {
    contracts.sort(BY_START);
    List<ContractStretch> stretches = new ArrayList<>();
    List<RenewalDue> dues = new ArrayList<>();
    for (Contract contract : contracts) {
      Optional<LocalDate> followedFrom =
          contracts.stream()
              .filter(each -> each.renews().equals(Optional.of(contract.id())))
              .map(Contract::start)
              .findFirst();
      ContractCourse course =
          ContractCourse.of(contract, changes.get(contract.id()), rolledUntil, followedFrom);
      checkOrder(stretches, contract);
      stretches.addAll(course.stretches());
      dues.addAll(course.dues());
    }
    dues.replaceAll(due -> followed(due, contracts, stretches));
    return new ContractChain(first, ImmutableList.copyOf(stretches), ImmutableList.copyOf(dues));
  }

  private static void checkOrder(List<ContractStretch> before, Contract contract) {
    if (before.isEmpty()) {
      return;
    }
    ContractStretch last = before.get(before.size() - 1);
    checkArgument(
        last.end().isPresent() && !last.end().get().isAfter(contract.start()),
        "contract %s: must not begin before contract %s of the same chain has ended, which ends"
            + " %s, but begins %s",
        contract.id(),
        last.contract(),
        last.end().map(LocalDate::toString).orElse("never"),
        contract.start());
  }

  private static RenewalDue followed(
      RenewalDue due, List<Contract> contracts, List<ContractStretch> stretches) {
    if (due.renewedFrom().isPresent()) {
      return due;
    }
    return contracts.stream()
        .filter(each -> each.renews().equals(Optional.of(due.contract())))
        .findFirst()
        .map(next -> due.renewed(next.start(), perYearAtStart(next, stretches)))
        .orElse(due);
  }

  private static Fraction perYearAtStart(Contract contract, List<ContractStretch> stretches) {
    return stretches.stream()
        .filter(each -> each.contract().equals(contract.id()))
        .findFirst()
        .map(ContractStretch::perYear)
        .orElse(Fraction.ZERO);
  }

  LocalDate start() {
    return stretches.get(0).start();
  }

  Fraction perYearOn(LocalDate day) {
    return stretches.stream()
        .filter(each -> each.contains(day))
        .map(ContractStretch::perYear)
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
