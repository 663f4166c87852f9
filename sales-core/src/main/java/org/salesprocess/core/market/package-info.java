/**
 * The market that leads come from: channels, campaigns with their cost, territories with their
 * ceiling on leads, segments and competitors.
 *
 * <p>Start at {@link Channel}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.market;

import org.jspecify.annotations.NullMarked;
