package org.salesprocess.core.funnel;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Id;

/**
 * The order of a subject's entries of one time: by sequence and id, and where they have no ids by
 * what they say, so that it does not depend on how they arrived.
 */
final class TieOrder {

  private final Arrivals arrivals;
  private final boolean hasDetails;
  private final int[] rankOfKind;
  private final ImmutableList<Integer> columnsByName;

  TieOrder(Arrivals arrivals) {
    this.arrivals = arrivals;
    hasDetails = !arrivals.isEmpty();
    ImmutableList<EntryKind> kinds = arrivals.words().kinds();
    int[] byRank =
        IntStream.range(0, kinds.size())
            .boxed()
            .sorted(comparing(kinds::get, EntryKind.ORDER))
            .mapToInt(Integer::intValue)
            .toArray();
    rankOfKind = new int[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      rankOfKind[byRank[rank]] = rank;
    }
    ImmutableList<LoggedWords.Column> columns = arrivals.words().ofEntries();
    columnsByName =
        IntStream.range(0, columns.size())
            .boxed()
            .sorted(comparing(column -> columns.get(column).name()))
            .collect(ImmutableList.toImmutableList());
  }

  /**
   * Compares two entries by their places in the order of arrival and their kinds; zero if they say
   * the same.
   */
  int compare(int one, int kind, int other, int otherKind) {
    if (!hasDetails) {
      return Integer.compare(rankOfKind[kind - 1], rankOfKind[otherKind - 1]);
    }
    int bySequence = Long.compare(arrivals.sequence(one), arrivals.sequence(other));
    if (bySequence != 0) {
      return bySequence;
    }
    int byId = arrivals.id(one).compareTo(arrivals.id(other));
    return byId != 0 ? byId : compareContents(one, kind, other, otherKind);
  }

  private int compareContents(int one, int kind, int other, int otherKind) {
    int byKind = Integer.compare(rankOfKind[kind - 1], rankOfKind[otherKind - 1]);
    if (byKind != 0) {
      return byKind;
    }
    LoggedWords words = arrivals.words();
    int bySeller = compare(words.sellers(), arrivals.by(one), arrivals.by(other));
    if (bySeller != 0) {
      return bySeller;
    }
    int byReason = compare(words.reasons(), arrivals.reason(one), arrivals.reason(other));
    if (byReason != 0) {
      return byReason;
    }
    int byRecording = Long.compare(arrivals.recordedAt(one), arrivals.recordedAt(other));
    return byRecording != 0 ? byRecording : compareAttributes(one, other);
  }

  private static int compare(ImmutableList<? extends Id> words, int code, int other) {
    return code == 0 || other == 0
        ? Integer.compare(code, other)
        : words.get(code - 1).value().compareTo(words.get(other - 1).value());
  }

  private int compareAttributes(int one, int other) {
    for (int column : columnsByName) {
      int code = arrivals.attribute(column, one);
      int otherCode = arrivals.attribute(column, other);
      if (code != otherCode) {
        if (code == 0 || otherCode == 0) {
          return Integer.compare(code, otherCode);
        }
        ImmutableList<AttributeValue> values = arrivals.words().ofEntries().get(column).values();
        return values.get(code - 1).compareTo(values.get(otherCode - 1));
      }
    }
    return 0;
  }
}
