package org.salesprocess.core.column;

/** How long the chunks of a column are. */
public final class Chunks {

  /** The binary logarithm of the length of a chunk. */
  public static final int BITS = 16;

  /** How many values a chunk holds. */
  public static final int LENGTH = 1 << BITS;

  /** What takes the place within its chunk from an index. */
  public static final int MASK = LENGTH - 1;

  /** How many the first chunk holds at the beginning: most columns are short. */
  static final int FIRST = 16;

  private Chunks() {}
}
