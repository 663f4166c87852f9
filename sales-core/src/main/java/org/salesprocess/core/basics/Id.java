package org.salesprocess.core.basics;

import java.io.Serializable;

/**
 * A typed identifier from the caller's own system.
 *
 * <p>Every kind of thing has an id type of its own, so that a seller cannot be passed where a
 * customer is meant. All id types are here, because a fact may name a fact of a later package.
 *
 * @since 0.1
 */
public interface Id extends Serializable {

  /** Returns the identifier as the caller's system writes it; never blank. */
  String value();
}
