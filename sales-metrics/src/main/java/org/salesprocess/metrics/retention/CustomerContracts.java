package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HasAttributes;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.RecurringAmount;

/**
 * All contracts of one customer, with what became of them: which were in force on which days, for
 * how much, and which were renewed.
 *
 * <p>Contracts that renew one another are a chain, in which only one is in force on a day. A
 * contract that renews one which is not among these begins a chain of its own. An early end, by a
 * {@link ContractChange}, makes room for the contract that follows.
 *
 * <p>A contract with automatic renewal ends at its end, as recorded, unless the builder is told
 * {@linkplain Builder#renewedAutomaticallyUntil until when} terms that nobody ended went on.
 *
 * @since 0.1
 */
public final class CustomerContracts implements HasAttributes, Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final CustomerId customer;
  private final Attributes attributes;
  private final @Nullable CurrencyUnit currency;
  private final ImmutableList<ContractChain> chains;

  private CustomerContracts(Builder builder) {
    customer = builder.customer;
    attributes = builder.attributes;
    currency = builder.currency;
    chains = ContractChain.of(builder.contracts, builder.changes, builder.rolledUntil);
  }

  /** Returns a builder for the contracts of a customer. */
  public static Builder builder(CustomerId customer) {
    return new Builder(customer);
  }

  /** Returns whose contracts they are. */
  public CustomerId customer() {
    return customer;
  }

  /** Returns what is known of the customer. */
  @Override
  public Attributes attributes() {
    return attributes;
  }

  /** Returns the currency of all recurring amounts, or empty if there is none. */
  public Optional<CurrencyUnit> currency() {
    return Optional.ofNullable(currency);
  }

  /** Returns the first day on which a contract was in force, or empty if there is no contract. */
  public Optional<LocalDate> since() {
    return chains.stream().map(ContractChain::start).min(Comparator.naturalOrder());
  }

  /** Says whether some contract is in force on a day, with a recurring amount or without. */
  public boolean isInForceOn(LocalDate day) {
    return stretches().anyMatch(stretch -> stretch.contains(day));
  }

  /**
   * Returns the annual recurring revenue on a day: what all contracts that are in force come to in
   * a year, exactly, in whole units of the currency; see {@link RecurringAmount#perYear}.
   */
  public Fraction recurringPerYearOn(LocalDate day) {
    return chains.stream().map(chain -> chain.perYearOn(day)).reduce(Fraction.ZERO, Fraction::plus);
  }

  /**
   * Returns the days from which on no contract was in force any more for longer than a number of
   * days, in order, as far as that is known on a day.
   *
   * @param graceDays how many days without a contract are no lapse; zero or more
   * @param asOf the last day that is known; a lapse whose grace is not over then is not one yet
   * @throws IllegalArgumentException if the number is below zero
   */
  public ImmutableList<LocalDate> lapses(long graceDays, LocalDate asOf) {
    checkArgument(graceDays >= 0, "lapses: graceDays must not be negative, was %s", graceDays);
    return Coverage.lapses(stretches().toList(), graceDays, asOf);
  }

  ImmutableList<ContractChain> chains() {
    return chains;
  }

  private Stream<ContractStretch> stretches() {
    return chains.stream().flatMap(chain -> chain.stretches().stream());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomerContracts that
        && customer.equals(that.customer)
        && attributes.equals(that.attributes)
        && Objects.equals(currency, that.currency)
        && chains.equals(that.chains);
  }

  @Override
  public int hashCode() {
    return Objects.hash(customer, attributes, chains);
  }

  /** Returns the customer with the number of chains. */
  @Override
  public String toString() {
    return "contracts of %s, chains: %s".formatted(customer, chains.size());
  }

  /** Collects the contracts of one customer and the changes to them, in any order. */
  public static final class Builder {
    private final CustomerId customer;
    private final TreeMap<ContractId, Contract> contracts = new TreeMap<>();
    private final TreeMap<ContractChangeId, ContractChange> changes = new TreeMap<>();
    private Attributes attributes = Attributes.none();
    private Optional<LocalDate> rolledUntil = Optional.empty();
    private @Nullable CurrencyUnit currency;

    private Builder(CustomerId customer) {
      this.customer = requireNonNull(customer, "customer");
    }

    /** Says what is known of the customer. */
    public Builder attributes(Attributes value) {
      attributes = requireNonNull(value, "attributes");
      return this;
    }

    /**
     * Adds a contract.
     *
     * @throws IllegalArgumentException if it is of another customer, was added before, or recurs in
     *     another currency
     */
    public Builder contract(Contract contract) {
      checkArgument(
          contract.customer().equals(customer),
          "contract %s: customer must be %s, was %s",
          contract.id(),
          customer,
          contract.customer());
      checkArgument(
          contracts.putIfAbsent(contract.id(), contract) == null,
          "contracts of %s: contract must be added once, was %s again",
          customer,
          contract.id());
      contract.recurring().ifPresent(recurring -> requireCurrency(recurring, contract.id()));
      return this;
    }

    /**
     * Adds a change.
     *
     * @throws IllegalArgumentException if it was added before, or recurs in another currency
     */
    public Builder change(ContractChange change) {
      checkArgument(
          changes.putIfAbsent(change.id(), change) == null,
          "contracts of %s: change must be added once, was %s again",
          customer,
          change.id());
      change.recurring().ifPresent(recurring -> requireCurrency(recurring, change.contract()));
      return this;
    }

    private void requireCurrency(RecurringAmount recurring, ContractId contract) {
      if (currency == null) {
        currency = recurring.amount().getCurrencyUnit();
      }
      Amounts.requireCurrency(currency, recurring.amount(), "contract " + contract);
    }

    /**
     * Says that a contract with automatic renewal went on, term after term, until nobody knows more
     * than this day: the last term that is counted is the one that covers it. A change that ended
     * the contract, or a contract that renews it, ends this before.
     */
    public Builder renewedAutomaticallyUntil(LocalDate day) {
      rolledUntil = Optional.of(day);
      return this;
    }

    /**
     * Returns the contracts with what became of them.
     *
     * @throws IllegalArgumentException if a change is of no contract here or cannot follow what was
     *     before, contracts of a chain overlap, or renew each other
     */
    public CustomerContracts build() {
      List<ContractChangeId> unknown = new ArrayList<>();
      changes.forEach(
          (id, change) -> {
            if (!contracts.containsKey(change.contract())) {
              unknown.add(id);
            }
          });
      checkArgument(
          unknown.isEmpty(), "contracts of %s: changes of no contract here: %s", customer, unknown);
      return new CustomerContracts(this);
    }
  }
}
