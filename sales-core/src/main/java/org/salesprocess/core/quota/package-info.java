/**
 * What is to be reached: measures, and the quotas that are set on them for sellers and units.
 *
 * <p>Start at {@link Measure} for what is counted and at {@link QuotaPlan} for what is agreed.
 * Nothing here counts; that is the metrics module's {@code incentive} package.
 *
 * <p>No argument may be null.
 */
@NullMarked
package org.salesprocess.core.quota;

import org.jspecify.annotations.NullMarked;
