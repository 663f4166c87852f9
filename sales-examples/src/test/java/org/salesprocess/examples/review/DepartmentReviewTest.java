package org.salesprocess.examples.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.examples.dataset.Dataset;
import org.salesprocess.examples.furniture.FurnitureDepartment;
import org.salesprocess.metrics.CountComparison;

class DepartmentReviewTest {

  private static final Dataset DEPARTMENT = FurnitureDepartment.simulate();

  @Test
  void the_last_whole_month_is_reviewed_unless_another_is_asked_for() {
    assertThat(DepartmentReview.of(DEPARTMENT).month()).isEqualTo(month("2026-10"));
    assertThat(DepartmentReview.of(seenOn("2026-10-30")).month()).isEqualTo(month("2026-09"));
  }

  @Test
  void a_month_without_facts_has_no_movements_instead_of_zeros() {
    assertThat(DepartmentReview.of(DEPARTMENT, month("2026-12")).movements()).isEmpty();
    assertThat(DepartmentReview.of(DEPARTMENT, month("2020-01")).movements()).isEmpty();
    // the facts begin with November 2024, so there is nothing to hold it against
    assertThat(DepartmentReview.of(DEPARTMENT, month("2024-11")).movements()).isEmpty();
  }

  @Test
  void a_month_that_has_just_begun_is_compared_by_its_days() {
    DepartmentReview review = DepartmentReview.of(seenOn("2026-10-03"), month("2026-10"));

    CountComparison leads = (CountComparison) review.movements().get(0).comparison();
    assertThat(leads.daysNow()).isEqualTo(3);
    assertThat(leads.daysBefore()).isEqualTo(30);
  }

  @Test
  void the_amounts_of_products_are_those_of_their_lines_and_sum_to_the_whole() {
    DepartmentReview review = DepartmentReview.of(DEPARTMENT);

    List<BigMoney> products =
        review.dealsByProduct().groups().values().stream()
            .map(figures -> figures.value().won().amount())
            .toList();
    assertThat(BigMoney.total(products)).isEqualTo(review.deals().total().value().won().amount());
    assertThat(review.dealsByProduct().total()).isEqualTo(review.deals().total());
  }

  @Test
  void every_deal_is_counted_once_by_seller_and_once_in_each_structure() {
    DepartmentReview review = DepartmentReview.of(DEPARTMENT);

    long bySeller =
        review.deals().groups().values().stream()
            .mapToLong(figures -> figures.winRate().total())
            .sum();
    assertThat(bySeller).isEqualTo(DEPARTMENT.deals().size());
    assertThat(review.dealsByTeam())
        .allSatisfy(
            teams ->
                assertThat(teams.deals().total().winRate().total())
                    .isEqualTo(DEPARTMENT.deals().size()));
  }

  private static Dataset seenOn(String day) {
    Dataset all = DEPARTMENT;
    return Dataset.builder()
        .name(all.name())
        .currency(all.currency())
        .zone(all.zone())
        .asOf(LocalDate.parse(day))
        .funnel(all.funnel())
        .organization(all.organization())
        .catalog(all.catalog())
        .leads(all.leads())
        .journeys(all.journeys())
        .build();
  }

  private static SalesPeriod month(String month) {
    LocalDate first = YearMonth.parse(month).atDay(1);
    return SalesPeriod.of(first, first.plusMonths(1));
  }
}
