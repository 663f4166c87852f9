/**
 * How long things take: the sales cycle, the time in each stage and who is overdue in it, the
 * answer to a lead or a hand-off and whether it came in time; and the money that the open deals win
 * per day.
 *
 * <p>Start at {@link SalesCycle} for deals and {@link TimeInStage} for journeys. Durations of facts
 * dated by the day are calendar days of the caller's zone; others are exact to the microsecond, in
 * the business time that the caller chooses. What has not ended is never left out: it is running or
 * was cut off, and counts as taking longer than it has so far. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.velocity;

import org.jspecify.annotations.NullMarked;
