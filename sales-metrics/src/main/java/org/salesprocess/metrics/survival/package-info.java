/**
 * How long things take when not all of them have ended: survival curves from durations of which
 * some are cut off.
 *
 * <p>Start at {@link KaplanMeier}. A duration is a whole number in a unit of the caller's, such as
 * days or microseconds. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.survival;

import org.jspecify.annotations.NullMarked;
