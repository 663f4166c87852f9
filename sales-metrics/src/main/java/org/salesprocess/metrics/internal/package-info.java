/** What several packages of this module share and nobody outside needs. */
@NullMarked
package org.salesprocess.metrics.internal;

import org.jspecify.annotations.NullMarked;
