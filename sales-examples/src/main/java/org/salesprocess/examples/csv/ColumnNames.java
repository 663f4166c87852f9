package org.salesprocess.examples.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** The columns of fields, where some are not called by their usual names. */
final class ColumnNames {

  private ColumnNames() {}

  /**
   * Requires that each column is one field.
   *
   * @throws IllegalArgumentException if one is named for two
   */
  static void check(ImmutableMap<?, String> named) {
    checkArgument(
        ImmutableSet.copyOf(named.values()).size() == named.size(),
        "columns: each must be for one field, were %s",
        named);
  }

  /**
   * Returns the column of a field: that which was named for it, or else that of its usual name,
   * unless that was named for another field.
   */
  static <F> Optional<String> column(ImmutableMap<F, String> named, F field, String usual) {
    return named.containsKey(field)
        ? Optional.ofNullable(named.get(field))
        : Optional.of(usual).filter(name -> !named.containsValue(name));
  }
}
