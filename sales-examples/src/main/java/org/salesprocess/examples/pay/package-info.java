/**
 * Pay by commission, worked out for the orders of two public sample companies, and what is needed
 * to pay by a user's own program.
 *
 * <p>Start at {@link org.salesprocess.examples.pay.AdventureWorks} and {@link
 * org.salesprocess.examples.pay.Northwind}: each reads the files of its company and returns a
 * {@link org.salesprocess.examples.pay.Payroll}. The plans are ours where the sample has none, and
 * say so. {@link org.salesprocess.examples.pay.Outcomes} tells what became of every transaction of
 * a pay period, so that none pays nobody unnoticed.
 */
@NullMarked
package org.salesprocess.examples.pay;

import org.jspecify.annotations.NullMarked;
