package org.salesprocess.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Structure;
import org.salesprocess.examples.dataset.Dataset;

/**
 * Reads a real export. The expected counts and the sum were taken from the file by a script of a
 * few lines that shares no code with this library: a CSV reader's rows counted by the text of
 * {@code deal_stage}, by {@code product}, and by whether {@code account} is empty, and the exact
 * decimal sum of {@code close_value} over the rows that say Won.
 */
class CrmOpportunitiesTest {
  private static final LocalDate DAY = LocalDate.of(2017, 12, 31);

  private Path export = Path.of("");

  @BeforeEach
  void find_the_data() {
    String data = System.getenv("SALES_DATA");
    assumeTrue(data != null, "the environment variable SALES_DATA does not name a folder of data");
    export = Path.of(data, "crm-opportunities", "sales_pipeline.csv");
  }

  @Test
  void every_row_of_the_real_export_is_accepted() {
    PipelineImport pipeline =
        PipelineReader.of(PipelineMapping.find("crm-opportunities")).read(export);
    assertThat(pipeline.rowsRead()).isEqualTo(8_800);
    assertThat(pipeline.rowsAccepted()).isEqualTo(8_800);
    assertThat(pipeline.rowsRepeated()).isZero();
    assertThat(pipeline.rejects()).isEmpty();
    assertThat(pipeline.notes()).isEmpty();

    Dataset dataset = pipeline.dataset();
    assertThat(dataset.asOf()).isEqualTo(DAY);
    assertThat(dataset.customers()).hasSize(85);
    assertThat(dataset.journeys()).hasSize(8_800);
    Map<String, Long> stages =
        dataset.deals().stream()
            .collect(groupingBy(deal -> deal.stage().orElseThrow().value(), counting()));
    assertThat(stages)
        .containsOnly(
            entry("prospecting", 500L),
            entry("engaging", 1_589L),
            entry("won", 4_238L),
            entry("lost", 2_473L));
    assertThat(dataset.journeys())
        .zipSatisfy(
            dataset.deals(),
            (journey, deal) -> assertThat(journey.currentStage()).isEqualTo(deal.stage()));
  }

  @Test
  void amounts_are_those_of_the_won_deals() {
    Dataset dataset =
        PipelineReader.of(PipelineMapping.find("crm-opportunities")).read(export).dataset();
    BigMoney won =
        dataset.deals().stream()
            .filter(deal -> deal.outcome() == Outcome.WON)
            .map(deal -> deal.amount().orElseThrow())
            .reduce(BigMoney.zero(CurrencyUnit.USD), BigMoney::plus);
    assertThat(won).isEqualTo(BigMoney.parse("USD 10005534.00"));
    assertThat(dataset.deals().stream().filter(deal -> deal.outcome() != Outcome.WON))
        .allSatisfy(deal -> assertThat(deal.amount()).isEmpty());
    assertThat(dataset.deals().stream().filter(deal -> deal.customer().isEmpty()))
        .hasSize(1_425)
        .noneMatch(Deal::isClosed);
  }

  @Test
  void regions_have_the_teams_of_their_managers() {
    SalesOrganization organization =
        PipelineReader.of(PipelineMapping.find("crm-opportunities"))
            .read(export)
            .dataset()
            .organization();
    // 35 agents and 6 managers in the file; the first data row is Anna Snelling's
    assertThat(organization.sellers()).hasSize(41);
    assertThat(organization.top(Structure.TERRITORY))
        .containsExactly(TeamId.of("Computer hardware sales"));
    assertThat(organization.children(TeamId.of("Computer hardware sales")))
        .containsExactly(TeamId.of("Central"), TeamId.of("East"), TeamId.of("West"));
    assertThat(organization.children(TeamId.of("Central")))
        .containsExactly(
            TeamId.of("Central / Dustin Brinkmann"), TeamId.of("Central / Melvin Marxen"));
    SellerId agent = SellerId.of("Anna Snelling");
    SellerId manager = SellerId.of("Dustin Brinkmann");
    assertThat(organization.managerOf(agent, Structure.TERRITORY, DAY)).contains(manager);
    assertThat(organization.roleOf(manager, DAY)).contains(RoleId.of("sales-manager"));
    // five agents, and the manager himself
    assertThat(organization.allMembers(TeamId.of("Central / Dustin Brinkmann"), DAY)).hasSize(6);
  }

  @Test
  void without_the_replacement_a_product_that_is_spelt_otherwise_is_rejected(@TempDir Path folder)
      throws IOException {
    String mapping =
        Resources.toString(
            Resources.getResource(PipelineMapping.class, "crm-opportunities.json"), UTF_8);
    Path file =
        Files.writeString(
            folder.resolve("plain.json"), mapping.replace("\"GTXPro\"", "\"another\""));
    PipelineImport pipeline = PipelineReader.of(PipelineMapping.read(file)).read(export);
    assertThat(pipeline.rowsAccepted()).isEqualTo(7_320);
    assertThat(pipeline.rejects()).hasSize(1_480);
    assertThat(pipeline.rejects().get(0).sentence())
        .isEqualTo(
            "sales_pipeline.csv line 3, column product, value GTXPro: must be in products.csv");
  }
}
