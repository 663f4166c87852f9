/**
 * Generators of sales facts, and the laws of metrics, for testing sales rules.
 *
 * <p>Start at {@link MetricLaws} to test a metric, and at {@link DealArbitraries} and its
 * neighbours for facts to test on. No argument may be null.
 */
@NullMarked
package org.salesprocess.testkit;

import org.jspecify.annotations.NullMarked;
