/**
 * Who buys: customers and what they have said they need.
 *
 * <p>Start at {@link Customer}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.customer;

import org.jspecify.annotations.NullMarked;
