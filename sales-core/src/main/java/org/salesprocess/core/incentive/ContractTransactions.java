package org.salesprocess.core.incentive;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/**
 * Transactions made of contracts and their changes: what was signed, and what customers keep paying
 * again and again, more or less.
 *
 * <p>They are made as the other {@link Transactions} are. A retention rate is one measure of
 * another over the same days: {@link Measure#RETAINED_REVENUE} of {@link
 * Measure#RENEWABLE_REVENUE}, so whoever is measured by it needs {@link #renewalDue} of every
 * contract that comes to its end.
 *
 * @since 0.1
 */
public final class ContractTransactions {

  private ContractTransactions() {}

  /**
   * Returns the transaction of a contract, worth one of {@link Measure#CONTRACTS} to the seller who
   * signed it. What it retains of another that it renews is its {@link #renewal(Contract, Contract,
   * ZoneId) renewal}.
   *
   * @throws IllegalArgumentException if it was signed nobody knows when
   */
  public static Transaction contract(Contract contract) {
    return draft(contract, Transactions.CONTRACT, "", contract)
        .happenedAt(TransactionDrafts.known(contract, "contract"))
        .value(Measure.CONTRACTS, Quantity.of(1))
        .build();
  }

  private static Transaction.Builder draft(
      Fact fact, String type, String suffix, Contract contract) {
    return TransactionDrafts.of(fact, type, suffix)
        .deal(contract.deal())
        .customer(contract.customer())
        .owner(contract.seller());
  }

  /**
   * Returns the transaction of a contract that comes to its end, worth what it brings in a year as
   * {@link Measure#RENEWABLE_REVENUE} to the seller who signed it, at the start of the day of its
   * end, {@code renewal-due:C1:2027-01-01}. It falls due whether it is renewed or not: of a
   * contract that was prolonged, each of its ends is given.
   *
   * @param contract the contract as it stood at that end
   * @param zone where that day begins
   * @return empty if it has no end, or no recurring amount
   */
  public static Optional<Transaction> renewalDue(Contract contract, ZoneId zone) {
    return contract
        .end()
        .flatMap(
            end ->
                contract
                    .recurring()
                    .map(
                        recurring ->
                            // each end is due once, though the contract be prolonged
                            on(
                                    end,
                                    zone,
                                    draft(contract, Transactions.RENEWAL_DUE, ":" + end, contract))
                                .dealAt(contract.signedAt())
                                .value(
                                    Measure.RENEWABLE_REVENUE,
                                    Quantity.of(
                                        recurring.amount().getCurrencyUnit(), recurring.perYear()))
                                .build()));
  }

  /**
   * Returns the transaction of a contract that renews another, {@code renewal:C2}, to the seller
   * who signed it, at the start of its first day, as what it follows fell due then; its deal is
   * from when it was signed.
   *
   * <p>It is worth what is paid in a year as {@link Measure#RETAINED_REVENUE}, no more than before:
   * this is gross. What is paid above that is {@link Measure#EXPANSION_REVENUE}, and what is paid
   * less {@link Measure#CONTRACTION_REVENUE}.
   *
   * @param old the contract that it renews, as it stood at its end
   * @param zone where that day begins
   * @return empty if neither has a recurring amount
   * @throws IllegalArgumentException if it does not renew that contract, or is in another currency
   */
  public static Optional<Transaction> renewal(Contract renewed, Contract old, ZoneId zone) {
    checkArgument(
        renewed.renews().equals(Optional.of(old.id())),
        "contract %s: must renew contract %s, renews %s",
        renewed.id(),
        old.id(),
        renewed.renews().map(Object::toString).orElse("none"));
    return RecurringRevenue.of("contract " + renewed.id(), old.recurring(), renewed.recurring())
        .map(
            revenue ->
                on(renewed.start(), zone, draft(renewed, Transactions.RENEWAL, "", renewed))
                    .dealAt(renewed.signedAt())
                    .values(revenue.renewed())
                    .build());
  }

  /**
   * Returns the transaction of a contract that was prolonged by a change of kind {@link
   * ContractChange.Kind#RENEWED}, {@code contract-change:E1}, at the start of the first day of the
   * new term; worth the same as a {@linkplain #renewal(Contract, Contract, ZoneId) contract} that
   * renews it would be.
   *
   * @param before the contract before the change
   * @param zone where that day begins
   * @return empty if there is no recurring amount
   * @throws IllegalArgumentException if the change is no renewal, or of another contract or
   *     currency
   */
  public static Optional<Transaction> renewal(ContractChange change, Contract before, ZoneId zone) {
    requireKind(change, ContractChange.Kind.RENEWED, "renew the contract");
    return revenue(change, before)
        .map(revenue -> changed(change, Transactions.RENEWAL, before, zone, revenue.renewed()));
  }

