package org.salesprocess.examples.csv;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Move;

/**
 * What the columns of a CSV export mean, as a mapping file says it.
 *
 * <p>Dates are days: a day becomes its start in the mapping's zone. Every field is read without
 * outer spaces. On a row that is still open, a date in the closing column (that of {@code closed},
 * or of the won stage) is the day on which it is expected to close.
 *
 * @param department what the department is called in reports
 * @param currency the currency of all amounts
 * @param zone the zone in which days are days
 * @param charset how the characters of all files are written
 * @param separator what stands between two fields
 * @param days how days are written
 * @param numbers how numbers are written
 * @param columns the column of each field that the export has
 * @param attributes the columns that become attributes of the caller's own
 * @param stages the stages of the funnel and how the export writes them
 * @param replacements by column, texts that are read as another text
 * @param products the file that lists what is sold, if there is one
 * @param sellers the file that lists who sells, if there is one
 * @param endBeforeStart what becomes of a row that ends before it starts
 * @param zeroAmountMeansUnknown the stages in which an amount of zero means that it is not known
 */
@Value.Builder
public record PipelineMapping(
    String department,
    CurrencyUnit currency,
    ZoneId zone,
    Charset charset,
    char separator,
    DayText days,
    NumberText numbers,
    ImmutableMap<PipelineField, String> columns,
    ImmutableList<AttributeColumn> attributes,
    ImmutableList<StageMapping> stages,
    ImmutableMap<String, ImmutableMap<String, String>> replacements,
    Optional<ProductsFile> products,
    Optional<SellersFile> sellers,
    EndBeforeStart endBeforeStart,
    ImmutableSet<StageId> zeroAmountMeansUnknown) {

  /** Checks that nothing is missing. */
  public PipelineMapping {
    requireNonNull(department, "department");
    requireNonNull(currency, "currency");
    requireNonNull(zone, "zone");
    requireNonNull(charset, "charset");
    requireNonNull(days, "days");
    requireNonNull(numbers, "numbers");
    requireNonNull(columns, "columns");
    requireNonNull(attributes, "attributes");
    requireNonNull(stages, "stages");
    requireNonNull(replacements, "replacements");
    requireNonNull(products, "products");
    requireNonNull(sellers, "sellers");
    requireNonNull(endBeforeStart, "endBeforeStart");
    requireNonNull(zeroAmountMeansUnknown, "zeroAmountMeansUnknown");
  }

  /** Returns the names of the mappings that are built in. */
  public static ImmutableSortedSet<String> builtIn() {
    return MappingReader.BUILT_IN;
  }

  /**
   * Returns the built-in mapping of this name, or else the one in the file of this path.
   *
   * @throws UnreadableInputException if it is neither, or the file breaks a rule
   */
  public static PipelineMapping find(String nameOrPath) {
    return MappingReader.find(nameOrPath);
  }

  /**
   * Returns the mapping in a JSON file.
   *
   * @throws UnreadableInputException if the file cannot be read or breaks a rule; the text names
   *     the file, the field, the value and the rule
   */
  public static PipelineMapping read(Path file) {
    return MappingReader.read(file);
  }

  /** Returns the column of a field, or empty if the export does not have it. */
  public Optional<String> column(PipelineField field) {
    return Optional.ofNullable(columns.get(field));
  }

  /** Returns every column of the export that has a meaning, in the order of the mapping. */
  public ImmutableSet<String> mappedColumns() {
    return Stream.of(
            columns.values().stream(),
            attributes.stream().map(AttributeColumn::column),
            stages.stream().flatMap(stage -> stage.entered().stream()))
        .flatMap(each -> each)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns how the texts of its files are written. */
  CsvFormat format() {
    return new CsvFormat(charset, separator, days, numbers, replacements);
  }

  /** Returns a builder of the funnel with these stages, in which every move is allowed. */
  Funnel.Builder funnel() {
    Funnel.Builder funnel = Funnel.builder("pipeline").allow(Move.values());
    stages.forEach(each -> funnel.stages(each.stage()));
    return funnel;
  }

  /** Builds a mapping. */
  static final class Builder extends PipelineMappingBuilder {
    Builder() {}
  }
}
