/**
 * What a metric is, and the results that every metric is made of: ratios, amounts, distributions,
 * breakdowns and comparisons.
 *
 * <p>Start at {@link Metric}. Results that have no data are empty, never zero and never
 * not-a-number. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics;

import org.jspecify.annotations.NullMarked;
