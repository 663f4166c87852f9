/**
 * The path that leads, deals and customers take: funnels with their stages and allowed moves, the
 * journeys made along them, and the hand-offs on the way.
 *
 * <p>Start at {@link Funnel}; a {@link Journey} is one subject's way through it. No argument may be
 * null.
 */
@NullMarked
package org.salesprocess.core.funnel;

import org.jspecify.annotations.NullMarked;
