/**
 * What is agreed about pay: who is credited for what, commission plans with their components, rate
 * tables, modifiers, draws, clawbacks and payment terms.
 *
 * <p>Start at {@link IncentiveProgram}, which holds the rules of crediting and the {@link
 * CommissionPlan}s. From there, in the order in which pay comes about: {@link CreditingRules} and
 * {@link CreditRule} say who is credited; {@link CommissionPlan} and its {@link Component}s what
 * that earns, by a {@link Formula} of {@link RateTable}s and {@link Input}s, and {@link Modifier}s;
 * {@link PaymentTerms} and {@link Draw} how it is paid; {@link PlanAssignment} to whom.
 *
 * <p>What pay is worked out from are {@link Transaction}s. {@link Transactions} makes them of
 * bookings, invoices, payments, returns and the other facts; a source that has none of these makes
 * its own.
 *
 * <p>Nothing here calculates pay; that is the metrics module's {@code incentive} package.
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
