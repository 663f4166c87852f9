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
import org.salesprocess.core.column.KeyTable;
import org.salesprocess.core.column.Utf8Text;
import org.salesprocess.core.internal.Checks;

/** The attributes of one row at a time, with the codes that this thread has met. */
final class PendingAttributes {

  private static final int NONE = -1;

  private final LogWords.AttributeCodes codes;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Map<Object, Integer>> known = new ArrayList<>();
  private final Utf8Text text = new Utf8Text(); // refuses what could not be written
  private String[] names = new String[4];
  private Object[] values = new Object[4];
  private int[] column = new int[4]; // stays from row to row while the name does
  private int[] code = new int[4];
  private int size;
  private int distinct; // so many names from the first on are known to differ

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
    requireNonNull(name, "attribute");
    requireNonNull(value, name);
    if (size == names.length) {
      names = Arrays.copyOf(names, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      column = Arrays.copyOf(column, 2 * size);
      code = Arrays.copyOf(code, 2 * size);
    }
    if (!name.equals(names[size])) {
      names[size] = name;
      column[size] = NONE;
      distinct = Math.min(distinct, size);
    }
    values[size++] = value;
  }

  /** Checks what was added, and finds the codes that this thread has met. */
  void check(String of) {
    for (int i = 0; i < size; i++) {
      checkDistinct(of, i);
      if (column[i] == NONE) {
        column[i] = columns.getOrDefault(names[i], NONE);
      }
      if (column[i] == NONE) {
        Checks.name("attribute", names[i]);
        text.set(names[i]);
      }
      Object value = values[i];
      code[i] = column[i] == NONE ? 0 : known.get(column[i]).getOrDefault(value, 0);
      if (code[i] == 0 && value instanceof String said) {
        text.set(said);
      }
    }
  }

  private void checkDistinct(String of, int place) {
    if (place < distinct) {
      return;
    }
    for (int before = 0; before < place; before++) {
      checkArgument(
          !names[before].equals(names[place]),
          "stage log: entry of %s: attribute %s must be given once, was given twice",
          of,
          names[place]);
    }
    distinct = place + 1;
  }

  /** Codes what was checked and has no code yet. */
  void code() {
    for (int i = 0; i < size; i++) {
      if (code[i] == 0) {
        column[i] = columnOf(names[i]);
        code[i] = codeOf(column[i], values[i]);
      }
    }
  }

  private int columnOf(String name) {
    int found = codes.column(name);
    columns.put(name, found);
    while (known.size() <= found) {
      known.add(new HashMap<>());
    }
    return found;
  }

  private int codeOf(int ofColumn, Object value) {
    Codes<AttributeValue> all = codes.values(ofColumn);
    int found = all.code(value instanceof String said ? AttributeValue.of(said) : asValue(value));
    known.get(ofColumn).put(value, found);
    return found;
  }

  private static AttributeValue asValue(Object value) {
    return (AttributeValue) value;
  }

  int size() {
    return size;
  }

  String name(int place) {
    return names[place];
  }

  int column(int place) {
    return column[place];
  }

  int code(int place) {
    return code[place];
  }

  /** Gives them to a subject, unless one of it was other before, whose place is returned then. */
  int putTo(KeyTable subjects, int subject) {
    return subjects.putAllIfAgreed(subject, column, code, size);
  }

  AttributeValue value(int place, int ofCode) {
    return codes.values(column[place]).value(ofCode);
  }

  void clear() {
    size = 0;
  }
}
