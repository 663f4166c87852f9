/**
 * What is paid: crediting, attainment, payout, draws, the ledger and statements, and how fair it
 * is.
 *
 * <p>Start at {@link org.salesprocess.metrics.incentive.PayCalculation}: it opens a pay period on a
 * {@link org.salesprocess.metrics.incentive.Ledger} and makes each seller's {@link
 * org.salesprocess.metrics.incentive.Statement}, which explains itself from the credit to the cent.
 * {@link org.salesprocess.metrics.incentive.AttainmentReport} and {@link
 * org.salesprocess.metrics.incentive.QuotaRollUp} hold what was achieved against quotas; {@link
 * org.salesprocess.metrics.incentive.FairnessReport} says who gets how much of the pay, and {@link
 * org.salesprocess.metrics.incentive.PlanSimulation} what another plan would have paid.
 *
 * <p>{@link org.salesprocess.metrics.incentive.TieredCommission} pays the one plan of which there
 * is most, marginal tiers over what is accumulated, for millions of amounts at once.
 *
 * <p>All arithmetic is exact; money is rounded at the one place that the plan names. Nothing here
 * depends on the order in which facts arrive.
 *
 * <p>No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.incentive;

import org.jspecify.annotations.NullMarked;
