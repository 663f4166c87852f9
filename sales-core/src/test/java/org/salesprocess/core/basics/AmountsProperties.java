package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class AmountsProperties {

  @Provide
  Arbitrary<CurrencyUnit> currencies() {
    return Arbitraries.of(CurrencyUnit.USD, CurrencyUnit.JPY, CurrencyUnit.of("KWD"));
  }

  @Provide
  Arbitrary<Money> wholes() {
    Arbitrary<Long> units =
        Arbitraries.oneOf(Arbitraries.longs().between(-50, 50), Arbitraries.longs());
    return Combinators.combine(currencies(), units).as(Money::ofMinor);
  }

  @Provide
  Arbitrary<Map<String, Fraction>> weights() {
    Arbitrary<Fraction> weight =
        Combinators.combine(
                Arbitraries.longs().between(0, 1000), Arbitraries.longs().between(1, 1000))
            .as(Fraction::of);
    return Arbitraries.maps(Arbitraries.strings().withCharRange('a', 'h').ofLength(1), weight)
        .ofMinSize(1)
        .filter(map -> map.values().stream().anyMatch(Fraction::isPositive));
  }

  @Property(tries = 500)
  void shared_parts_sum_to_the_whole(
      @ForAll("wholes") Money whole, @ForAll("weights") Map<String, Fraction> weights) {
    ImmutableSortedMap<String, Money> parts = Amounts.shared(whole, weights);
    assertThat(parts.keySet()).containsExactlyInAnyOrderElementsOf(weights.keySet());
    assertThat(Money.total(parts.values())).isEqualTo(whole);
  }

  @Property(tries = 500)
  void each_part_lies_within_one_unit_of_its_exact_share(
      @ForAll("wholes") Money whole, @ForAll("weights") Map<String, Fraction> weights) {
    Fraction total = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    Fraction unit =
        Fraction.of(BigDecimal.ONE.movePointLeft(whole.getCurrencyUnit().getDecimalPlaces()));
    Amounts.shared(whole, weights)
        .forEach(
            (key, part) -> {
              Fraction weight = weights.getOrDefault(key, Fraction.ZERO);
              Fraction exact = Fraction.of(whole.getAmount()).times(weight).dividedBy(total);
              Fraction off = Fraction.of(part.getAmount()).minus(exact);
              assertThat(off).isLessThan(unit);
              assertThat(off.negated()).isLessThan(unit);
            });
  }

  @Property(tries = 300)
  void the_order_of_the_weights_does_not_matter(
      @ForAll("wholes") Money whole,
      @ForAll("weights") Map<String, Fraction> weights,
      @ForAll Random random) {
    List<String> keys = new ArrayList<>(weights.keySet());
    Collections.shuffle(keys, random);
    Map<String, Fraction> shuffled = new LinkedHashMap<>();
    keys.forEach(key -> shuffled.put(key, weights.getOrDefault(key, Fraction.ZERO)));
    assertThat(Amounts.shared(whole, shuffled)).isEqualTo(Amounts.shared(whole, weights));
  }

  @Property(tries = 300)
  void weights_count_only_in_proportion(
      @ForAll("wholes") Money whole,
      @ForAll("weights") Map<String, Fraction> weights,
      @ForAll @IntRange(min = 2, max = 1000) int factor) {
    Map<String, Fraction> larger = new LinkedHashMap<>();
    weights.forEach((key, weight) -> larger.put(key, weight.times(Fraction.of(factor))));
    assertThat(Amounts.shared(whole, larger)).isEqualTo(Amounts.shared(whole, weights));
  }

  @Property(tries = 300)
  void a_negative_whole_gives_the_mirrored_parts(
      @ForAll("wholes") Money whole, @ForAll("weights") Map<String, Fraction> weights) {
    ImmutableSortedMap<String, Money> mirrored = Amounts.shared(whole.negated(), weights);
    Amounts.shared(whole, weights)
        .forEach((key, part) -> assertThat(mirrored).containsEntry(key, part.negated()));
  }

  @Property(tries = 300)
  void a_larger_weight_never_receives_less_and_none_receives_nothing(
      @ForAll("wholes") Money whole, @ForAll("weights") Map<String, Fraction> weights) {
    Money nothing = Money.zero(whole.getCurrencyUnit());
    Map<String, Money> parts = Amounts.shared(whole.abs(), weights);
    weights.forEach(
        (a, weightOfA) -> {
          if (weightOfA.isZero()) {
            assertThat(parts).containsEntry(a, nothing);
          }
          weights.forEach(
              (b, weightOfB) -> {
                if (weightOfA.compareTo(weightOfB) > 0) {
                  assertThat(parts.getOrDefault(a, nothing))
                      .isGreaterThanOrEqualTo(parts.getOrDefault(b, nothing));
                }
              });
        });
  }

  @Provide
  Arbitrary<BigMoney> amounts() {
    return Combinators.combine(
            currencies(), Arbitraries.longs(), Arbitraries.integers().between(0, 12))
        .as((currency, units, scale) -> BigMoney.of(currency, BigDecimal.valueOf(units, scale)));
  }

  @Property(tries = 500)
  void normalising_keeps_the_value_and_is_done_once(@ForAll("amounts") BigMoney amount) {
    BigMoney once = Amounts.normalised(amount);
    assertThat(once.isEqual(amount)).isTrue();
    assertThat(Amounts.normalised(once)).isEqualTo(once);
    assertThat(once.getScale()).isGreaterThanOrEqualTo(once.getCurrencyUnit().getDecimalPlaces());
  }

  @Property(tries = 500)
  void equal_amounts_of_different_scale_become_equal_objects(
      @ForAll("amounts") BigMoney amount, @ForAll @IntRange(min = 0, max = 9) int moreZeros) {
    BigMoney wider = amount.withScale(amount.getScale() + moreZeros);
    assertThat(Amounts.normalised(wider))
        .isEqualTo(Amounts.normalised(amount))
        .hasSameHashCodeAs(Amounts.normalised(amount));
  }

  @Property(tries = 300)
  void a_product_rounded_half_up_is_within_half_a_unit_of_the_exact_one(
      @ForAll("amounts") BigMoney amount, @ForAll(supplier = Fractions.class) Fraction rate) {
    Money product = Amounts.product(amount, rate, RoundingMode.HALF_UP);
    Fraction unit =
        Fraction.of(BigDecimal.ONE.movePointLeft(amount.getCurrencyUnit().getDecimalPlaces()));
    Fraction off =
        Fraction.of(product.getAmount()).minus(Fraction.of(amount.getAmount()).times(rate));
    Fraction distance = off.isNegative() ? off.negated() : off;
    assertThat(distance).isLessThanOrEqualTo(unit.times(Fraction.HALF));
  }
}
