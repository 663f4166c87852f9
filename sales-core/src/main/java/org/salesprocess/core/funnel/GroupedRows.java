package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.KeyNumbers;

/** The columns of a log, the rows of each subject together and in the order of its journey. */
final class GroupedRows {

  /** The ids of the subjects. */
  final KeyNumbers subjects;

  /** The codes of what is known of the subjects, by column and number; zero for nothing. */
  final ImmutableList<int[]> subjectValues;

  /** The first row of each subject by its number, and at the end how many rows there are. */
  final int[] starts;

  /** When, in microseconds, by row. */
  final long[] times;

  /** The codes of what was entered or happened, by row. */
  final char[] kinds;

  /** Where in the order of arrival each row is; null if that is the order of the rows. */
  final int @Nullable [] places;

  /** The other columns, in the order of arrival. */
  final Arrivals arrivals;

  /** The numbers of the subjects that have not lost all their entries; null if none has. */
  final int @Nullable [] present;

  /** Whether every row has a time. */
  final boolean isTimed;

  GroupedRows(
      KeyNumbers subjects,
      int[] starts,
      long[] times,
      char[] kinds,
      int @Nullable [] places,
      Arrivals arrivals,
      int @Nullable [] present,
      boolean isTimed) {
    this.subjects = subjects;
    subjectValues =
        IntStream.range(0, arrivals.words().ofSubjects().size())
            .mapToObj(subjects::takeColumn)
            .collect(ImmutableList.toImmutableList());
    this.starts = starts;
    this.times = times;
    this.kinds = kinds;
    this.places = places;
    this.arrivals = arrivals;
    this.present = present;
    this.isTimed = isTimed;
  }

  /** Says whether the subject with a number has not lost all its entries. */
  boolean isPresent(int number) {
    return present == null || Arrays.binarySearch(present, number) >= 0;
  }
}
