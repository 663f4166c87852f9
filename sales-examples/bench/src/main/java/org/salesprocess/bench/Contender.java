package org.salesprocess.bench;

import com.google.errorprone.annotations.Immutable;
import java.util.Locale;

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

  /** How thoroughly an engine is measured. */
  enum Part {
    /** At its size and at half of it, on one thread and on all it can use, in all processes. */
    CENTRAL,
    /** At its size, on one thread and on all it can use, in all processes but more briefly. */
    COMPARED,
    /** At its size, on all threads it can use, in one process and briefly. */
    ASIDE
  }

  /** Returns its name. */
  String name();

  /** Returns its kind. */
  Kind kind();

  /** Returns how thoroughly it is measured. */
  Part part();

  /** Returns by how much the full workload is divided for it to answer in reasonable time. */
  int divisor();

  /** Returns how many threads it can make use of. */
  int mostThreads();

  /** Says whether it is the library. */
  default boolean isLibrary() {
    return kind() == Kind.LIBRARY;
  }

  /** Returns the name in words, such as {@code library, plan engine}. */
  default String label() {
    return name().toLowerCase(Locale.ROOT).replaceFirst("_", ", ").replace('_', ' ');
  }
}
