/**
 * What sales cost and what they bring: cost per lead and per customer won.
 *
 * <p>Start at {@link AcquisitionCost}. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.economics;

import org.jspecify.annotations.NullMarked;
