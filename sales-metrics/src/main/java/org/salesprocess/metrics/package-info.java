/** Metrics. */
@NullMarked
package org.salesprocess.metrics;

import org.jspecify.annotations.NullMarked;
