package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.salesprocess.core.funnel.JourneyEntry;

/** What came of reading a file of events: its good rows, and every row that is not among them. */
public final class EventImport {
  private final ImmutableList<JourneyEntry> entries;
  private final CsvFormat format;
  private final ImmutableList<String> header;
  private final ImmutableList<RejectedRow> rejects;

  EventImport(
      ImmutableList<JourneyEntry> entries,
      CsvFormat format,
      ImmutableList<String> header,
      ImmutableList<RejectedRow> rejects) {
    this.entries = requireNonNull(entries, "entries");
    this.format = requireNonNull(format, "format");
    this.header = requireNonNull(header, "header");
    this.rejects = requireNonNull(rejects, "rejects");
  }

  /** Returns one entry for each good row, in the order of the file. */
  public ImmutableList<JourneyEntry> entries() {
    return entries;
  }

  /** Returns the rows that break a rule, by line. */
  public ImmutableList<RejectedRow> rejects() {
    return rejects;
  }

  /** Returns how many rows the file has below its header, without empty lines. */
  public long rowsRead() {
    return (long) entries.size() + rejects.size();
  }

  CsvFormat format() {
    return format;
  }

  ImmutableList<String> header() {
    return header;
  }
}
