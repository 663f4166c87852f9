/**
 * Small programs to learn the library from: each answers one question in one file and prints what
 * it finds.
 *
 * <p>Start at {@link org.salesprocess.examples.guide.WinRateExample}.
 */
@NullMarked
package org.salesprocess.examples.guide;

import org.jspecify.annotations.NullMarked;
