/**
 * How long things take: the sales cycle.
 *
 * <p>Start at {@link SalesCycle}. Durations of facts dated by the day are calendar days of the
 * caller's zone. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.velocity;

import org.jspecify.annotations.NullMarked;
