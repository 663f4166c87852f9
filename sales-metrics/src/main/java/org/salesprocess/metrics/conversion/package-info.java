/**
 * How many of those who enter go on: win rate, funnel questions, conversion from stage to stage,
 * hand-offs, sales at the first meeting, and why the others are lost.
 *
 * <p>Start at {@link WinRate} for deals, {@link FunnelQuestion} for the way through a sequence of
 * steps with every choice said, and {@link StageConversion} for the usual answer from journeys,
 * such as who makes what of what they are handed. What is not decided yet is counted apart, never
 * as lost; what will become of it, {@link EventualWinRate} and {@link EventualWinRateInFunnel}
 * estimate, and {@link FunnelOccupancy} in which stage it will be. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.conversion;

import org.jspecify.annotations.NullMarked;
