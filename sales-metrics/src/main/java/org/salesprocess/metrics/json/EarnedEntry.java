package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.LineKey;
import org.salesprocess.metrics.incentive.NettedReturn;
import org.salesprocess.metrics.incentive.Working;

/**
 * What one part of a component comes to, as it is written.
 *
 * @param key which line it is; empty if it stands in a posting of that key
 * @param <X> the transaction of its credit, or the id of one that stands elsewhere
 */
record EarnedEntry<X>(
    Optional<LineKey> key,
    Optional<CreditEntry<X>> credit,
    ImmutableList<NettedEntry<X>> returns,
    Working working,
    Quantity exact,
    Quantity roundedWith,
    Rounding rounding,
    Money amount) {

  /** Returns the line with its transaction. */
  static EarnedEntry<Transaction> whole(EarnedLine line, Optional<LineKey> key) {
    return of(line, key, CreditEntry::whole, NettedEntry::whole);
  }

  /** Returns the line with the id of its transaction. */
  static EarnedEntry<TransactionId> brief(EarnedLine line, Optional<LineKey> key) {
    return of(line, key, CreditEntry::brief, NettedEntry::brief);
  }

  private static <X> EarnedEntry<X> of(
      EarnedLine line,
      Optional<LineKey> key,
      Function<Credit, CreditEntry<X>> entry,
      Function<NettedReturn, NettedEntry<X>> netted) {
    return new EarnedEntry<>(
        key,
        line.credit().map(entry),
        line.returns().stream().map(netted).collect(ImmutableList.toImmutableList()),
        line.working(),
        line.exact(),
        line.roundedWith(),
        line.rounding(),
        line.amount());
  }

  EarnedLine line(LineKey ofKey, Function<X, Transaction> find) {
    return new EarnedLine(
        ofKey,
        credit.map(entry -> entry.credit(find)),
        returns.stream().map(back -> back.netted(find)).collect(ImmutableList.toImmutableList()),
        working,
        exact,
        roundedWith,
        rounding,
        amount);
  }

  /** Returns the form of an earned line by itself. */
  static JsonForm<EarnedLine> form() {
    return JsonForm.mapped(
        new Form<>(JsonForm.of(Transaction.class)),
        line -> whole(line, Optional.of(line.key())),
        EarnedEntry::alone);
  }

  private static EarnedLine alone(EarnedEntry<Transaction> entry) {
    LineKey key =
        entry.key.orElseThrow(
            () -> new IllegalArgumentException("earned line: field key is missing"));
    return entry.line(key, transaction -> transaction);
  }

  /** All of what was worked out for a line. */
  static final class Form<X> extends ObjectForm<EarnedEntry<X>> {
    private final Field<Optional<LineKey>> key =
        optional("key", new LineKeyForm(), EarnedEntry::key);
    private final Field<Optional<CreditEntry<X>>> credit;
    private final Field<ImmutableList<NettedEntry<X>>> returns;
    private final Field<Working> working;
    private final Field<Quantity> exact;
    private final Field<Quantity> roundedWith;
    private final Field<Rounding> rounding;
    private final Field<Money> amount;

    Form(JsonForm<X> transactions) {
      super("earned line", EarnedEntry.class);
      credit = optional("credit", new CreditEntry.Form<>(transactions), EarnedEntry::credit);
      returns =
          withDefault(
              "returns",
              JsonForm.listOf(new NettedEntry.Form<>(transactions)),
              ImmutableList.of(),
              EarnedEntry::returns);
      working = required("working", new WorkingForm(), EarnedEntry::working);
      exact = required("exact", JsonForm.of(Quantity.class), EarnedEntry::exact);
      roundedWith = required("roundedWith", JsonForm.of(Quantity.class), EarnedEntry::roundedWith);
      rounding =
          withDefault(
              "rounding", JsonForm.of(Rounding.class), Rounding.STANDARD, EarnedEntry::rounding);
      amount = required("amount", JsonForm.of(Money.class), EarnedEntry::amount);
    }

    @Override
    protected EarnedEntry<X> build(Values given) {
      return new EarnedEntry<>(
          given.get(key),
          given.get(credit),
          given.get(returns),
          given.get(working),
          given.get(exact),
          given.get(roundedWith),
          given.get(rounding),
          given.get(amount));
    }
  }
}
