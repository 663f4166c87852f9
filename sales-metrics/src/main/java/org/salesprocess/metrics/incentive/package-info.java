/**
 * What is paid: crediting, attainment, payout, draws, the ledger and statements.
 *
 * <p>All arithmetic is exact; money is rounded at the one place that the plan names. Nothing here
 * depends on the order in which facts arrive.
 *
 * <p>No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.incentive;

import org.jspecify.annotations.NullMarked;
