package org.salesprocess.examples.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.csv.CsvFormat;
import org.salesprocess.examples.csv.UnreadableInputException;
import org.salesprocess.examples.csv.WholeFile;
import org.salesprocess.examples.csv.WholeRow;
import org.salesprocess.metrics.incentive.review.PlanFinding;
import org.salesprocess.metrics.incentive.review.PlanReview;
import org.salesprocess.metrics.incentive.review.TierRows;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is reviewed beside single plans: their versions, quotas, and tables of tiers. */
final class ReviewedBeside {

  private static final String SELLER = "seller";
  private static final String TARGET = "target";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String VALUE = "value";

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  @Option(
      names = "--quotas",
      paramLabel = "FILE",
      description =
          "A quota plan as JSON, or a CSV file with the columns seller, from, until (outside the"
              + " quota) and target: see whether the sellers' quotas come to --sales-target.")
  private @Nullable Path quotas;

  @Option(
      names = "--sales-target",
      paramLabel = "[PERIOD=]AMOUNT",
      description =
          "What all sellers are to bring, such as \"USD 5000000\", in the days of all their quotas or"
              + " in a period of its own: 2026-01-01/2027-01-01=\"USD 5000000\", the second day"
              + " outside.")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--tiers",
      paramLabel = "FILE",
      description =
          "A table of tiers from a sheet, as a CSV file with the columns from, until (outside the"
              + " row; empty if it has no end) and value (0.05, 5 %% or USD 500): see whether its rows"
              + " leave gaps or overlap.")
  private List<Path> tiers = new ArrayList<>();

  @Option(
      names = "--separator",
      paramLabel = "CHARACTER",
      description = "What stands between two fields of a CSV file, or tab; a comma unless given.")
  private @Nullable String separator;

  /** Returns the files that are read. */
  ImmutableList<Path> files() {
    ImmutableList.Builder<Path> files = ImmutableList.<Path>builder().addAll(tiers);
    if (quotas != null) {
      files.add(quotas);
    }
    return files.build();
  }

  /**
   * Returns what was found, by what was looked at.
   *
   * @param plans whose versions may overlap, and which may accept what is found
   * @param measure what the quotas are on
   * @throws UnreadableInputException if a file cannot be read
   * @throws ParameterException if an option cannot be understood
   */
  ImmutableMap<String, ImmutableList<PlanFinding>> findings(
      ImmutableList<CommissionPlan> plans, Measure measure) {
    ImmutableMap.Builder<String, ImmutableList<PlanFinding>> findings = ImmutableMap.builder();
    if (plans.stream().map(CommissionPlan::id).distinct().count() < plans.size()) {
      findings.put("Versions of one plan", PlanReview.overlaps(plans));
    }
    if (quotas != null) {
      findings.put("Quotas in " + quotas.getFileName(), accepted(quotas(quotas, measure), plans));
    } else if (!targets.isEmpty()) {
      throw refusal("--quotas: must be given too, as --sales-target is");
    }
    tiers.stream()
        .distinct()
        .forEach(file -> findings.put("Tiers in " + file, accepted(rows(file).findings(), plans)));
    return findings.buildOrThrow();
  }

  private static ImmutableList<PlanFinding> accepted(
      List<PlanFinding> findings, ImmutableList<CommissionPlan> plans) {
    return findings.stream().map(finding -> finding.acceptedBy(plans)).collect(toImmutableList());
  }

  // -- quotas

  private ImmutableList<PlanFinding> quotas(Path file, Measure measure) {
    ImmutableList<Quota> all =
        file.toString().endsWith(".csv")
            ? quotaRows(file, measure)
            : JsonFiles.read(file, QuotaPlan.class, "a quota plan").quotas();
    if (targets.isEmpty()) {
      throw refusal("--sales-target: must be given too, as --quotas is");
    }
    return targets.stream()
        .flatMap(target -> quotas(file, all, measure, target).stream())
        .collect(toImmutableList());
  }

  private ImmutableList<Quota> quotaRows(Path file, Measure measure) {
    return whole(
        file,
        () ->
            WholeFile.read(file, format(), SELLER, FROM, UNTIL, TARGET).stream()
                .map(row -> quota(row, measure))
                .collect(toImmutableList()));
  }

  private static Quota quota(WholeRow row, Measure measure) {
    try {
      return Quota.builder()
          .id(QuotaId.of("line " + row.line()))
          .scope(QuotaScope.of(SellerId.of(row.name(SELLER))))
          .measure(measure)
          .period(SalesPeriod.of(row.day(FROM), row.day(UNTIL)))
          .target(row.quantity(TARGET))
          .build();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line %s: %s".formatted(row.line(), e.getMessage()), e);
    }
  }

  private Optional<PlanFinding> quotas(
      Path file, ImmutableList<Quota> all, Measure measure, String target) {
    List<String> parts = Splitter.on('=').limit(2).splitToList(target);
    try {
      SalesPeriod period = parts.size() == 1 ? span(file, all, measure) : period(parts.get(0));
      return PlanReview.quotasBelow(
          all, measure, period, quantity(parts.get(parts.size() - 1), target));
    } catch (IllegalArgumentException e) {
      throw refusal("--sales-target: " + e.getMessage());
    }
  }

  private static SalesPeriod span(Path file, ImmutableList<Quota> all, Measure measure) {
    List<SalesPeriod> periods =
        all.stream()
            .filter(quota -> quota.measure().equals(measure) && quota.scope().seller().isPresent())
            .map(Quota::period)
            .toList();
    if (periods.isEmpty()) {
      throw new UnreadableInputException(
          String.valueOf(file.getFileName()),
          "must have a quota of a seller on %s, had none".formatted(measure));
    }
    return SalesPeriod.of(
        periods.stream().map(SalesPeriod::start).min(Comparator.naturalOrder()).orElseThrow(),
        periods.stream().map(SalesPeriod::end).max(Comparator.naturalOrder()).orElseThrow());
  }

  private SalesPeriod period(String text) {
    List<String> days = Splitter.on('/').splitToList(text);
    try {
      if (days.size() == 2) {
        return SalesPeriod.of(LocalDate.parse(days.get(0)), LocalDate.parse(days.get(1)));
      }
    } catch (DateTimeException e) {
      // refused below
    }
    throw refusal(
        "--sales-target: period must be such as 2026-01-01/2027-01-01, was %s".formatted(text));
  }

  private Quantity quantity(String text, String told) {
    try {
      return Quantity.parse(text);
    } catch (IllegalArgumentException e) {
      throw refusal(
          "--sales-target: must be such as \"USD 5000000\" or 2026-01-01/2027-01-01=\"USD 5000000\","
              + " was "
              + told);
    }
  }

  // -- tiers

  private TierRows rows(Path file) {
    return whole(
        file,
        () ->
            new TierRows(
                WholeFile.read(file, format(), FROM, UNTIL, VALUE).stream()
                    .map(ReviewedBeside::row)
                    .collect(toImmutableList())));
  }

  private static TierRows.Row row(WholeRow row) {
    return new TierRows.Row(
        row.line(),
        row.quantity(FROM),
        row.nameIfGiven(UNTIL).map(text -> row.quantity(UNTIL)),
        row.quantity(VALUE));
  }

  // -- files

  private CsvFormat format() {
    try {
      return CsvFormat.plain(separator == null ? ',' : CsvOptions.separator(separator));
    } catch (IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    }
  }

  // of rows that are right by themselves
  private static <T> T whole(Path file, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(
          String.valueOf(file.getFileName()), String.valueOf(e.getMessage()), e);
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
