package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.column.Codes;
import org.salesprocess.core.internal.Checks;

/** The attributes of one row at a time, with the codes that this thread has met. */
final class PendingAttributes {

  private final LogWords.AttributeCodes codes;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Map<Object, Integer>> known = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private int[] column = new int[4];
  private int[] code = new int[4];

  PendingAttributes(LogWords.AttributeCodes codes) {
    this.codes = codes;
  }

  /** Adds text. */
  void add(String name, String value) {
    addAny(name, value);
  }

  void add(String name, AttributeValue value) {
    addAny(name, value instanceof AttributeValue.Text text ? text.value() : value);
  }

  private void addAny(String name, Object value) {
    names.add(requireNonNull(name, "attribute"));
    values.add(requireNonNull(value, name));
  }

  /** Codes what was added. */
  void code(String of) {
    if (size() > code.length) {
      column = Arrays.copyOf(column, 2 * size());
      code = Arrays.copyOf(code, 2 * size());
    }
    for (int i = 0; i < size(); i++) {
      String name = names.get(i);
      for (int before = 0; before < i; before++) {
        checkArgument(
            !names.get(before).equals(name),
            "stage log: entry of %s: attribute %s must be given once, was given twice",
            of,
            name);
      }
      column[i] = columnOf(name);
      code[i] = codeOf(column[i], values.get(i));
    }
  }

  private int columnOf(String name) {
    Integer found = columns.get(name);
    if (found == null) {
      Checks.name("attribute", name);
      found = codes.column(name);
      columns.put(name, found);
    }
    return found;
  }

  private int codeOf(int ofColumn, Object value) {
    while (known.size() <= ofColumn) {
      known.add(new HashMap<>());
    }
    Map<Object, Integer> met = known.get(ofColumn);
    Integer found = met.get(value);
    if (found == null) {
      Codes<AttributeValue> all = codes.values(ofColumn);
      found = all.code(value instanceof String text ? AttributeValue.of(text) : asValue(value));
      met.put(value, found);
    }
    return found;
  }

  private static AttributeValue asValue(Object value) {
    return (AttributeValue) value;
  }

  int size() {
    return names.size();
  }

  String name(int place) {
    return names.get(place);
  }

  int column(int place) {
    return column[place];
  }

  int code(int place) {
    return code[place];
  }

  AttributeValue value(int place, int ofCode) {
    return codes.values(column[place]).value(ofCode);
  }

  void clear() {
    names.clear();
    values.clear();
  }
}
