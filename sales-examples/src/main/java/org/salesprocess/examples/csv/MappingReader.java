package org.salesprocess.examples.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.StageId;

/** Reads mapping files and says what is wrong with one. */
final class MappingReader {
  static final ImmutableSortedSet<String> BUILT_IN = ImmutableSortedSet.of("crm-opportunities");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonFields root;

  private MappingReader(JsonFields root) {
    this.root = root;
  }

  static PipelineMapping find(String nameOrPath) {
    if (BUILT_IN.contains(nameOrPath)) {
      return builtIn(nameOrPath);
    }
    try {
      Path file = Path.of(nameOrPath);
      if (!nameOrPath.isEmpty() && Files.exists(file)) {
        return read(file);
      }
    } catch (InvalidPathException e) {
      throw unknown(nameOrPath);
    }
    throw unknown(nameOrPath);
  }

  static PipelineMapping read(Path file) {
    try {
      return parse(Sentences.nameOf(file), Files.readAllBytes(file));
    } catch (IOException e) {
      throw UnreadableInputException.of(file, e);
    }
  }

  private static PipelineMapping builtIn(String name) {
    String file = name + ".json";
    try {
      return parse(file, Resources.toByteArray(Resources.getResource(MappingReader.class, file)));
    } catch (IOException e) {
      throw new UnreadableInputException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static UnreadableInputException unknown(String nameOrPath) {
    return new UnreadableInputException(
        Sentences.shown(nameOrPath),
        "is neither a mapping file nor a built-in mapping, which are "
            + String.join(", ", BUILT_IN));
  }

  private static PipelineMapping parse(String file, byte[] json) throws IOException {
    try {
      JsonNode tree = JSON.readTree(json);
      return new MappingReader(JsonFields.root(file, tree)).mapping();
    } catch (JsonProcessingException e) {
      throw new UnreadableInputException(
          file,
          "line %s is not the JSON of a mapping: %s"
              .formatted(
                  e.getLocation() == null ? "1" : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private PipelineMapping mapping() {
    PipelineMapping.Builder mapping = new PipelineMapping.Builder();
    mapping.department(root.text("department"));
    mapping.currency(
        parsed("currency", root.text("currency"), CurrencyUnit::of, "must be a currency code"));
    mapping.zone(parsed("zone", root.text("zone"), ZoneId::of, "must be a time zone"));
    mapping.charset(
        parsed(
            "charset", or("charset", "UTF-8"), MappingReader::charset, "must be a character set"));
    mapping.separator(separator());
    mapping.days(
        parsed(
            "datePattern",
            root.text("datePattern"),
            DayText::of,
            "must be a pattern of a day such as yyyy-MM-dd"));
    mapping.numbers(numbers());
    mapping.columns(columns(root.object("columns")));
    root.objects("attributes").forEach(each -> mapping.addAttribute(attribute(each)));
    root.objects("stages").forEach(each -> mapping.addStage(MappedStages.stage(each)));
    root.optionalObject("replacements").ifPresent(each -> replacements(each, mapping));
    mapping.products(root.optionalObject("products").map(MappingReader::products));
    mapping.sellers(root.optionalObject("sellers").map(MappingReader::sellers));
    mapping.endBeforeStart(
        choice(
            root,
            "endBeforeStart",
            or("endBeforeStart", EndBeforeStart.REJECT.key()),
            EndBeforeStart.values(),
            EndBeforeStart::key));
    if (root.names().contains("zeroAmountMeansUnknown")) {
      root.texts("zeroAmountMeansUnknown")
          .forEach(stage -> mapping.addZeroAmountMeansUnknown(StageId.of(stage)));
    }
    root.requireNoOthers();
    PipelineMapping built = mapping.build();
    MappedStages.check(root, built);
    checkColumns(built);
    return built;
  }

  // one that can only be read could not hold the rejected rows
  private static Charset charset(String name) {
    Charset charset = Charset.forName(name);
    checkArgument(charset.canEncode(), "character set must be writable, was %s", name);
    return charset;
  }

  private NumberText numbers() {
    char decimal = root.optionalSign("decimalSign").orElse('.');
    Optional<Character> grouping = root.optionalSign("groupingSign");
    String field = grouping.isPresent() ? "groupingSign" : "decimalSign";
    return parsed(
        field,
        grouping.orElse(decimal).toString(),
        text -> NumberText.of(decimal, grouping),
        "must be no digit, plus or minus, and the grouping sign another than the decimal sign");
  }

  private char separator() {
    char separator = root.optionalSign("separator").orElse(',');
    if (separator == '"' || separator == '\n' || separator == '\r') {
      throw root.error(
          "separator", String.valueOf(separator), "must be no quotation mark or line break");
    }
    return separator;
  }

  private static ImmutableMap<PipelineField, String> columns(JsonFields json) {
    ImmutableMap.Builder<PipelineField, String> columns = ImmutableMap.builder();
    for (PipelineField field : PipelineField.values()) {
      boolean required = field == PipelineField.ID || field == PipelineField.STAGE;
      Optional<String> column =
          required ? Optional.of(json.text(field.key())) : json.optionalText(field.key());
      column.ifPresent(name -> columns.put(field, name));
    }
    json.requireNoOthers();
    return columns.buildOrThrow();
  }

  private static AttributeColumn attribute(JsonFields json) {
    String name = json.text("name");
    if (PipelineJourneys.RESERVED.contains(name)) {
      throw json.error(
          "name",
          name,
          "must be none of those that the import fills itself: "
              + String.join(", ", PipelineJourneys.RESERVED));
    }
    AttributeColumn attribute =
        new AttributeColumn(
            name,
            json.text("column"),
            choice(
                json,
                "type",
                json.text("type"),
                AttributeColumn.Type.values(),
                AttributeColumn.Type::key));
    json.requireNoOthers();
    return attribute;
  }

  private static void replacements(JsonFields json, PipelineMapping.Builder mapping) {
    for (String column : json.names()) {
      mapping.putReplacement(column, json.object(column).allTexts());
    }
  }

  private static ProductsFile products(JsonFields json) {
    ProductsFile products =
        new ProductsFile(
            json.text("file"),
            json.text("id"),
            json.optionalText("line"),
            json.optionalText("listPrice"));
    json.requireNoOthers();
    return products;
  }

  private static SellersFile sellers(JsonFields json) {
    SellersFile sellers =
        new SellersFile(
            json.text("file"),
            json.text("seller"),
            json.optionalText("manager"),
            json.optionalText("team"));
    json.requireNoOthers();
    return sellers;
  }

  private void checkColumns(PipelineMapping mapping) {
    ImmutableSet<String> mapped = mapping.mappedColumns();
    for (String column : mapping.replacements().keySet()) {
      if (!mapped.contains(column)) {
        throw root.error("replacements", column, "must name a column that the mapping uses");
      }
    }
    long names = mapping.attributes().stream().map(AttributeColumn::name).distinct().count();
    if (names < mapping.attributes().size()) {
      throw root.error(
          "attributes", mapping.attributes().toString(), "must have a name of its own each");
    }
  }

  static <E extends Enum<E>> E choice(
      JsonFields json, String field, String text, E[] choices, Function<E, String> key) {
    return Arrays.stream(choices)
        .filter(each -> key.apply(each).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                json.error(
                    field,
                    text,
                    "must be one of "
                        + String.join(", ", Arrays.stream(choices).map(key).toList())));
  }

  private <T> T parsed(String field, String text, Function<String, T> reader, String rule) {
    return root.parsed(field, text, reader, rule);
  }

  private String or(String field, String otherwise) {
    return root.optionalText(field).orElse(otherwise);
  }
}
