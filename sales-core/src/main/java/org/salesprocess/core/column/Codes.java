package org.salesprocess.core.column;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Codes of the few values of a column, such as stages: each new one has the next, from one, so that
 * zero stands for none. Several threads may ask at once.
 *
 * @param <T> the kind of value, with {@code equals}
 */
public final class Codes<T> {

  private final String kind;
  private final int most;
  private final Map<T, Integer> codes = new HashMap<>();
  private final List<T> values = new ArrayList<>();

  /**
   * Makes codes that are all free.
   *
   * @param kind what the values are called in messages, in the plural
   * @param most how many values there may be
   */
  public Codes(String kind, int most) {
    this.kind = kind;
    this.most = most;
  }

  /**
   * Returns the code of a value, which has one from now on.
   *
   * @throws IllegalArgumentException if there are more values than codes
   */
  public synchronized int code(T value) {
    Integer known = codes.get(value);
    if (known != null) {
      return known;
    }
    checkArgument(
        values.size() < most,
        "%s: at most %s different ones can be coded, %s would be one more",
        kind,
        most,
        value);
    values.add(value);
    codes.put(value, values.size());
    return values.size();
  }

  /** Returns the value of a code above zero. */
  public synchronized T value(int code) {
    return values.get(code - 1);
  }

  /** Returns the values so far, in the order of their codes. */
  public synchronized ImmutableList<T> values() {
    return ImmutableList.copyOf(values);
  }

  /** Returns how many values there are, which is also the greatest code. */
  public synchronized int size() {
    return values.size();
  }
}
