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
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  private final Utf8Text text = new Utf8Text(); // refuses what could not be written
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
    requireNonNull(name, "attribute");
    requireNonNull(value, name);
    names.add(name);
    values.add(value);
  }

  /** Checks what was added, and finds the codes that this thread has met. */
  void check(String of) {
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
      column[i] = columns.getOrDefault(name, NONE);
      if (column[i] == NONE) {
        Checks.name("attribute", name);
        text.set(name);
      }
      Object value = values.get(i);
      code[i] = column[i] == NONE ? 0 : known.get(column[i]).getOrDefault(value, 0);
      if (code[i] == 0 && value instanceof String said) {
        text.set(said);
      }
    }
  }

  /** Codes what was checked and has no code yet. */
  void code() {
    for (int i = 0; i < size(); i++) {
      if (code[i] == 0) {
        column[i] = columnOf(names.get(i));
        code[i] = codeOf(column[i], values.get(i));
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

  /** Gives them to a subject, unless one of it was other before, whose place is returned then. */
  int putTo(KeyTable subjects, int subject) {
    return subjects.putAllIfAgreed(subject, column, code, size());
  }

  AttributeValue value(int place, int ofCode) {
    return codes.values(column[place]).value(ofCode);
  }

  void clear() {
    names.clear();
    values.clear();
  }
}
