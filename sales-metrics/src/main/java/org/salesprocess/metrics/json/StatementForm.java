package org.salesprocess.metrics.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.HeldLine;
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.NettedReturn;
import org.salesprocess.metrics.incentive.Settlement;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.metrics.incentive.Unmeasured;

/**
 * A statement with its totals. Each transaction is written once, and a line names it by its id; a
 * payable line does not repeat the working of the earned line beside it.
 */
final class StatementForm extends TotalledForm<Statement> {

  private static final JsonForm<Money> MONEY = JsonForm.of(Money.class);

  private final Field<SellerId> seller;
  private final Field<SalesPeriod> period;
  private final Field<ImmutableList<PostedEntry<TransactionId>>> lines;
  private final Field<ImmutableList<Transaction>> transactions;
  private final Field<ImmutableList<HeldLine>> held;
  private final Field<PaymentTerms> terms;
  private final Field<Settlement> settlement;
  private final Field<ImmutableList<Unmeasured>> unmeasured;

  StatementForm() {
    super("statement", Statement.class);
    seller = required("seller", JsonForm.of(SellerId.class), Statement::seller);
    period = required("period", JsonForm.of(SalesPeriod.class), Statement::period);
    total("earned", MONEY, Statement::earned);
    total("released", MONEY, Statement::released);
    total("paid", MONEY, Statement::paid);
    total("subtotals", SubtotalForm.ALL, Statement::subtotals);
    lines =
        withDefault(
            "lines",
            JsonForm.listOf(new PostedEntry.Form<>(JsonForm.of(TransactionId.class))),
            ImmutableList.of(),
            StatementForm::entries);
    transactions =
        withDefault(
            "transactions",
            JsonForm.listOf(JsonForm.of(Transaction.class)),
            ImmutableList.of(),
            StatementForm::transactions);
    held =
        withDefault(
            "held", JsonForm.listOf(new HeldLineForm()), ImmutableList.of(), Statement::held);
    terms = required("terms", JsonForm.of(PaymentTerms.class), Statement::terms);
    settlement = required("settlement", new SettlementForm(), Statement::settlement);
    unmeasured =
        withDefault(
            "unmeasured",
            JsonForm.listOf(new UnmeasuredForm()),
            ImmutableList.of(),
            Statement::unmeasured);
  }

  private static ImmutableList<PostedEntry<TransactionId>> entries(Statement statement) {
    Map<LineKey, EarnedLine> earned = earned(statement.lines());
    return statement.lines().stream()
        .map(posted -> entry(posted, earned))
        .collect(ImmutableList.toImmutableList());
  }

  private static PostedEntry<TransactionId> entry(
      StatementLine posted, Map<LineKey, EarnedLine> earned) {
    PostedEntry<TransactionId> entry = PostedEntry.brief(posted);
    boolean isAsEarned =
        posted.state() == StatementLine.State.PAYABLE
            && posted.line().isPresent()
            && posted.line().equals(Optional.ofNullable(earned.get(posted.key())));
    return isAsEarned ? entry.likeEarned() : entry;
  }

  // of several postings of one key, the first
  private static Map<LineKey, EarnedLine> earned(Iterable<StatementLine> lines) {
    Map<LineKey, EarnedLine> earned = new HashMap<>();
    for (StatementLine posted : lines) {
      if (posted.state() == StatementLine.State.EARNED) {
        posted.line().ifPresent(line -> earned.putIfAbsent(posted.key(), line));
      }
    }
    return earned;
  }

  private static ImmutableList<Transaction> transactions(Statement statement) {
    Map<TransactionId, Transaction> transactions = new TreeMap<>();
    statement.lines().stream()
        .flatMap(posted -> posted.line().stream())
        .flatMap(
            line ->
                Stream.concat(
                    line.credit().stream(), line.returns().stream().map(NettedReturn::credit)))
        .forEach(credit -> add(credit.transaction(), transactions));
    return ImmutableList.copyOf(transactions.values());
  }

  private static void add(Transaction transaction, Map<TransactionId, Transaction> to) {
    Transaction other = to.put(transaction.id(), transaction);
    checkArgument(
        other == null || other.equals(transaction),
        "statement: must know one version of transaction %s, had %s and %s",
        transaction.id(),
        other,
        transaction);
  }

  @Override
  Statement of(Values given) {
    return new Statement(
        given.get(seller),
        given.get(period),
        postings(given),
        given.get(held),
        given.get(terms),
        given.get(settlement),
        given.get(unmeasured));
  }

  private ImmutableList<StatementLine> postings(Values given) {
    Transactions found = new Transactions(given.get(transactions));
    ImmutableList<PostedEntry<TransactionId>> entries = given.get(lines);
    Map<LineKey, EarnedLine> earned =
        earned(
            entries.stream()
                .filter(entry -> !entry.asEarned())
                .map(entry -> entry.posting(found::get, key -> Optional.empty()))
                .toList());
    ImmutableList<StatementLine> postings =
        entries.stream()
            .map(entry -> entry.posting(found::get, key -> Optional.ofNullable(earned.get(key))))
            .collect(ImmutableList.toImmutableList());
    found.requireAllNamed();
    return postings;
  }

  /** The transactions that stand beside the lines. */
  private static final class Transactions {
    private final ImmutableSortedMap<TransactionId, Transaction> byId;
    private final Set<TransactionId> named = new HashSet<>();

    private Transactions(Iterable<Transaction> transactions) {
      Map<TransactionId, Transaction> each = new TreeMap<>();
      for (Transaction transaction : transactions) {
        checkArgument(
            each.put(transaction.id(), transaction) == null,
            "statement: transaction %s must not be given twice",
            transaction.id());
      }
      byId = ImmutableSortedMap.copyOf(each);
    }

    private Transaction get(TransactionId id) {
      Transaction found = byId.get(id);
      checkArgument(
          found != null,
          "statement: transaction of a line must be one of %s, was %s",
          byId.keySet(),
          id);
      named.add(id);
      return found;
    }

    private void requireAllNamed() {
      byId.keySet()
          .forEach(
              id ->
                  checkArgument(
                      named.contains(id), "statement: transaction %s must be named by a line", id));
    }
  }
}
