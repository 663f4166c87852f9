package org.salesprocess.core.funnel;

import com.google.common.collect.ImmutableList;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;

/**
 * What the codes of a sealed log stand for; code one for the first of each list.
 *
 * @param kinds what an entry can be
 * @param sellers who can have done it
 * @param reasons why a sale can have been lost
 * @param ofEntries the attributes of entries, by column
 * @param ofSubjects the attributes of subjects, by column
 */
record LoggedWords(
    ImmutableList<EntryKind> kinds,
    ImmutableList<SellerId> sellers,
    ImmutableList<LossReasonId> reasons,
    ImmutableList<Column> ofEntries,
    ImmutableList<Column> ofSubjects) {

  /** An attribute and the values that it has. */
  record Column(String name, ImmutableList<AttributeValue> values) {}

  static LoggedWords of(LogWords words) {
    return new LoggedWords(
        words.kinds.values(),
        words.sellers.values(),
        words.reasons.values(),
        columns(words.ofEntries),
        columns(words.ofSubjects));
  }

  private static ImmutableList<Column> columns(LogWords.AttributeCodes codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(column -> new Column(codes.name(column), codes.values(column).values()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the place of the column of a name; -1 if there is none. */
  static int find(ImmutableList<Column> columns, String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the attributes whose codes are given by column; zero for none. */
  static Attributes attributes(ImmutableList<Column> columns, IntUnaryOperator codes) {
    if (columns.isEmpty()) {
      return Attributes.none();
    }
    Attributes.Builder attributes = Attributes.builder();
    for (int i = 0; i < columns.size(); i++) {
      int code = codes.applyAsInt(i);
      if (code != 0) {
        attributes.put(columns.get(i).name(), columns.get(i).values().get(code - 1));
      }
    }
    return attributes.build();
  }
}
