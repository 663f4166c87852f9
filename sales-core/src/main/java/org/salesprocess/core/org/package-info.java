/**
 * Who sells: roles, sellers, teams and the organisation that joins them, with departments outside
 * sales as the parties that work is handed to.
 *
 * <p>Start at {@link SalesOrganization}. Everything about people is dated, because people join,
 * move and leave. No argument may be null.
 */
@NullMarked
package org.salesprocess.core.org;

import org.jspecify.annotations.NullMarked;
