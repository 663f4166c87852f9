/**
 * Generators of sales facts, laws of metrics and commission plans, and assertions, for testing
 * sales rules.
 *
 * <p>Start at {@link PlanLaws} to test a commission plan, at {@link MetricLaws} to test a metric,
 * at {@link SalesAssertions} to say what a statement or a funnel must be, and at {@link
 * DealArbitraries} and its neighbours for facts to test on. No argument may be null.
 */
@NullMarked
package org.salesprocess.testkit;

import org.jspecify.annotations.NullMarked;
