/**
 * Whether customers come back, and what is to be expected of them: one study of their purchases.
 *
 * <p>Start at {@link RetentionStudy}.
 */
@NullMarked
package org.salesprocess.examples.retention;

import org.jspecify.annotations.NullMarked;
