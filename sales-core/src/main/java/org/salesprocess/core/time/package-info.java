/**
 * Periods, the calendars that cut time into them, how a part counts against the whole, the hours
 * that count as business time, and values that change by date.
 *
 * <p>Start at {@link SalesCalendar}, and at {@link BusinessTime} for how long something took.
 * Periods include their start and exclude their end. A day is a day of the caller's zone: nothing
 * here knows a zone by itself. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.time;

import org.jspecify.annotations.NullMarked;
