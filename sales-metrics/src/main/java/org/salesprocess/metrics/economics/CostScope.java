package org.salesprocess.metrics.economics;

/**
 * Which expenses a cost of acquisition holds. Figures of different scopes must not be compared.
 *
 * @since 0.1
 */
public enum CostScope {
  /** Media alone. Elsewhere called paid CAC, or cost per acquisition of marketing. */
  MEDIA_ONLY,
  /** Everything spent to win customers: media, people, commissions, tools and overhead. */
  FULLY_LOADED;

  /** Says whether an expense is part of it; what is spent to keep customers never is. */
  public boolean holds(Expense expense) {
    return expense.purpose() == Expense.Purpose.WIN
        && (this == FULLY_LOADED || expense.kind() == Expense.Kind.MEDIA);
  }
}