  /**
   * Returns the transaction of other terms before a contract's end, {@code contract-change:E1}, at
   * the start of the first day on which they hold: worth by how much more is paid in a year as
   * {@link Measure#EXPANSION_REVENUE}, or by how much less as {@link Measure#CONTRACTION_REVENUE}.
   *
   * @param before the contract before the change
   * @param zone where that day begins
   * @return empty if no more and no less is paid
   * @throws IllegalArgumentException if the change is of another kind than {@link
   *     ContractChange.Kind#CHANGED}, or of another contract or currency
   */
  public static Optional<Transaction> contractChange(
      ContractChange change, Contract before, ZoneId zone) {
    requireKind(change, ContractChange.Kind.CHANGED, "change the contract");
    return revenue(change, before)
        .map(RecurringRevenue::changed)
        .filter(values -> !values.isEmpty())
        .map(values -> changed(change, Transactions.CONTRACT_CHANGE, before, zone, values));
  }

  /**
   * Returns the transaction that takes back a contract which ended, at the start of the day on
   * which it did. Whether an end is such that credit goes back is for the caller to say.
   *
   * @param zone where that day begins
   * @throws IllegalArgumentException if the change is no end, or of another contract
   */
  public static Transaction contractEnd(ContractChange end, Contract contract, ZoneId zone) {
    requireKind(end, ContractChange.Kind.ENDED, "take the contract back");
    TransactionDrafts.requireSame(
        "contract change", end.id(), "contract", end.contract(), contract.id());
    return on(end.effectiveOn(), zone, draft(end, Transactions.CONTRACT_END, "", contract))
        .dealAt(contract.signedAt())
        .value(Measure.CONTRACTS, Quantity.of(1))
        .reverses(TransactionDrafts.id(Transactions.CONTRACT, contract.id(), ""))
        .build();
  }

  /**
   * Returns the transaction that takes back a renewal, made by {@link #renewal}, of a contract
   * which ended, at the start of the day on which it did. Whether an end is such that credit goes
   * back is for the caller to say.
   *
   * @param contract the contract that ended
   * @param renewal the renewal of it, or by which it renewed another
   * @param zone where that day begins
   * @throws IllegalArgumentException if the change is no end, or of another contract, or the other
   *     transaction is no renewal of the same customer
   */
  public static Transaction renewalEnd(
      ContractChange end, Contract contract, Transaction renewal, ZoneId zone) {
    requireKind(end, ContractChange.Kind.ENDED, "take the renewal back");
    TransactionDrafts.requireSame(
        "contract change", end.id(), "contract", end.contract(), contract.id());
    checkArgument(
        renewal.type().equals(Transactions.RENEWAL)
            && renewal.customer().equals(Optional.of(contract.customer())),
        "contract change %s: must take back a renewal of customer %s, was %s of %s",
        end.id(),
        contract.customer(),
        renewal.id(),
        renewal.customer().map(Object::toString).orElse("none"));
    return on(end.effectiveOn(), zone, draft(end, Transactions.RENEWAL_END, "", contract))
        .dealAt(renewal.dealAt())
        .values(renewal.values())
        .reverses(renewal.id())
        .build();
  }

  private static Optional<RecurringRevenue> revenue(ContractChange change, Contract before) {
    return RecurringRevenue.of(
        "contract change " + change.id(), before.recurring(), before.with(change).recurring());
  }

  // a contract's changes have ids of their own, which may be those of contracts
  private static Transaction changed(
      ContractChange change,
      String type,
      Contract contract,
      ZoneId zone,
      ImmutableSortedMap<Measure, Quantity> values) {
    return on(change.effectiveOn(), zone, draft(change, Transactions.CONTRACT_CHANGE, "", contract))
        .type(type)
        .dealAt(change.changedAt())
        .values(values)
        .build();
  }

  private static Transaction.Builder on(LocalDate day, ZoneId zone, Transaction.Builder draft) {
    return draft.happenedAt(day.atStartOfDay(zone).toInstant());
  }

  private static void requireKind(ContractChange change, ContractChange.Kind kind, String to) {
    checkArgument(
        change.kind() == kind,
        "contract change %s: must be %s to %s, was %s",
        change.id(),
        kind,
        to,
        change.kind());
  }
}
