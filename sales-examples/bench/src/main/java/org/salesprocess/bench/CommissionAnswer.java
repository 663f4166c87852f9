package org.salesprocess.bench;

import com.google.common.primitives.ImmutableLongArray;
import java.util.function.Supplier;

/**
 * What bookings earn. The lines stand where the engine keeps them and are fetched when they are
 * asked for.
 *
 * @since 0.1
 */
public final class CommissionAnswer {

  private final ImmutableLongArray totals;
  private final Supplier<ImmutableLongArray> lines;

  private CommissionAnswer(ImmutableLongArray totals, Supplier<ImmutableLongArray> lines) {
    this.totals = totals;
    this.lines = lines;
  }

  /** Returns the answer with these totals, and lines that are fetched by a function. */
  static CommissionAnswer of(long[] totals, Supplier<long[]> lines) {
    return new CommissionAnswer(
        ImmutableLongArray.copyOf(totals), () -> ImmutableLongArray.copyOf(lines.get()));
  }

  /** Returns totals of zero for the sellers of a workload. */
  static long[] nothing(CommissionWorkload workload) {
    return new long[workload.sellers() * CommissionWorkload.QUARTERS];
  }

  /** Returns the place of a total. */
  static int place(int seller, int quarter) {
    return seller * CommissionWorkload.QUARTERS + quarter;
  }

  /** Returns what each seller earns in each quarter in cents, by seller and then quarter. */
  public ImmutableLongArray totals() {
    return totals;
  }

  /** Returns what each booking earns in cents, by its id; what the engine holds must be open. */
  public ImmutableLongArray lines() {
    return lines.get();
  }
}
