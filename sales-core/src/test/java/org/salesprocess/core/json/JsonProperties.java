package org.salesprocess.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.core.json.Json.MAPPER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageKind;

class JsonProperties {

  /** Through text and through bytes the same value comes back, and is written in the same way. */
  private static <T> void comesBack(T value, Class<T> type) throws IOException {
    String text = MAPPER.writerFor(type).writeValueAsString(value);
    assertThat(MAPPER.readValue(text, type)).isEqualTo(value);
    assertThat(MAPPER.readValue(MAPPER.writerFor(type).writeValueAsBytes(value), type))
        .isEqualTo(value);
    assertThat(MAPPER.writerFor(type).writeValueAsString(MAPPER.readValue(text, type)))
        .isEqualTo(text);
  }

  @Property(tries = 300)
  void every_condition_comes_back(@ForAll("conditions") Condition condition) throws IOException {
    comesBack(condition, Condition.class);
  }

  @Property(tries = 300)
  void every_condition_comes_back_whatever_the_order_of_its_fields(
      @ForAll("conditions") Condition condition) throws JsonProcessingException {
    JsonNode tree = MAPPER.valueToTree(condition);

    assertThat(MAPPER.readValue(reversed(tree), Condition.class)).isEqualTo(condition);
  }

  private static String reversed(JsonNode node) {
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(reversed(item)));
      return "[" + String.join(",", items) + "]";
    }
    if (node.isObject()) {
      List<String> fields = new ArrayList<>();
      node.properties()
          .forEach(
              field -> fields.add(0, "\"" + field.getKey() + "\":" + reversed(field.getValue())));
      return "{" + String.join(",", fields) + "}";
    }
    return node.toString();
  }

  @Property(tries = 300)
  void every_funnel_comes_back(@ForAll("funnels") Funnel funnel) throws IOException {
    comesBack(funnel, Funnel.class);
  }

  @Property(tries = 300)
  void attributes_of_any_kind_come_back(@ForAll("attributes") Attributes attributes)
      throws IOException {
    comesBack(attributes, Attributes.class);
  }

  @Property(tries = 300)
  void every_stage_change_comes_back(
      @ForAll("subjects") SubjectId subject,
      @ForAll("attributes") Attributes attributes,
      @ForAll long micros,
      @ForAll long sequence,
      @ForAll boolean isFull)
      throws IOException {
    StageChange.Builder change =
        StageChange.builder()
            .id(EntryId.of("e"))
            .subject(subject)
            .to(StageId.of("s"))
            .sequence(sequence);
    if (isFull) {
      change
          .at(Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
          .by(SellerId.of("ana"))
          .reason(LossReasonId.of("price"))
          .recordedAt(Instant.EPOCH)
          .attributes(attributes);
    }
    comesBack(change.build(), StageChange.class);
  }

  @Property(tries = 300)
  void every_fraction_comes_back(@ForAll long numerator, @ForAll long denominator)
      throws IOException {
    comesBack(Fraction.of(numerator, denominator == 0 ? 1 : denominator), Fraction.class);
  }

  @Property(tries = 300)
  void every_short_decimal_comes_back_as_a_fraction(@ForAll("numbers") BigDecimal number)
      throws IOException {
    comesBack(Fraction.of(number), Fraction.class);
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Combinators.combine(Arbitraries.bigIntegers(), Arbitraries.integers().between(-20, 20))
        .as(BigDecimal::new);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars("é \"\\")
        .ofMinLength(1)
        .ofMaxLength(5)
        .map(text -> "x" + text + "x");
  }

  private Arbitrary<AttributeValue> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings()
            .withCharRange('\u0000', '\u07ff')
            .ofMaxLength(8)
            .map(AttributeValue::of),
        numbers().map(AttributeValue::of),
        Arbitraries.integers()
            .between(-400_000, 4_000_000)
            .map(day -> AttributeValue.of(LocalDate.ofEpochDay(day))),
        Arbitraries.of(true, false).map(AttributeValue::of));
  }

  @Provide
  Arbitrary<Attributes> attributes() {
    return Arbitraries.maps(names(), values()).ofMaxSize(5).map(Attributes::of);
  }

  @Provide
  Arbitrary<SubjectId> subjects() {
    return Arbitraries.oneOf(
        names().map(LeadId::of),
        names().map(DealId::of),
        names().map(CustomerId::of),
        names().map(SubjectKey::of));
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return conditions(3);
  }

  private Arbitrary<Condition> conditions(int depth) {
    Arbitrary<Condition> plain =
        Arbitraries.oneOf(
            Combinators.combine(names(), values()).as(Condition::equal),
            Combinators.combine(names(), values()).as(Condition::atLeast),
            Combinators.combine(names(), values()).as(Condition::below),
            Combinators.combine(names(), values().list().ofMinSize(1).ofMaxSize(3))
                .as(Condition::in),
            names().map(Condition::present),
            Arbitraries.just(Json.BIG));
    if (depth == 0) {
      return plain;
    }
    Arbitrary<Condition> inner = conditions(depth - 1);
    return Arbitraries.oneOf(
        plain,
        inner.map(Condition::not),
        inner.array(Condition[].class).ofMaxSize(3).map(Condition::and),
        inner.array(Condition[].class).ofMaxSize(3).map(Condition::or),
        Combinators.combine(Arbitraries.integers().greaterOrEqual(1), inner)
            .as(Condition::nthOccurrence));
  }

  @Provide
  Arbitrary<Funnel> funnels() {
    Arbitrary<List<StageKind>> kinds = Arbitraries.of(StageKind.class).list().ofMaxSize(5);
    Arbitrary<List<Integer>> rules = Arbitraries.integers().between(0, 5).list().ofSize(49);
    return Combinators.combine(
            kinds, rules, Arbitraries.of(Move.class).set(), Arbitraries.integers().between(0, 2))
        .as(
            (more, rule, moves, reasons) -> {
              List<StageKind> all = new ArrayList<>(more);
              all.add(StageKind.OPEN);
              all.add(StageKind.WON);
              Funnel.Builder funnel = Funnel.builder("f").allow(moves.toArray(Move[]::new));
              for (int i = 0; i < all.size(); i++) {
                Stage stage = new Stage(StageId.of("s" + i), "S", all.get(i), Optional.empty());
                funnel.stages(
                    i % 3 == 0
                        ? stage
                        : i % 3 == 1
                            ? stage.ownedBy(RoleId.of("r" + i))
                            : stage.ownedBy(DepartmentId.of("d" + i)));
              }
              IntStream.range(0, all.size() * all.size())
                  .filter(pair -> pair / all.size() != pair % all.size())
                  .forEach(
                      pair -> {
                        String from = "s" + pair / all.size();
                        String to = "s" + pair % all.size();
                        if (rule.get(pair) == 0) {
                          funnel.permit(from, to);
                        } else if (rule.get(pair) == 1) {
                          funnel.forbid(from, to);
                        }
                      });
              IntStream.range(0, reasons)
                  .forEach(i -> funnel.lossReason(LossReason.of("r" + i, "Reason")));
              return funnel.build();
            });
  }
}
