package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a product line: a node of the product tree.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ProductLineId(String value) implements Id, Comparable<ProductLineId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ProductLineId {
    Checks.id("product line", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ProductLineId of(String value) {
    return new ProductLineId(value);
  }

  @Override
  public int compareTo(ProductLineId other) {
    return value.compareTo(other.value);
  }

  /**
   * Returns the bare value, so that messages read {@code product line X} instead of a record's
   * form.
   */
  @Override
  public String toString() {
    return value;
  }
}
