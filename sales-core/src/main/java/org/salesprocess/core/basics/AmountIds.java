package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.salesprocess.core.column.TextPool;

/** The ids of all rows, by their place in the order of arrival, over all appenders. */
final class AmountIds {

  private final ImmutableList<TextPool> parts;
  private final int[] firsts; // where each part begins, and at the end where the last one ends

  AmountIds(List<TextPool> parts) {
    this.parts = ImmutableList.copyOf(parts);
    firsts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      firsts[i + 1] = firsts[i] + parts.get(i).size();
    }
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
