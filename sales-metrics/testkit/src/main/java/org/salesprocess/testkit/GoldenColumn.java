package org.salesprocess.testkit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of {@code expected.csv} can mean. */
enum GoldenColumn {
  /** Whose pay it is. */
  SELLER(Kind.KEY),
  /** For which pay period it is posted. */
  PERIOD(Kind.KEY),
  /** Which plan earns it. */
  PLAN(Kind.KEY),
  /** Which component of the plan; empty for a limit of the whole plan. */
  COMPONENT(Kind.KEY),
  /** Which deal it is for; empty for what is for none. */
  DEAL(Kind.KEY),
  /** What would be earned beside if what is expected happened. */
  FORECAST(Kind.AMOUNT),
  /** What is earned. */
  EARNED(Kind.AMOUNT),
  /** What becomes payable. */
  PAYABLE(Kind.AMOUNT),
  /** What is paid; a statement says that as a whole. */
  PAID(Kind.AMOUNT),
  /** What people want to say of the row. */
  NOTE(Kind.NOTE);

  private enum Kind {
    KEY,
    AMOUNT,
    NOTE
  }

  private final Kind kind;

  GoldenColumn(Kind kind) {
    this.kind = kind;
  }

  /** Returns the column of a name. */
  static Optional<GoldenColumn> named(String name) {
    return Arrays.stream(values()).filter(column -> column.title().equals(name)).findFirst();
  }

  /** Returns the names of all. */
  static String all() {
    return Arrays.stream(values()).map(GoldenColumn::title).collect(Collectors.joining(", "));
  }

  /** Returns its name in a file. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Says whether it tells of what the amounts of a row are. */
  boolean isKey() {
    return kind == Kind.KEY;
  }

  /** Says whether it holds amounts. */
  boolean isAmount() {
    return kind == Kind.AMOUNT;
  }

  /** Says whether a statement has it, so that it can stand beside what is paid. */
  boolean isOfStatement() {
    return this == SELLER || this == PERIOD;
  }
}
