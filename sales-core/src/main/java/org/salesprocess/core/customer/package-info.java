/**
 * Who buys: customers, what they have said they need, how they answered when they were asked, what
 * they come back with, and what they write of the company.
 *
 * <p>Start at {@link Customer}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.customer;

import org.jspecify.annotations.NullMarked;
