package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.DateRule;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.metrics.incentive.Uncredited.Reason;

/**
 * Turns transactions into credits by the rules of a company.
 *
 * <p>Each transaction counts on the day that the rule of dates names. Of the direct rules in force
 * on that day the most specific divides its value; rules that only give credit on top do so beside
 * it, and the managers' overrides are taken of the direct credit that sellers have got. A share
 * that nobody can be credited for is reported with its reason, never passed on to others: neither
 * the share of a named seller who has left, nor that of a manager who is missing. Where several
 * answer to one recipient and some of a team have left, those who are employed divide it.
 *
 * <p>A return takes back the very shares of the transaction that it reverses, which must be among
 * those given, on its own day and whoever has left since. Returns of one transaction are taken in
 * the order in which they happened; one that takes back more of a measure than is left, other than
 * of a margin, is reported and takes nothing. Repeats count once, the latest correction counts, and
 * the order in which transactions are given never matters.
 *
 * @since 0.1
 */
public final class Crediting implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final CreditingRules rules;
  private final SalesOrganization organization;
  private final ZoneId zone;
  private final ProductCatalog catalog;
  private final ImmutableSortedMap<TerritoryId, ImmutableList<TerritoryId>> territories;
  private final DateRule creditedOn;
  private final @Nullable CurrencyUnit currency;

  private Crediting(Builder builder) {
    rules = builder.rules;
    organization = builder.organization;
    zone = builder.zone;
    catalog = builder.catalog;
    territories = TerritoryPaths.of("crediting", builder.territories);
    creditedOn = builder.creditedOn;
    currency = builder.currency;
    rules.rules().values().forEach(this::checkKnown);
  }

  private void checkKnown(CreditRule rule) {
    requireKnown(rule, "product", rule.product(), catalog.products());
    requireKnown(rule, "product line", rule.productLine(), catalog.lines());
    requireKnown(rule, "territory", rule.territory(), territories);
    for (CreditShare share : rule.shares()) {
      checkArgument(
          isKnown(share.recipient()),
          "credit rule %s: %s is unknown",
          rule.id(),
          share.recipient());
    }
  }

  private static void requireKnown(
      CreditRule rule, String what, Optional<? extends Id> id, Map<? extends Id, ?> known) {
    checkArgument(
        id.isEmpty() || known.containsKey(id.get()),
        "credit rule %s: %s %s is unknown",
        rule.id(),
        what,
        id.orElse(null));
  }

  private boolean isKnown(CreditRecipient recipient) {
    return recipient.match(
        owner -> true,
        agreedSplit -> true,
        inRole -> organization.roles().containsKey(inRole.role()),
        teamPool -> organization.teams().containsKey(teamPool.team()),
        manager -> true,
        unitOf -> true,
        named -> organization.sellers().containsKey(named.seller()));
  }

  /**
   * Returns a builder; without more, there are no products and territories, and a transaction
   * counts on the day on which it happened.
   *
   * @param rules who is credited for what
   * @param organization the sellers
   * @param zone where days begin and end
   */
  public static Builder builder(CreditingRules rules, SalesOrganization organization, ZoneId zone) {
    return new Builder(rules, organization, zone);
  }

  /**
   * Returns who is credited for these transactions, which may come in any order and repeat.
   *
   * <p>A product or territory that is unknown lies in no other: of the rules by product and place,
   * none fits it.
   */
  public CreditingReport credit(Iterable<Transaction> transactions) {
    FactLog<Transaction> log = FactLog.of(transactions);
    return credit(log.facts(), log.conflicts());
  }

  /** Returns who is credited for the facts of a log, whose conflicts are told elsewhere. */
  CreditingReport creditFacts(ImmutableList<Transaction> facts) {
    return credit(facts, ImmutableList.of());
  }

  private CreditingReport credit(
      ImmutableList<Transaction> facts, ImmutableList<FactLog.Conflict<Transaction>> conflicts) {
    CreditRecipients recipients = new CreditRecipients(organization);
    Map<List<RuleFit>, RuleChoice> choices = new HashMap<>();
    // in the order of facts, which is nearly that of credits
    Map<TransactionId, TransactionCredits> credited = new LinkedHashMap<>();
    Map<TransactionId, Transaction> reversals = new LinkedHashMap<>();
    for (Transaction transaction : facts) {
      if (transaction.isReversal()) {
        reversals.put(transaction.id(), transaction);
      } else {
        credited.put(transaction.id(), credit(transaction, recipients, choices));
      }
    }
    List<TransactionCredits> all = new ArrayList<>(credited.values());
    ReturnedSoFar returned = new ReturnedSoFar();
    for (Transaction reversal : reversals.values()) {
      all.add(reverse(reversal, credited, reversals.keySet(), returned));
    }
    return CreditingReport.of(all, conflicts);
  }

  private TransactionCredits credit(
      Transaction transaction,
      CreditRecipients recipients,
      Map<List<RuleFit>, RuleChoice> choices) {
    PlacedTransaction placed = placed(transaction);
    if (isInOtherCurrency(transaction)) {
      return TransactionCredits.refused(placed, Reason.OTHER_CURRENCY);
    }
    List<RuleFit> fits = new ArrayList<>();
    for (CreditRule rule : rules.rules().values()) {
      RuleFit.of(rule, placed).ifPresent(fits::add);
    }
    RuleChoice choice = choices.computeIfAbsent(fits, RuleChoice::of);
    return TransactionCredits.of(placed, choice, recipients);
  }

  private TransactionCredits reverse(
      Transaction reversal,
      Map<TransactionId, TransactionCredits> credited,
      Set<TransactionId> reversals,
      ReturnedSoFar returned) {
    if (isInOtherCurrency(reversal)) {
      return TransactionCredits.refused(placed(reversal), Reason.OTHER_CURRENCY);
    }
    TransactionId reversed = reversal.reverses().orElseThrow();
    if (reversals.contains(reversed)) {
      return TransactionCredits.refused(placed(reversal), Reason.ORIGINAL_REVERSES);
    }
    TransactionCredits original = credited.get(reversed);
    if (original == null) {
      return TransactionCredits.refused(placed(reversal), Reason.ORIGINAL_UNKNOWN);
    }
    return returned.take(reversal, original.transaction())
        ? original.reversedBy(placed(reversal))
        : TransactionCredits.refused(placed(reversal), Reason.EXCEEDS_ORIGINAL);
  }

  private boolean isInOtherCurrency(Transaction transaction) {
    return currency != null
        && transaction.values().values().stream()
            .anyMatch(value -> value.isMoney() && !value.currency().equals(Optional.of(currency)));
  }

  private PlacedTransaction placed(Transaction transaction) {
    Instant at = transaction.at(creditedOn);
    return new PlacedTransaction(
        transaction,
        at,
        LocalDate.ofInstant(at, zone),
        transaction.product().map(this::path).orElse(ImmutableList.of()),
        transaction.territory().map(this::path).orElse(ImmutableList.of()));
  }

  private ImmutableList<Id> path(ProductId product) {
    ImmutableList.Builder<Id> path = ImmutableList.<Id>builder().add(product);
    if (catalog.find(product).isPresent()) {
      path.addAll(catalog.linesOf(product));
    }
    return path.build();
  }

  private ImmutableList<Id> path(TerritoryId territory) {
    return ImmutableList.copyOf(territories.getOrDefault(territory, ImmutableList.of(territory)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Crediting that
        && rules.equals(that.rules)
        && organization.equals(that.organization)
        && zone.equals(that.zone)
        && catalog.equals(that.catalog)
        && territories.equals(that.territories)
        && creditedOn == that.creditedOn
        && Objects.equals(currency, that.currency);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rules, organization, zone, catalog, territories, creditedOn, currency);
  }

  /** Returns the rules and how the day of credit is found. */
  @Override
  public String toString() {
    return "crediting by " + rules + " on days of " + creditedOn + " in " + zone;
  }

  /** Collects what crediting needs to know; it is checked when it is built. */
  public static final class Builder {
    private final CreditingRules rules;
    private final SalesOrganization organization;
    private final ZoneId zone;
    private ProductCatalog catalog = ProductCatalog.of(ImmutableList.of(), ImmutableList.of());
    private ImmutableList<Territory> territories = ImmutableList.of();
    private DateRule creditedOn = DateRule.EVENT;
    private @Nullable CurrencyUnit currency;

    private Builder(CreditingRules rules, SalesOrganization organization, ZoneId zone) {
      this.rules = requireNonNull(rules, "rules");
      this.organization = requireNonNull(organization, "organization");
      this.zone = requireNonNull(zone, "zone");
    }

    /** Sets the products and their lines. */
    @CanIgnoreReturnValue
    public Builder catalog(ProductCatalog catalog) {
      this.catalog = requireNonNull(catalog, "catalog");
      return this;
    }

    /** Sets the territories, with all that they name as parents. */
    @CanIgnoreReturnValue
    public Builder territories(Iterable<Territory> territories) {
      this.territories = ImmutableList.copyOf(territories);
      return this;
    }

    /** Sets which of a transaction's times its day of credit is taken from. */
    @CanIgnoreReturnValue
    public Builder creditedOn(DateRule creditedOn) {
      this.creditedOn = requireNonNull(creditedOn, "creditedOn");
      return this;
    }

    /** Sets the one currency that is credited; unless it is set, any is. */
    @CanIgnoreReturnValue
    public Builder currency(CurrencyUnit currency) {
      this.currency = requireNonNull(currency, "currency");
      return this;
    }

    /**
     * Returns the crediting.
     *
     * @throws IllegalArgumentException if a rule names a product, line, territory, role, team or
     *     seller that is unknown, two territories have one id, a parent is unknown, or territories
     *     are each other's parents in a circle
     */
    public Crediting build() {
      return new Crediting(this);
    }
  }
}
