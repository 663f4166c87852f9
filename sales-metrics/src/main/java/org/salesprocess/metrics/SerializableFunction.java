package org.salesprocess.metrics;

import java.io.Serializable;
import java.util.function.Function;

/**
 * A function that can travel to another machine with the metric that uses it.
 *
 * @param <T> what it takes
 * @param <R> what it returns
 * @since 0.1
 */
@FunctionalInterface
public interface SerializableFunction<T, R> extends Function<T, R>, Serializable {}
