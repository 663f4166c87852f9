package org.salesprocess.core.basics;

import java.io.Serializable;
import java.util.function.Predicate;

/**
 * A predicate that can travel to another machine with the metric that uses it.
 *
 * @param <T> what is tested
 * @since 0.1
 */
@FunctionalInterface
public interface SerializablePredicate<T> extends Predicate<T>, Serializable {}
