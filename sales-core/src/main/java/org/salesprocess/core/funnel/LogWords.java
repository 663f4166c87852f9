package org.salesprocess.core.funnel;

import java.util.ArrayList;
import java.util.List;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.column.Codes;

/** The codes of all that a log says again and again, while it is filled. */
final class LogWords {

  final Codes<EntryKind> kinds;
  final Codes<SellerId> sellers;
  final Codes<LossReasonId> reasons;
  final AttributeCodes ofEntries;
  final AttributeCodes ofSubjects;

  LogWords(StageLogLimits limits) {
    kinds = new Codes<>("stage log: stages and types of events", limits.kinds());
    sellers = new Codes<>("stage log: sellers", limits.values());
    reasons = new Codes<>("stage log: loss reasons", limits.values());
    ofEntries = new AttributeCodes("entries", limits);
    ofSubjects = new AttributeCodes("subjects", limits);
  }

  /** Columns of attributes by their names, and the codes of the values in each. */
  static final class AttributeCodes {
    private final String of;
    private final StageLogLimits limits;
    private final Codes<String> names;
    private final List<Codes<AttributeValue>> values = new ArrayList<>();

    AttributeCodes(String of, StageLogLimits limits) {
      this.of = of;
      this.limits = limits;
      names = new Codes<>("stage log: attributes of " + of, limits.attributes());
    }

    /** Returns the place of the column of a name, from zero, which has one from now on. */
    synchronized int column(String name) {
      int column = names.code(name) - 1;
      if (column == values.size()) {
        values.add(
            new Codes<>(
                "stage log: values of attribute %s of %s".formatted(name, of), limits.values()));
      }
      return column;
    }

    synchronized Codes<AttributeValue> values(int column) {
      return values.get(column);
    }

    int size() {
      return names.size();
    }

    String name(int column) {
      return names.value(column + 1);
    }
  }
}
