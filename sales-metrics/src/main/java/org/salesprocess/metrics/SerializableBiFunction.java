package org.salesprocess.metrics;

import java.io.Serializable;
import java.util.function.BiFunction;

/**
 * A function of two values that can travel to another machine with the metric that uses it.
 *
 * @param <T> what it takes first
 * @param <U> what it takes second
 * @param <R> what it returns
 * @since 0.1
 */
@FunctionalInterface
public interface SerializableBiFunction<T, U, R> extends BiFunction<T, U, R>, Serializable {}
