/** What every package of the library needs to build its values; not exported to users. */
@NullMarked
package org.salesprocess.core.internal;

import org.jspecify.annotations.NullMarked;
