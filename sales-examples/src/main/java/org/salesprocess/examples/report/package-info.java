/**
 * The review and the answer to a funnel question as people and machines read them: {@link
 * org.salesprocess.examples.report.TextReport} and {@link
 * org.salesprocess.examples.report.FunnelText} for the terminal, {@link
 * org.salesprocess.examples.report.JsonReport} and {@link
 * org.salesprocess.examples.report.FunnelJson} for files.
 */
@NullMarked
package org.salesprocess.examples.report;

import org.jspecify.annotations.NullMarked;
