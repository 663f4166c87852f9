package org.salesprocess.core.org;

/**
 * By what the units of a sales organisation are cut. One department may be cut in several ways at
 * once; a seller is in at most one team of each structure on a day.
 *
 * @since 0.1
 */
public enum Structure {
  /** By the work: those who find, those who close, those who keep. */
  FUNCTION,
  /** By place. */
  TERRITORY,
  /** By what is sold. */
  PRODUCT
}
