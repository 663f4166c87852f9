package org.salesprocess.core.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.internal.Copies;

class QuotaScopeTest {

  private static final QuotaScope ANA = QuotaScope.of(SellerId.of("ana"));

  @Test
  void all_credit_of_a_seller_counts_unless_it_is_said() throws Exception {
    assertThat(ANA.directOnly()).isFalse();
    QuotaScope direct = ANA.withProductLine(ProductLineId.of("kitchens")).withDirectOnly(true);
    assertThat(direct).hasToString("seller ana, product line kitchens, direct credit");
    assertThat(Copies.copy(direct)).isEqualTo(direct);
  }

  @Test
  void a_quota_on_direct_credit_is_another_one_and_comes_after() {
    assertThat(ANA.withDirectOnly(true)).isNotEqualTo(ANA).isGreaterThan(ANA);
  }

  @Test
  void only_a_seller_has_credit_on_top_to_leave_out() {
    assertThatThrownBy(() -> QuotaScope.of(TeamId.of("north")).withDirectOnly(true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "quota scope: directOnly must be of a seller, as for others direct credit counts"
                + " anyway");
  }
}
