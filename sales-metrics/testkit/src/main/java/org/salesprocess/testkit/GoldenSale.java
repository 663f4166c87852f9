package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Longs;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.quota.Measure;

/** A row of {@code transactions.csv}, and the JSON of the transaction that it tells of. */
final class GoldenSale {

  /** The columns that mean something by themselves, with the fields of the JSON they become. */
  static final ImmutableMap<String, String> FIELDS =
      ImmutableMap.<String, String>builder()
          .put("id", "id")
          .put("type", "type")
          .put("deal", "deal")
          .put("date", "happenedAt")
          .put("owner", "owner")
          .put("amount", "values")
          .put("currency", "values")
          .put("cost", "values")
          .put("quantity", "values")
          .put("product", "product")
          .put("territory", "territory")
          .put("customer", "customer")
          .put("department", "department")
          .put("expected", "expected")
          .put("reverses", "reverses")
          .put("split", "split")
          .put("participants", "participations")
          .put("recorded-at", "recordedAt")
          .put("sequence", "sequence")
          .buildOrThrow();

  /** The columns that a table must have. */
  static final ImmutableSet<String> NEEDED = ImmutableSet.of("id", "date");

  /** How the name of a column begins that holds values of the measure named after it. */
  static final String MEASURE = "measure:";

  /** How the name of a column of one's own says that it does not hold plain text. */
  static final ImmutableSet<String> ENDINGS = ImmutableSet.of(":number", ":date", ":flag");

  private static final ImmutableList<String> TEXTS =
      ImmutableList.of("owner", "product", "territory", "customer", "department");

  private static final ImmutableMap<String, String> MEASURES =
      ImmutableMap.<String, String>builder()
          .put(Transactions.BOOKING, "booked")
          .put(Transactions.RETURN, "booked")
          .put(Transactions.INVOICE, "invoiced")
          .put(Transactions.CREDIT_NOTE, "invoiced")
          .put(Transactions.PAYMENT, "collected")
          .put(Transactions.REFUND, "collected")
          .buildOrThrow();

  private static final ImmutableSet<String> TAKING_BACK =
      ImmutableSet.of(Transactions.RETURN, Transactions.CREDIT_NOTE, Transactions.REFUND);

  private static final ImmutableMap<String, Boolean> FLAGS =
      ImmutableMap.of("yes", true, "true", true, "no", false, "false", false);

  private static final Splitter PARTS = Splitter.on(';').trimResults().omitEmptyStrings();

  private final GoldenTable.Row row;
  private final String place;
  private final GoldenTerms terms;
  private final GoldenProblems problems;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /**
   * Takes a row.
   *
   * @param place how to call it
   */
  GoldenSale(GoldenTable.Row row, String place, GoldenTerms terms, GoldenProblems problems) {
    this.row = requireNonNull(row, "row");
    this.place = requireNonNull(place, "place");
    this.terms = requireNonNull(terms, "terms");
    this.problems = requireNonNull(problems, "problems");
  }

  /** Returns the JSON; what cannot be told of the row is a problem, and is not in it. */
  ObjectNode json() {
    String type = type();
    needed("id").ifPresent(id -> json.put("id", id));
    json.put("type", type);
    deal(type).ifPresent(deal -> json.put("deal", deal));
    reverses(type).ifPresent(id -> json.put("reverses", id));
    TEXTS.forEach(column -> given(column).ifPresent(text -> json.put(field(column), text)));
    given("owner").ifPresent(seller -> checkSeller("owner", seller));
    needed("date").flatMap(date -> time("date", date)).ifPresent(this::addDate);
    given("recorded-at")
        .flatMap(time -> time("recorded-at", time))
        .ifPresent(time -> json.put("recordedAt", time.toString()));
    given("expected")
        .flatMap(text -> flag("expected", text))
        .ifPresent(flag -> json.put("expected", flag));
    given("sequence").flatMap(this::sequence).ifPresent(sequence -> json.put("sequence", sequence));
    addValues(type, given("currency").orElse(terms.currency().getCode()));
    addPeople();
    addAttributes();
    return json;
  }

  private void addDate(Instant date) {
    json.put("happenedAt", date.toString());
  }

  private String type() {
    String type = given("type").orElse(Transactions.BOOKING);
    if (!MEASURES.containsKey(type)) {
      refuse("type", "one of " + String.join(", ", MEASURES.keySet()), type);
    }
    return type;
  }

  private Optional<String> deal(String type) {
    return switch (type) {
      case Transactions.BOOKING -> given("deal").or(() -> given("id"));
      case Transactions.INVOICE, Transactions.PAYMENT -> needed("deal");
      default -> given("deal");
    };
  }

  private Optional<String> reverses(String type) {
    if (TAKING_BACK.contains(type)) {
      return needed("reverses");
    }
    given("reverses").ifPresent(id -> refuse("reverses", "empty for a " + type, id));
    return Optional.empty();
  }

  // -- how much

  private void addValues(String type, String currency) {
    ArrayNode values = json.putArray("values");
    boolean isMeasured = row.texts().keySet().stream().anyMatch(this::isValue);
    Optional<BigDecimal> amount =
        (isMeasured ? given("amount") : needed("amount")).flatMap(text -> size("amount", text));
    amount.ifPresent(
        all ->
            addValue(
                values,
                MEASURES.getOrDefault(type, "booked"),
                currency + " " + all.toPlainString()));
    given("cost")
        .flatMap(text -> size("cost", text))
        .ifPresent(
            cost ->
                amount.ifPresent(
                    all ->
                        addValue(
                            values,
                            "margin",
                            currency + " " + all.subtract(cost).toPlainString())));
    given("quantity")
        .flatMap(text -> size("quantity", text))
        .ifPresent(pieces -> addValue(values, "units", pieces.toPlainString()));
    row.texts().keySet().stream()
        .filter(this::isValue)
        .forEach(column -> addMeasured(values, column, currency));
  }

