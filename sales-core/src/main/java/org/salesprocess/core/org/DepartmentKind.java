package org.salesprocess.core.org;

/**
 * What sort of department outside sales it is.
 *
 * @since 0.1
 */
public enum DepartmentKind {
  /** Brings leads. */
  MARKETING,
  /** Stores and delivers. */
  LOGISTICS,
  /** Makes what was sold. */
  PRODUCTION,
  /** Invoices and collects. */
  FINANCE,
  /** Installs, repairs and answers. */
  SERVICE,
  /** Anything else. */
  OTHER
}
