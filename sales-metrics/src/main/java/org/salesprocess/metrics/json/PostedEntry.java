package org.salesprocess.metrics.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.Payable;
import org.salesprocess.metrics.incentive.StatementLine;

/**
 * A posting as it is written.
 *
 * @param line what it comes to; without a key where that is the posting's
 * @param asEarned whether it comes to what the earned posting of the same key says, instead
 * @param <X> the transaction of its credit, or the id of one that stands elsewhere
 */
record PostedEntry<X>(
    StatementLine.State state,
    LineKey key,
    Money before,
    Money amount,
    Optional<EarnedEntry<X>> line,
    Optional<DealId> formerDeal,
    boolean asEarned,
    Optional<Payable> payable,
    ImmutableList<TransactionId> causes,
    ImmutableList<HoldId> holds) {

  /** Returns the posting with all that it says. */
  static PostedEntry<Transaction> whole(StatementLine posted) {
    return of(posted, posted.line().map(line -> EarnedEntry.whole(line, ownKey(posted, line))));
  }

  /** Returns the posting with the id of its transaction. */
  static PostedEntry<TransactionId> brief(StatementLine posted) {
    return of(posted, posted.line().map(line -> EarnedEntry.brief(line, ownKey(posted, line))));
  }

  private static Optional<LineKey> ownKey(StatementLine posted, EarnedLine line) {
    return Optional.of(line.key()).filter(key -> !key.equals(posted.key()));
  }

  private static <X> PostedEntry<X> of(StatementLine posted, Optional<EarnedEntry<X>> line) {
    return new PostedEntry<>(
        posted.state(),
        posted.key(),
        posted.before(),
        posted.amount(),
        line,
        posted.formerDeal(),
        false,
        posted.payable(),
        posted.causes(),
        posted.holds());
  }

  /** Returns this with the word that it comes to what is earned, in place of the line. */
  PostedEntry<X> likeEarned() {
    return new PostedEntry<>(
        state, key, before, amount, Optional.empty(), formerDeal, true, payable, causes, holds);
  }

  StatementLine posting(
      Function<X, Transaction> find, Function<LineKey, Optional<EarnedLine>> earned) {
    return new StatementLine(
        state, key, before, amount, line(find, earned), formerDeal, payable, causes, holds);
  }

  private Optional<EarnedLine> line(
      Function<X, Transaction> find, Function<LineKey, Optional<EarnedLine>> earned) {
    if (!asEarned) {
      return line.map(entry -> entry.line(entry.key().orElse(key), find));
    }
    Optional<EarnedLine> found = earned.apply(key);
    checkArgument(found.isPresent(), "statement line %s: has no earned line beside it", key);
    return found;
  }

  /** Returns the form of a posting by itself. */
  static JsonForm<StatementLine> form() {
    return JsonForm.mapped(
        new Form<>(JsonForm.of(Transaction.class)),
        PostedEntry::whole,
        entry -> entry.posting(transaction -> transaction, key -> Optional.empty()));
  }

  /** All of one posting; nothing was posted before unless it says so. */
  static final class Form<X> extends ObjectForm<PostedEntry<X>> {
    private static final JsonForm<Money> MONEY = JsonForm.of(Money.class);

    private final Field<StatementLine.State> state =
        required("state", TextForm.ofEnum("state", StatementLine.State.class), PostedEntry::state);
    private final Field<LineKey> key = required("key", new LineKeyForm(), PostedEntry::key);
    private final Field<Optional<Money>> before =
        optional(
            "before",
            MONEY,
            entry ->
                Optional.of(entry.before()).filter(was -> !was.equals(nothing(entry.amount()))));
    private final Field<Money> amount = required("amount", MONEY, PostedEntry::amount);
    private final Field<Optional<EarnedEntry<X>>> line;
    private final Field<Optional<DealId>> formerDeal =
        optional("formerDeal", JsonForm.of(DealId.class), PostedEntry::formerDeal);
    private final Field<Boolean> asEarned;
    private final Field<Optional<Payable>> payable;
    private final Field<ImmutableList<TransactionId>> causes;
    private final Field<ImmutableList<HoldId>> holds;

    Form(JsonForm<X> transactions) {
      super("statement line", PostedEntry.class);
      line = optional("line", new EarnedEntry.Form<>(transactions), PostedEntry::line);
      asEarned = withDefault("asEarned", JsonForm.flag("asEarned"), false, PostedEntry::asEarned);
      payable = optional("payable", new PayableForm(), PostedEntry::payable);
      causes =
          withDefault(
              "causes",
              JsonForm.listOf(JsonForm.of(TransactionId.class)),
              ImmutableList.of(),
              PostedEntry::causes);
      holds =
          withDefault(
              "holds",
              JsonForm.listOf(JsonForm.of(HoldId.class)),
              ImmutableList.of(),
              PostedEntry::holds);
    }

    private static Money nothing(Money amount) {
      return Money.zero(amount.getCurrencyUnit());
    }

    @Override
    protected PostedEntry<X> build(Values given) {
      checkArgument(
          !given.get(asEarned)
              || (given.get(line).isEmpty() && given.get(state) == StatementLine.State.PAYABLE),
          "statement line %s: asEarned must be of what is payable and has no line",
          given.get(key));
      return new PostedEntry<>(
          given.get(state),
          given.get(key),
          given.get(before).orElseGet(() -> nothing(given.get(amount))),
          given.get(amount),
          given.get(line),
          given.get(formerDeal),
          given.get(asEarned),
          given.get(payable),
          given.get(causes),
          given.get(holds));
    }
  }
}
