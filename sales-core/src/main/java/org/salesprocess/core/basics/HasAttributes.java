package org.salesprocess.core.basics;

/**
 * Anything that carries typed attributes of the caller's own, so that a {@link Condition} can be
 * asked of it.
 *
 * @since 0.1
 */
public interface HasAttributes {

  /** Returns the attributes; empty if there are none. */
  Attributes attributes();
}
