/**
 * Who buys: customers, what they have said they need, and how they answered when they were asked.
 *
 * <p>Start at {@link Customer}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.customer;

import org.jspecify.annotations.NullMarked;
