/**
 * Generators of sales facts, the laws of metrics, and golden cases of pay, for testing sales rules.
 *
 * <p>Start at {@link MetricLaws} to test a metric, and at {@link DealArbitraries} and its
 * neighbours for facts to test on. {@link GoldenCases} tests what is paid by files that need no
 * Java. No argument may be null.
 */
@NullMarked
package org.salesprocess.testkit;

import org.jspecify.annotations.NullMarked;
