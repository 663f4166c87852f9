/** What a source of facts brings: everything the application knows about one sales department. */
@NullMarked
package org.salesprocess.examples.dataset;

import org.jspecify.annotations.NullMarked;