  private static void addValue(ArrayNode values, String measure, String value) {
    values.addObject().put("measure", measure).put("value", value);
  }

  private boolean isValue(String column) {
    return column.startsWith(MEASURE) && given(column).isPresent();
  }

  private void addMeasured(ArrayNode values, String column, String currency) {
    Measure measure = terms.measures().get(column.substring(MEASURE.length()).strip());
    if (measure == null) { // which is a problem of the header
      return;
    }
    boolean isAdded = SampleDeal.isAdded(measure);
    given(column)
        .flatMap(text -> isAdded ? size(column, text) : number(column, text))
        .map(BigDecimal::toPlainString)
        .ifPresent(
            number -> {
              ObjectNode value = values.addObject();
              value.set("measure", GoldenJson.tree(measure));
              value.put(
                  "value",
                  measure.kind() == Measure.Kind.AMOUNT ? currency + " " + number : number);
            });
  }

  // -- who

  // a sale of a misspelt seller would pay nobody, and where nothing is expected of it, unnoticed
  private void checkSeller(String column, String seller) {
    if (!terms.sellers().contains(seller)) {
      refuse(
          column, "of " + String.join(", ", terms.sellers()) + ", as in the organisation", seller);
    }
  }

  private void addPeople() {
    given("split").ifPresent(this::addSplit);
    given("participants").ifPresent(this::addParticipants);
  }

  private void addSplit(String split) {
    ObjectNode shares = json.putObject("split");
    for (String part : PARTS.split(split)) {
      List<String> pair = Splitter.on('=').trimResults().splitToList(part);
      if (pair.size() != 2 || shares.has(pair.get(0))) {
        refuse("split", "each seller once with a share, such as ana=1/2;ben=1/2", split);
        return;
      }
      checkSeller("split", pair.get(0));
      shares.put(pair.get(0), pair.get(1));
    }
  }

  private void addParticipants(String participants) {
    ArrayNode participations = json.putArray("participations");
    for (String part : PARTS.split(participants)) {
      List<String> pair = Splitter.on(':').trimResults().splitToList(part);
      if (pair.size() != 2) {
        refuse("participants", "roles with sellers, such as specialist:ben", participants);
        return;
      }
      checkSeller("participants", pair.get(1));
      participations.addObject().put("seller", pair.get(1)).put("role", pair.get(0));
    }
  }

  // -- anything else

  private void addAttributes() {
    ObjectNode attributes = json.putObject("attributes");
    row.texts()
        .forEach(
            (column, text) -> {
              if (!FIELDS.containsKey(column) && !column.startsWith(MEASURE) && !text.isEmpty()) {
                addAttribute(attributes, column, text);
              }
            });
  }

  private void addAttribute(ObjectNode attributes, String column, String text) {
    int colon = column.indexOf(':');
    String name = colon < 0 ? column : column.substring(0, colon).strip();
    switch (colon < 0 ? "" : column.substring(colon)) {
      case ":number" -> number(column, text).ifPresent(number -> attributes.put(name, number));
      case ":flag" -> flag(column, text).ifPresent(flag -> attributes.put(name, flag));
      case ":date" -> attributes.putObject(name).put("date", text);
      default -> attributes.put(name, text);
    }
  }

  // -- texts

  private static String field(String column) {
    return FIELDS.getOrDefault(column, column);
  }

  private Optional<String> given(String column) {
    return Optional.of(row.text(column)).filter(text -> !text.isEmpty());
  }

  private Optional<String> needed(String column) {
    Optional<String> given = given(column);
    if (given.isEmpty()) {
      problems.add(place, column + " must be given");
    }
    return given;
  }

  private Optional<BigDecimal> size(String column, String text) {
    Optional<BigDecimal> number = number(column, text);
    if (number.isPresent() && number.get().signum() < 0) {
      refuse(column, "zero or more; what is taken back is a row of its own", text);
    }
    return number;
  }

  private Optional<BigDecimal> number(String column, String written) {
    String text = row.withPoint(written);
    if (!text.matches("[+-]?\\d+([.]\\d+)?")) {
      refuse(column, "a number such as 1234.50", text);
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private Optional<Long> sequence(String text) {
    Optional<Long> sequence = Optional.ofNullable(Longs.tryParse(text));
    if (sequence.isEmpty()) {
      refuse("sequence", "a whole number", text);
    }
    return sequence;
  }

  private Optional<Boolean> flag(String column, String text) {
    Optional<Boolean> flag = Optional.ofNullable(FLAGS.get(text.toLowerCase(Locale.ROOT)));
    if (flag.isEmpty()) {
      refuse(column, "one of " + String.join(", ", FLAGS.keySet()), text);
    }
    return flag;
  }

  private Optional<Instant> time(String column, String text) {
    try {
      return Optional.of(time(text, terms.zone()));
    } catch (DateTimeException e) {
      refuse(column, "a day such as 2026-01-31 or a time such as 2026-01-31T18:30:00Z", text);
      return Optional.empty();
    }
  }

  // a day is its start; a time without an offset is of the zone
  private static Instant time(String written, ZoneId zone) {
    String text = written.replace(' ', 'T');
    TemporalAccessor time =
        text.indexOf('T') < 0
            ? LocalDate.parse(text)
            : DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text, ZonedDateTime::from, LocalDateTime::from);
    if (time instanceof LocalDate day) {
      return day.atStartOfDay(zone).toInstant();
    }
    return time instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : Instant.from(time);
  }

  private void refuse(String column, String rule, String text) {
    problems.add(place, "%s must be %s, was %s".formatted(column, rule, text));
  }
}
