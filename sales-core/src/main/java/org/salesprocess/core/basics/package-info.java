/**
 * What every other package builds on: typed ids, exact fractions, amounts of money, exchange rates,
 * attributes with conditions on them, and what a fact is.
 *
 * <p>Start at {@link Fact} for things that happened and {@link Fraction} for shares and rates;
 * {@link AmountLog} holds millions of dated amounts in columns. No argument may be null unless its
 * {@code @param} says so.
 */
@NullMarked
package org.salesprocess.core.basics;

import org.jspecify.annotations.NullMarked;
