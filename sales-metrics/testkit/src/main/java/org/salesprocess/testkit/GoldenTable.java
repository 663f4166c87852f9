package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CSV file with a header, as people write it by hand or save it from a spreadsheet: UTF-8, with
 * commas, or with semicolons as where numbers have a decimal comma. Rows without any text are
 * passed over.
 *
 * @param separator what stands between fields, a comma or a semicolon
 * @param columns the names of the columns, in their order
 * @param rows the rows below
 */
record GoldenTable(char separator, ImmutableList<String> columns, ImmutableList<Row> rows) {

  /** Stands between fields, unless {@link #SEMICOLON} does. */
  static final char COMMA = ',';

  /** Stands between fields where a comma stands in numbers. */
  static final char SEMICOLON = ';';

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern WITH_DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d{1,2}");

  /** Checks that nothing is missing. */
  GoldenTable {
    requireNonNull(columns, "columns");
    requireNonNull(rows, "rows");
  }

  /**
   * One row.
   *
   * @param line the line of the file on which it starts, counted from one
   * @param separator what stands between its fields
   * @param texts the text in each column, without the spaces around it
   */
  record Row(long line, char separator, ImmutableMap<String, String> texts) {

    /** Checks that nothing is missing. */
    Row {
      requireNonNull(texts, "texts");
    }

    /** Returns the text in a column; empty if there is no such column. */
    String text(String column) {
      return texts.getOrDefault(column, "");
    }

    /**
     * Returns a number of the row with a decimal point. Between semicolons a comma with one or two
     * digits behind it is taken for one; three could as well be thousands, and stay as they are.
     */
    String withPoint(String number) {
      return separator == SEMICOLON && WITH_DECIMAL_COMMA.matcher(number).matches()
          ? number.replace(COMMA, '.')
          : number;
    }
  }

  /**
   * Returns what is in a file, or empty if nothing of it can be used. What cannot be used is a
   * problem.
   *
   * @param name how to call the file
   */
  static Optional<GoldenTable> read(Path file, String name, GoldenProblems problems) {
    try {
      String text = Files.readString(file);
      return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, name, problems);
    } catch (CharacterCodingException e) {
      problems.add(name, "must be text in UTF-8, as of a spreadsheet saved as CSV UTF-8");
    } catch (IOException e) {
      problems.add(name, "cannot be read: " + e);
    }
    return Optional.empty();
  }

  private static Optional<GoldenTable> parse(String text, String name, GoldenProblems problems)
      throws IOException {
    List<CsvRecord> records = new ArrayList<>();
    char separator = separator(text);
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowUnclosedQuote(false)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      csv.forEach(records::add);
    } catch (CsvParseException e) {
      long before = records.isEmpty() ? 0 : records.get(records.size() - 1).getStartingLineNumber();
      problems.add(
          name + " below line " + before, "a quotation mark must close, and end its field");
      return Optional.empty();
    }
    if (records.isEmpty()) {
      problems.add(name, "must have a header line, was empty");
      return Optional.empty();
    }
    Optional<ImmutableList<String>> columns = columns(records.get(0), name, problems);
    return columns.map(
        header ->
            new GoldenTable(
                separator,
                header,
                rows(separator, header, records.subList(1, records.size()), name, problems)));
  }

  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return header.indexOf(SEMICOLON) >= 0 && header.indexOf(COMMA) < 0 ? SEMICOLON : COMMA;
  }

  private static Optional<ImmutableList<String>> columns(
      CsvRecord header, String name, GoldenProblems problems) {
    ImmutableList<String> columns = withoutEmptyEnd(stripped(header), 1);
    int before = problems.count();
    String place = name + " line " + header.getStartingLineNumber();
    Map<String, Integer> seen = new HashMap<>();
    for (String column : columns) {
      if (column.isEmpty()) {
        problems.add(place, "every column must have a name, were " + String.join(", ", columns));
      } else if (seen.merge(column, 1, Integer::sum) == 2) {
        problems.add(place, "no two columns may have one name, two were " + column);
      }
    }
    if (columns.size() == 1 && columns.get(0).matches(".*\t.*")) {
      problems.add(
          place, "fields must be separated by commas or semicolons, was " + columns.get(0));
    }
    return problems.count() == before ? Optional.of(columns) : Optional.empty();
  }

  private static ImmutableList<Row> rows(
      char separator,
      ImmutableList<String> columns,
      List<CsvRecord> records,
      String name,
      GoldenProblems problems) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (CsvRecord each : records) {
      ImmutableList<String> texts = withoutEmptyEnd(stripped(each), columns.size());
      if (texts.stream().allMatch(String::isEmpty)) {
        continue;
      }
      if (texts.size() != columns.size()) {
        problems.add(
            name + " line " + each.getStartingLineNumber(),
            "must have %s fields as the header has, had %s"
                .formatted(columns.size(), texts.size()));
        continue;
      }
      ImmutableMap.Builder<String, String> byColumn = ImmutableMap.builder();
      for (int at = 0; at < texts.size(); at++) {
        byColumn.put(columns.get(at), texts.get(at));
      }
      rows.add(new Row(each.getStartingLineNumber(), separator, byColumn.buildOrThrow()));
    }
    return rows.build();
  }

  // a spreadsheet writes as many fields as its widest row ever had
  private static ImmutableList<String> withoutEmptyEnd(ImmutableList<String> fields, int least) {
    int size = fields.size();
    while (size > least && fields.get(size - 1).isEmpty()) {
      size--;
    }
    return fields.subList(0, size);
  }

  private static ImmutableList<String> stripped(CsvRecord row) {
    return row.getFields().stream().map(String::strip).collect(ImmutableList.toImmutableList());
  }
}
