/**
 * What sales cost and what they bring: what it takes to win and to keep a customer, what one is
 * worth, and whether what was promised was delivered and paid.
 *
 * <p>Start at {@link AcquisitionCost} for costs by channel and campaign, {@link StageCost} by
 * stage, {@link Spending} for winning beside keeping, {@link Margin}, {@link CustomerValue} and
 * {@link Payback}, {@link ConversionGain} and {@link RetentionGain} for what a point is worth, and
 * {@link OrderToCash} for promises kept. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.economics;

import org.jspecify.annotations.NullMarked;
