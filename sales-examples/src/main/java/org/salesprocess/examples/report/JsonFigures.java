package org.salesprocess.examples.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.AmountRatio;
import org.salesprocess.metrics.Comparison;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.metrics.Ratio;

/** Single figures as JSON. */
final class JsonFigures {

  private JsonFigures() {}

  static ObjectNode of(Ratio ratio) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("count", ratio.count());
    node.put("total", ratio.total());
    node.put("percent", percent(ratio.value()));
    return node;
  }

  static ObjectNode of(AmountRatio ratio) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("part", of(ratio.part()));
    node.put("whole", of(ratio.whole()));
    node.put("percent", percent(ratio.value()));
    return node;
  }

  static String of(BigMoney amount) {
    return amount.getAmount().toPlainString();
  }

  static String of(Money amount) {
    return amount.getAmount().toPlainString();
  }

  static @Nullable BigDecimal decimal(Optional<Fraction> value) {
    return value.map(each -> each.toBigDecimal(1, RoundingMode.HALF_UP)).orElse(null);
  }

  private static @Nullable BigDecimal percent(Optional<Fraction> value) {
    return decimal(value.map(each -> each.times(Fraction.of(100))));
  }

  /** Puts both sides, the difference and the p-value of a comparison. */
  static void put(ObjectNode node, Comparison comparison) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    node.setAll(
        comparison.<ObjectNode>match(
            ratios -> sides(of(ratios.now()), of(ratios.before())),
            counts -> sides(json.numberNode(counts.now()), json.numberNode(counts.before())),
            amounts -> sides(json.textNode(of(amounts.now())), json.textNode(of(amounts.before()))),
            distributions -> sides(of(distributions.now()), of(distributions.before()))));
    node.put("difference", comparison.difference().map(Fraction::toString).orElse(null));
    if (comparison.pValue().isPresent()) {
      node.put("pValue", comparison.pValue().getAsDouble());
    } else {
      node.putNull("pValue");
    }
  }

  private static ObjectNode sides(JsonNode now, JsonNode before) {
    ObjectNode sides = JsonNodeFactory.instance.objectNode();
    sides.set("now", now);
    sides.set("before", before);
    return sides;
  }

  private static ObjectNode of(Distribution distribution) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("values", distribution.size());
    node.put("median", decimal(distribution.median()));
    return node;
  }
}
