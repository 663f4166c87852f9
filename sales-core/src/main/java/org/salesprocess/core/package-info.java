/** Holds the build settings that every package of this module shares; it has no public types. */
@SalesStyle
package org.salesprocess.core;
