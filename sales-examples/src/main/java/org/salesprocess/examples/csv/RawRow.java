package org.salesprocess.examples.csv;

import com.google.common.collect.ImmutableList;

/**
 * One record of a CSV file as it stands there.
 *
 * @param line the line on which it starts, counted from one
 * @param fields its fields; empty if it could not be taken apart
 * @param readable whether it could be taken apart
 */
record RawRow(long line, ImmutableList<String> fields, boolean readable) {}
