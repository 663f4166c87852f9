package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;

/** One record of a CSV file as it stands there. */
final class RawRow {

  private final long line;
  private final String[] fields;
  private final boolean readable;

  private RawRow(long line, String[] fields, boolean readable) {
    this.line = line;
    this.fields = fields;
    this.readable = readable;
  }

  /** Returns a record of these fields, which are the row's own from now on. */
  static RawRow of(long line, String[] fields) {
    return new RawRow(line, fields, true);
  }

  /** Returns a record that could not be taken apart. */
  static RawRow unreadable(long line) {
    return new RawRow(line, new String[0], false);
  }

  /** Returns the line on which it starts, counted from one. */
  long line() {
    return line;
  }

  /** Returns its fields; empty if it could not be taken apart. */
  ImmutableList<String> fields() {
    return ImmutableList.copyOf(fields);
  }

  /** Returns how many fields it has. */
  int size() {
    return fields.length;
  }

  /** Returns a field by its place, from zero. */
  String field(int place) {
    return fields[place];
  }

  /** Says whether it could be taken apart. */
  boolean readable() {
    return readable;
  }
}
