/**
 * Qualified opportunities: deals with their lines and people, what changes while they are open, and
 * what follows from them: offers, contracts, bookings, invoices, payments and returns.
 *
 * <p>Start at {@link Deal}. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.deal;

import org.jspecify.annotations.NullMarked;
