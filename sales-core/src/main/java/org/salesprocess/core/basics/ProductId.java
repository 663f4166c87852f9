package org.salesprocess.core.basics;

import org.salesprocess.core.internal.Checks;

/**
 * Identifies a product or one of its variants.
 *
 * @param value the identifier as the caller's system writes it: not blank, without surrounding
 *     white space or control characters; case matters
 * @since 0.1
 */
public record ProductId(String value) implements Id, Comparable<ProductId> {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the value breaks the rule above
   */
  public ProductId {
    Checks.id("product", value);
  }

  /** Returns the id with this text; {@code new} in a form that reads well in static imports. */
  public static ProductId of(String value) {
    return new ProductId(value);
  }

  @Override
  public int compareTo(ProductId other) {
    return value.compareTo(other.value);
  }

  /** Returns the bare value, so that messages read {@code product X} instead of a record's form. */
  @Override
  public String toString() {
    return value;
  }
}
