/**
 * Whether customers stay and buy again.
 *
 * <p>Start at {@link CustomerHistory}: what one customer did, day by day, which everything here is
 * measured of. No argument may be null.
 */
@NullMarked
package org.salesprocess.metrics.retention;

import org.jspecify.annotations.NullMarked;
