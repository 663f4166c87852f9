/**
 * Reads a user's own CSV files: the export of a sales pipeline, one row for each opportunity, with
 * a small JSON file that says what its columns and stages mean; or events, one row for each.
 *
 * <p>Start at {@link org.salesprocess.examples.csv.PipelineMapping} and {@link
 * org.salesprocess.examples.csv.PipelineReader}, or at {@link
 * org.salesprocess.examples.csv.EventFormat} and {@link org.salesprocess.examples.csv.EventReader}.
 * A bad row never stops the reading: it is kept with the rule that it breaks, and the other rows
 * count. No argument may be null.
 */
@NullMarked
package org.salesprocess.examples.csv;

import org.jspecify.annotations.NullMarked;
