/**
 * Holds the build settings that every package of this module shares; it has no types of its own.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    depluralize = true,
    from = "", // a record is copied by its withers
    allowedClasspathAnnotations = {
      javax.annotation.processing.Generated.class,
      com.google.errorprone.annotations.CanIgnoreReturnValue.class
    })
package org.salesprocess.examples;

import org.immutables.value.Value;
