package org.salesprocess.bench;

import com.google.errorprone.annotations.Immutable;

/**
 * An engine as it is measured.
 *
 * @since 0.1
 */
@Immutable
public interface Contender {

  /** Where an engine comes from and keeps its data. */
  enum Kind {
    /** The library, on the heap. */
    LIBRARY,
    /** Another way in Java, on the heap. */
    JAVA,
    /** A program in this process that keeps its data outside the heap. */
    NATIVE
  }

  /** Returns its name. */
  String name();

  /** Returns its kind. */
  Kind kind();

  /** Returns by how much the full workload is divided for it to answer in reasonable time. */
  int divisor();

  /** Returns how many threads it can make use of. */
  int mostThreads();

  /** Says whether it is the library. */
  default boolean isLibrary() {
    return kind() == Kind.LIBRARY;
  }
}
