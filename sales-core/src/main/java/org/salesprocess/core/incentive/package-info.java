/**
 * What is agreed about pay: who is credited for what, commission plans with their components, rate
 * tables, modifiers, draws, clawbacks and payment terms.
 *
 * <p>Start at {@link IncentiveProgram}, which holds the rules of crediting and the {@link
 * CommissionPlan}s. Nothing here calculates pay; that is the metrics module's {@code incentive}
 * package.
 *
 * <p>What is paid for comes in as a {@link Transaction}: {@link Transactions} and {@link
 * ContractTransactions} make them of the facts of selling.
 *
 * <p>Rates are fractions ({@code 0.08} is eight percent). Periods include their start and exclude
 * their end. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.incentive;

import org.jspecify.annotations.NullMarked;
