/** Columns of plain numbers and coded texts, for logs of many facts; used within core alone. */
@NullMarked
package org.salesprocess.core.column;

import org.jspecify.annotations.NullMarked;
