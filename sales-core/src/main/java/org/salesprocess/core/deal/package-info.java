/**
 * Qualified opportunities: deals with their lines and people, and what changes while they are open.
 *
 * <p>Start at {@link Deal}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.deal;

import org.jspecify.annotations.NullMarked;
