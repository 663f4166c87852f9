/** Generators, laws and assertions for testing sales rules. */
@NullMarked
package org.salesprocess.testkit;

import org.jspecify.annotations.NullMarked;
