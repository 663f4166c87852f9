package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.salesprocess.core.column.RepeatedHashes;
import org.salesprocess.core.column.TextPool;

/** The ids of all rows, by their place in the order of arrival, over all appenders. */
final class AmountIds {

  private static final long PRIME = 0x9E3779B185EBCA87L; // tells owners apart

  private final ImmutableList<TextPool> parts;
  private final int[] firsts; // where each part begins, and at the end where the last one ends
  private final RepeatedHashes repeated; // of owner and id

  AmountIds(List<AmountColumns> columns, boolean inParallel) {
    parts = columns.stream().map(AmountColumns::ids).collect(ImmutableList.toImmutableList());
    firsts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      firsts[i + 1] = firsts[i] + parts.get(i).size();
    }
    IntStream places = IntStream.range(0, firsts[parts.size()]);
    repeated =
        RepeatedHashes.among(
            (inParallel ? places.parallel() : places)
                .mapToLong(
                    place -> {
                      int part = part(place);
                      int row = place - firsts[part];
                      int owner = columns.get(part).owners().get(row);
                      return parts.get(part).longHash(row) + owner * PRIME;
                    })
                .toArray());
  }

  /** Says whether a row may have an id that another one of its owner has; seldom wrong. */
  boolean mayBeRepeated(int place) {
    return repeated.isAt(place);
  }

  private int part(int place) {
    int part = 0;
    while (place >= firsts[part + 1]) {
      part++;
    }
    return part;
  }

  String get(int place) {
    int part = part(place);
    return parts.get(part).get(place - firsts[part]);
  }

  int hash(int place) {
    int part = part(place);
    return parts.get(part).hash(place - firsts[part]);
  }

  int compare(int one, int other) {
    int part = part(one);
    int otherPart = part(other);
    return parts
        .get(part)
        .compare(one - firsts[part], parts.get(otherPart), other - firsts[otherPart]);
  }

  boolean isEqual(int one, int other) {
    int part = part(one);
    int otherPart = part(other);
    return parts
        .get(part)
        .isEqual(one - firsts[part], parts.get(otherPart), other - firsts[otherPart]);
  }
}
