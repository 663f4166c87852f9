/**
 * Reviews of commission plans before they pay: what is wrong with the pay that they promise, for
 * all sales and not for samples of them.
 *
 * <p>Start at {@link org.salesprocess.metrics.incentive.review.PlanReview}; {@link
 * org.salesprocess.metrics.incentive.review.PlanDiff} compares two of them.
 */
@NullMarked
package org.salesprocess.metrics.incentive.review;

import org.jspecify.annotations.NullMarked;
