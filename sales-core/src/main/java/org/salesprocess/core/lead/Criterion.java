package org.salesprocess.core.lead;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import org.salesprocess.core.internal.Checks;

/**
 * Something that a lead is qualified by. The four of the BANT scheme are given; a company adds its
 * own under other names.
 *
 * @param name what people call it; not blank
 * @since 0.1
 */
public record Criterion(String name) implements Comparable<Criterion>, Serializable {

  /** The lead can pay. */
  public static final Criterion BUDGET = new Criterion("budget");

  /** The person may decide. */
  public static final Criterion AUTHORITY = new Criterion("authority");

  /** What is sold would help. */
  public static final Criterion NEED = new Criterion("need");

  /** The time is right. */
  public static final Criterion TIMING = new Criterion("timing");

  /** Budget, authority, need and timing. */
  public static final ImmutableSet<Criterion> BANT =
      ImmutableSet.of(BUDGET, AUTHORITY, NEED, TIMING);

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank or has outer spaces
   */
  public Criterion {
    Checks.name("criterion", name);
  }

  @Override
  public int compareTo(Criterion other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
