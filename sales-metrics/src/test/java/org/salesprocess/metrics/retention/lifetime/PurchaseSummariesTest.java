package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.Copies;

class PurchaseSummariesTest {

  private static final PurchaseSummary TWO = new PurchaseSummary(2, 30.43, 38.86);
  private static final PurchaseSummary NONE = PurchaseSummary.withoutRepeat(38.86);

  @Test
  void equal_summaries_are_kept_once_in_their_order() {
    PurchaseSummaries summaries = PurchaseSummaries.of(List.of(TWO, NONE, TWO));

    assertThat(summaries.size()).isEqualTo(2);
    assertThat(summaries.customers()).isEqualTo(3);
    assertThat(summaries.repeatPurchases()).isEqualTo(4);
    assertThat(summaries.summary(0)).isEqualTo(NONE);
    assertThat(summaries.count(0)).isEqualTo(1);
    assertThat(summaries.summary(1)).isEqualTo(TWO);
    assertThat(summaries.count(1)).isEqualTo(2);
    assertThat(summaries).hasToString("3 customers with 2 different summaries");
    assertThat(Copies.throughBytes(summaries)).isEqualTo(summaries).hasSameHashCodeAs(summaries);
  }

  @Test
  void negative_zeros_are_zeros() {
    assertThat(new PurchaseSummary(0, -0.0, -0.0)).isEqualTo(new PurchaseSummary(0, 0, 0));
  }

  @Property
  void parts_together_are_the_whole_in_any_order(
      @ForAll("summaries") List<PurchaseSummary> left,
      @ForAll("summaries") List<PurchaseSummary> right) {
    List<PurchaseSummary> whole = new ArrayList<>(right);
    whole.addAll(left);

    assertThat(PurchaseSummaries.of(left).plus(PurchaseSummaries.of(right)))
        .isEqualTo(PurchaseSummaries.of(whole));
  }

  @Provide
  Arbitrary<List<PurchaseSummary>> summaries() {
    return Arbitraries.of(
            TWO, NONE, new PurchaseSummary(2, 30, 38.86), new PurchaseSummary(1, 3, 3))
        .list();
  }

  @Test
  void what_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurchaseSummary(-1, 1, 2))
        .withMessage("purchase summary: frequency must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseSummary.withoutRepeat(-1))
        .withMessage("purchase summary: age must not be negative and must be finite, was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseSummary.withoutRepeat(Double.NaN))
        .withMessage("purchase summary: age must not be negative and must be finite, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurchaseSummary(1, -2, 2))
        .withMessage(
            "purchase summary: recency must lie between the first purchase at 0 and the age 2.0,"
                + " was -2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurchaseSummary(1, 3, 2))
        .withMessageContaining("was 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurchaseSummary(3, 0, 2))
        .withMessage("purchase summary: recency of repeat purchases must be above zero, was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PurchaseSummary(0, 1, 2))
        .withMessage(
            "purchase summary: recency must be 0 where there is no repeat purchase, was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PurchaseSummaries.builder().add(TWO, 0))
        .withMessageContaining("number of customers must be above zero, was 0");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                PurchaseSummaries.builder()
                    .add(TWO, Long.MAX_VALUE)
                    .add(NONE, Long.MAX_VALUE)
                    .build());
  }
}
