/**
 * Interest before it is a deal: leads, how they were qualified, the contacts made, and who referred
 * them.
 *
 * <p>Start at {@link Lead}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.lead;

import org.jspecify.annotations.NullMarked;
