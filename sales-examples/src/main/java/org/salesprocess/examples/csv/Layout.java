package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * Where the columns of a file are, and how its texts are read.
 *
 * @param format how texts are read
 * @param header the names of the columns
 * @param places the place of each column, from zero; of columns with one name, the first
 */
record Layout(
    CsvFormat format, ImmutableList<String> header, ImmutableMap<String, Integer> places) {

  static Layout of(CsvFormat format, ImmutableList<String> header) {
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    for (int i = header.size() - 1; i >= 0; i--) {
      places.put(Spaces.stripped(header.get(i)), i);
    }
    return new Layout(format, header, places.buildKeepingLast());
  }

  /** Returns the name of the column at a place. */
  String name(int place) {
    return Spaces.stripped(header.get(place));
  }
}
