/**
 * Whether customers stay and buy again.
 *
 * <p>Start at {@link CustomerHistory}: what one customer did, day by day, which most here is
 * measured of; {@link CustomerHistories} makes them of bookings and returns. {@link
 * CustomerContracts} is the same for contracts with their changes and renewals.
 *
 * <ul>
 *   <li>{@link CohortRetention}: which customers come back, by the period in which they started.
 *   <li>{@link RevenueMovements}: new, expansion, contraction, churn and reactivation, with gross
 *       and net revenue retention, of contracts and of purchases alike.
 *   <li>{@link RenewalRate}: which contracts that were due were renewed.
 *   <li>{@link RepeatPurchase} and {@link DuePurchases}: who bought again, and who is due.
 *   <li>{@link CustomerSurvival} and {@link ContractSurvival}: how long they stay; {@link
 *       SilentChurn}: who left without a word.
 *   <li>{@link RfmScores}: recency, frequency and monetary value, with named segments.
 * </ul>
 *
 * <p>No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.retention;

import org.jspecify.annotations.NullMarked;
