/** The command line: {@link org.salesprocess.examples.cli.Main} and its commands. */
@NullMarked
package org.salesprocess.examples.cli;

import org.jspecify.annotations.NullMarked;
