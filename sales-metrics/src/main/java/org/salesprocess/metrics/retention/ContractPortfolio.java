package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;

/**
 * The contracts of many customers, customer by customer, with changes of unknown contracts set
 * apart.
 *
 * @since 0.1
 */
public final class ContractPortfolio implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final ImmutableList<CustomerContracts> customers;
  private final SetAside<ContractChangeId> changesWithoutContract;

  private ContractPortfolio(
      ImmutableList<CustomerContracts> customers,
      SetAside<ContractChangeId> changesWithoutContract) {
    this.customers = customers;
    this.changesWithoutContract = changesWithoutContract;
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the contracts of each customer who has one, by the id of the customer. */
  public ImmutableList<CustomerContracts> customers() {
    return customers;
  }

  /** Returns the changes of contracts that are not known. */
  public SetAside<ContractChangeId> changesWithoutContract() {
    return changesWithoutContract;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ContractPortfolio that
        && customers.equals(that.customers)
        && changesWithoutContract.equals(that.changesWithoutContract);
  }

  @Override
  public int hashCode() {
    return Objects.hash(customers, changesWithoutContract);
  }

  /** Returns how many customers there are, and what was set apart. */
  @Override
  public String toString() {
    return "customers: %s; changes without contract: %s"
        .formatted(customers.size(), changesWithoutContract);
  }

  /** Collects the facts, in any order. */
  public static final class Builder {
    private static final int MOST_IDS = 20;

    private final Map<ContractId, Contract> contracts = new HashMap<>();
    private final List<ContractChange> changes = new ArrayList<>();
    private final Map<CustomerId, Attributes> attributes = new HashMap<>();
    private Optional<LocalDate> rolledUntil = Optional.empty();
    private int most = MOST_IDS;

    private Builder() {}

    /**
     * Adds contracts.
     *
     * @throws IllegalArgumentException if one was added before
     */
    public Builder contracts(Iterable<Contract> facts) {
      for (Contract fact : facts) {
        checkArgument(
            contracts.putIfAbsent(fact.id(), fact) == null,
            "portfolio: contract must be added once, was %s again",
            fact.id());
      }
      return this;
    }

    /** Adds changes to contracts. */
    public Builder changes(Iterable<ContractChange> facts) {
      facts.forEach(changes::add);
      return this;
    }

    /** Adds customers, whose attributes go with their contracts; those without one are left out. */
    public Builder customers(Iterable<Customer> facts) {
      facts.forEach(fact -> attributes.put(fact.id(), fact.attributes()));
      return this;
    }

    /** Says the same as {@link CustomerContracts.Builder#renewedAutomaticallyUntil} of each. */
    public Builder renewedAutomaticallyUntil(LocalDate day) {
      rolledUntil = Optional.of(day);
      return this;
    }

    /**
     * Says how many ids are given of what is set apart; 20 if nothing is said.
     *
     * @throws IllegalArgumentException if it is below zero
     */
    public Builder most(int ids) {
      checkArgument(ids >= 0, "portfolio: most must not be negative, was %s", ids);
      most = ids;
      return this;
    }

    /**
     * Returns the contracts by customer.
     *
     * @throws IllegalArgumentException if those of a customer are refused; see {@link
     *     CustomerContracts.Builder}
     */
    public ContractPortfolio build() {
      TreeMap<CustomerId, CustomerContracts.Builder> builders = new TreeMap<>();
      contracts.values().stream()
          .forEach(contract -> of(builders, contract.customer()).contract(contract));
      List<ContractChangeId> unknown = new ArrayList<>();
      for (ContractChange change : changes) {
        Optional.ofNullable(contracts.get(change.contract()))
            .ifPresentOrElse(
                contract -> of(builders, contract.customer()).change(change),
                () -> unknown.add(change.id()));
      }
      return new ContractPortfolio(
          builders.values().stream()
              .map(CustomerContracts.Builder::build)
              .collect(ImmutableList.toImmutableList()),
          SetAside.of(unknown, most));
    }

    private CustomerContracts.Builder of(
        Map<CustomerId, CustomerContracts.Builder> builders, CustomerId customer) {
      return builders.computeIfAbsent(
          customer,
          id -> {
            CustomerContracts.Builder builder =
                CustomerContracts.builder(id)
                    .attributes(attributes.getOrDefault(id, Attributes.none()));
            rolledUntil.ifPresent(builder::renewedAutomaticallyUntil);
            return builder;
          });
    }
  }
}
