package org.salesprocess.core.deal;

/**
 * What a deal is to the customer relation.
 *
 * @since 0.1
 */
public enum DealKind {
  /** The first deal of a new customer. */
  NEW,
  /** Another purchase of a customer who has bought before. */
  REPEAT,
  /** The prolongation of a contract. */
  RENEWAL,
  /** More of what a customer has, or something beside it. */
  EXPANSION
}
