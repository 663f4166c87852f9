/**
 * How long things take when not all of them have ended: survival curves from durations of which
 * some are cut off.
 *
 * <p>Start at {@link KaplanMeier} where one thing may happen: what share has not seen it by an age.
 * Go to {@link AalenJohansen} where one of several things may happen, such as winning, or losing
 * for one reason or another; to {@link StateOccupancy} where subjects move between states and back;
 * and to {@link LogRank} to ask whether the curves of groups differ.
 *
 * <p>A duration is a whole number in a unit of the caller's, such as days or microseconds. No
 * argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.survival;

import org.jspecify.annotations.NullMarked;
