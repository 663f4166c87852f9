package org.salesprocess.metrics.incentive.review;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.review.PlanFinding.Kind;

/**
 * A table of tiers as a sheet has it, each row with both of its ends, so that rows can leave a gap
 * or overlap. A {@link RateTable} cannot: it has one bound between two tiers.
 *
 * @param rows in any order; at least one, of one kind of levels and values
 * @since 0.1
 */
public record TierRows(ImmutableList<TierRows.Row> rows) implements Serializable {

  private static final Comparator<Row> BY_LEVEL =
      Comparator.comparing(Row::from).thenComparing(Row::line);

  /**
   * Checks the kinds.
   *
   * @throws IllegalArgumentException if there is no row, or two are of different kinds
   */
  public TierRows {
    checkArgument(!rows.isEmpty(), "tier rows: must not be empty");
    Row first = rows.get(0);
    for (Row row : rows) {
      checkArgument(
          row.from.isLike(first.from) && row.value.isLike(first.value),
          "tier rows: line %s must be of one kind with line %s, was %s for %s",
          row.line,
          first.line,
          row.value,
          row.from);
    }
  }

  /**
   * One row.
   *
   * @param line where it stands, counted from one
   * @param from the first level of the tier
   * @param until the first level above it, above {@code from}; empty if it has no end
   * @param value what is paid in it
   */
  public record Row(long line, Quantity from, Optional<Quantity> until, Quantity value)
      implements Serializable {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it ends where it begins or below
     */
    public Row {
      requireNonNull(from, "from");
      requireNonNull(value, "value");
      until.ifPresent(
          end ->
              checkArgument(
                  end.compareTo(from) > 0,
                  "tier rows: line %s must end above %s, was %s",
                  line,
                  from,
                  end));
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * Returns where rows leave levels from zero up without a value, and where they have two, by
   * level. A gap names the rows beside it, an overlap those that have the level.
   */
  public ImmutableList<PlanFinding> findings() {
    ImmutableList.Builder<PlanFinding> findings = ImmutableList.builder();
    List<Row> sorted = ImmutableList.sortedCopyOf(BY_LEVEL, rows);
    if (sorted.get(0).from.isPositive()) {
      findings.add(gap(sorted.get(0).from.zero(), Optional.of(sorted.get(0).from)));
    }
    Row widest = sorted.get(0); // of the rows so far, the one that reaches furthest
    for (Row row : sorted.subList(1, sorted.size())) {
      Optional<Quantity> end = widest.until;
      if (end.isEmpty() || end.get().compareTo(row.from) > 0) {
        findings.add(overlap(widest, row));
      } else if (end.get().compareTo(row.from) < 0) {
        findings.add(gap(end.get(), Optional.of(row.from)));
      }
      widest = isFurther(row, widest) ? row : widest;
    }
    widest.until.ifPresent(end -> findings.add(gap(end, Optional.empty())));
    return findings.build();
  }

  private static boolean isFurther(Row row, Row other) {
    return other.until.isPresent()
        && (row.until.isEmpty() || row.until.get().compareTo(other.until.get()) > 0);
  }

  private static PlanFinding gap(Quantity from, Optional<Quantity> until) {
    String where =
        until
            .map(end -> "from %s to below %s".formatted(from, end))
            .orElseGet(() -> "from %s up".formatted(from));
    return PlanFinding.of(Kind.TABLE_GAP, Optional.empty(), where, where + ", no row has a value.");
  }

  private static PlanFinding overlap(Row one, Row other) {
    Optional<Quantity> end =
        isFurther(one, other) || one.until.equals(other.until) ? other.until : one.until;
    String where =
        end.map(level -> "from %s to below %s".formatted(other.from, level))
            .orElseGet(() -> "from %s up".formatted(other.from));
    return PlanFinding.of(
        Kind.TABLE_OVERLAP,
        Optional.empty(),
        where,
        "%s, line %s has %s and line %s has %s."
            .formatted(where, one.line, one.value, other.line, other.value));
  }

  /**
   * Returns the table: as marginal or whole tiers.
   *
   * @throws IllegalArgumentException if the rows leave a gap or overlap, or the application is
   *     PROPORTIONAL, whose tiers have no end above
   */
  public RateTable.Tiers table(RateTable.Application application) {
    checkArgument(
        application != RateTable.Application.PROPORTIONAL,
        "tier rows: application must be MARGINAL or WHOLE, was %s",
        application);
    ImmutableList<PlanFinding> found = findings();
    checkArgument(
        found.isEmpty(),
        "tier rows: must have one value for each level, but %s",
        found.stream().map(PlanFinding::sentence).collect(Collectors.joining(" ")));
    List<Row> sorted = ImmutableList.sortedCopyOf(BY_LEVEL, rows);
    return new RateTable.Tiers(
        application,
        sorted.stream()
            .skip(1)
            .map(row -> Bound.of(row.from))
            .collect(ImmutableList.toImmutableList()),
        sorted.stream().map(Row::value).collect(ImmutableList.toImmutableList()));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }
}
