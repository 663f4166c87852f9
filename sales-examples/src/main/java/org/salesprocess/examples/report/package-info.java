/**
 * The review as people and machines read it: {@link org.salesprocess.examples.report.TextReport}
 * for the terminal, {@link org.salesprocess.examples.report.JsonReport} for files.
 */
@NullMarked
package org.salesprocess.examples.report;

import org.jspecify.annotations.NullMarked;
