/**
 * Generators of sales facts, laws of metrics and commission plans, assertions, and golden cases of
 * pay, for testing sales rules.
 *
 * <p>Start at {@link PlanLaws} to test a commission plan, at {@link MetricLaws} to test a metric,
 * at {@link SalesAssertions} to say what a statement or a funnel must be, and at {@link
 * DealArbitraries} and its neighbours for facts to test on. {@link GoldenCases} tests what is paid
 * by files that need no Java. No argument may be null.
 */
@NullMarked
package org.salesprocess.testkit;

import org.jspecify.annotations.NullMarked;
