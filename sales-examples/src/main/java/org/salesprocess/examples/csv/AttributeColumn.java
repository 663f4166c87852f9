package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A column that becomes an attribute of the caller's own.
 *
 * @param name the name of the attribute
 * @param column the column
 * @param type how the column is read
 */
public record AttributeColumn(String name, String column, Type type) {

  /** Checks that nothing is missing. */
  public AttributeColumn {
    requireNonNull(name, "name");
    requireNonNull(column, "column");
    requireNonNull(type, "type");
  }

  /** Returns the attribute that a column is by its name, such as {@code seats:number}. */
  static AttributeColumn named(String column) {
    for (Type type : Type.values()) {
      String ending = ":" + type.key();
      if (column.endsWith(ending)) {
        String name = Spaces.stripped(column.substring(0, column.length() - ending.length()));
        return new AttributeColumn(name, column, type);
      }
    }
    return new AttributeColumn(column, column, Type.TEXT);
  }

  /** How the text of a column is read. */
  public enum Type {
    /** As it is. */
    TEXT,
    /** As a number, with the signs of the mapping. */
    NUMBER,
    /** As a day, in the date pattern of the mapping. */
    DATE,
    /** As yes or no: true, yes, y or 1, and false, no, n or 0, in any case. */
    FLAG;

    /** Returns the word for it in a mapping file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
