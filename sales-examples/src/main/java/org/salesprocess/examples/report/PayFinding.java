package org.salesprocess.examples.report;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.salesprocess.examples.csv.RejectedRow;
import org.salesprocess.examples.pay.Outcome;

/**
 * Something that is to be known about one transaction, or about a row that tells of none.
 *
 * @param kind what became of it
 * @param file the name of the file, unless it is of the built-in department
 * @param line the line on which its row starts, unless it is of the built-in department
 * @param column the column at fault, if it is one
 * @param value what the file has in that column
 * @param rule the reason
 */
public record PayFinding(
    Outcome.Kind kind,
    @Nullable String file,
    @Nullable Long line,
    @Nullable String column,
    @Nullable String value,
    String rule) {

  /** Checks that nothing is missing. */
  public PayFinding {
    requireNonNull(kind, "kind");
    requireNonNull(rule, "rule");
  }

  /** Returns the finding of a row. */
  public static PayFinding of(Outcome.Kind kind, RejectedRow row) {
    return new PayFinding(
        kind,
        row.file(),
        row.line(),
        row.column().orElse(null),
        row.value().orElse(null),
        row.rule());
  }

  /** Returns the finding of a transaction that no file tells of. */
  public static PayFinding of(Outcome.Kind kind, String rule) {
    return new PayFinding(kind, null, null, null, null, rule);
  }

  /** Returns one line such as {@code deals.csv line 5: d4: it has no owner}. */
  String sentence() {
    return file == null ? rule : "%s line %s: %s".formatted(file, line, rule);
  }
}
