package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdTest {

  private static Arguments kind(String name, Function<String, Id> of) {
    return arguments(name, of);
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("booking", BookingId::of),
        kind("campaign", CampaignId::of),
        kind("channel", ChannelId::of),
        kind("closing", ClosingId::of),
        kind("competitor", CompetitorId::of),
        kind("component", ComponentId::of),
        kind("contract", ContractId::of),
        kind("contract change", ContractChangeId::of),
        kind("credit rule", CreditRuleId::of),
        kind("customer", CustomerId::of),
        kind("deal", DealId::of),
        kind("deal change", DealChangeId::of),
        kind("department", DepartmentId::of),
        kind("draw", DrawId::of),
        kind("journey entry", EntryId::of),
        kind("funnel", FunnelId::of),
        kind("hand-off", HandoffId::of),
        kind("hold", HoldId::of),
        kind("interaction", InteractionId::of),
        kind("invoice", InvoiceId::of),
        kind("lead", LeadId::of),
        kind("loss reason", LossReasonId::of),
        kind("measure", MeasureId::of),
        kind("need", NeedId::of),
        kind("offer", OfferId::of),
        kind("payment", PaymentId::of),
        kind("service case", ServiceCaseId::of),
        kind("customer review", CustomerReviewId::of),
        kind("write-off", WriteOffId::of),
        kind("delivery", DeliveryId::of),
        kind("plan", PlanId::of),
        kind("product", ProductId::of),
        kind("product line", ProductLineId::of),
        kind("qualification", QualificationId::of),
        kind("quota", QuotaId::of),
        kind("quota plan", QuotaPlanId::of),
        kind("referral", ReferralId::of),
        kind("return", ReturnId::of),
        kind("role", RoleId::of),
        kind("segment", SegmentId::of),
        kind("seller", SellerId::of),
        kind("stage", StageId::of),
        kind("subject", SubjectKey::of),
        kind("survey response", SurveyResponseId::of),
        kind("team", TeamId::of),
        kind("territory", TerritoryId::of),
        kind("transaction", TransactionId::of));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void an_id_keeps_its_text_as_it_is_and_prints_it_bare(String kind, Function<String, Id> of) {
    Id id = of.apply("A-1 é");
    assertThat(id.value()).isEqualTo("A-1 é");
    assertThat(id).hasToString("A-1 é").isEqualTo(of.apply("A-1 é"));
    assertThat(id).isNotEqualTo(of.apply("a-1 é"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void text_that_is_no_id_is_refused_under_the_name_of_its_kind(
      String kind, Function<String, Id> of) {
    for (String text :
        List.of(
            "",
            " ",
            " x",
            "x ",
            "\u2003x",
            "x\ny",
            "x\u0085y",
            "\u00a0x",
            "x\u00a0",
            "x\u2007",
            "\u202fx",
            "\ufeffx",
            "x\ufeff")) {
      assertThatThrownBy(() -> of.apply(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("%s id must be text without outer spaces, was '%s'", kind, text);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  @SuppressWarnings("unchecked") // every id type compares with itself
  void ids_of_a_kind_are_ordered_by_text(String kind, Function<String, Id> of) {
    Comparable<Id> a = (Comparable<Id>) of.apply("a");
    assertThat(a.compareTo(of.apply("b"))).isNegative();
    assertThat(a.compareTo(of.apply("B"))).isPositive();
    assertThat(a.compareTo(of.apply("a"))).isZero();
  }

  @Test
  void subjects_are_ordered_by_kind_and_then_by_text() {
    List<SubjectId> ordered =
        List.of(
            LeadId.of("1"),
            LeadId.of("2"),
            DealId.of("1"),
            CustomerId.of("0"),
            SubjectKey.of("0"),
            SubjectKey.of("1"));
    Comparator<SubjectId> natural = Comparator.naturalOrder();
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        assertThat(Integer.signum(natural.compare(ordered.get(i), ordered.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void a_lead_and_a_deal_of_the_same_text_are_different_subjects() {
    SubjectId lead = LeadId.of("7");
    SubjectId deal = DealId.of("7");
    assertThat(lead).isNotEqualTo(deal);
  }
}
