package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command on a real export; every expected figure was counted apart from this code. */
class RealPipelineTest {

  @TempDir Path folder;

  @BeforeEach
  void needs_the_data() {
    assumeTrue(
        System.getenv("SALES_DATA") != null,
        "set SALES_DATA to the folder of the public data sets");
  }

  @Test
  void all_8800_opportunities_are_counted_and_none_is_lost_on_the_way() throws IOException {
    Path csv = Path.of(System.getenv("SALES_DATA"), "crm-opportunities", "sales_pipeline.csv");
    Path json = folder.resolve("review.json");

    Run run =
        Run.of(
            "review",
            "--csv",
            csv.toString(),
            "--mapping",
            "crm-opportunities",
            "--json",
            json.toString());

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Rows: 8,800 read, 8,800 counted, 0 repeated, 0 left out");
    JsonNode review = JsonMapper.builder().build().readTree(json.toFile());
    // by stage: awk -F, 'NR > 1 { n[$5]++ } END { for (s in n) print s, n[s] }' sales_pipeline.csv
    assertThat(review.at("/deals/won").asLong()).isEqualTo(4_238);
    assertThat(review.at("/deals/lost").asLong()).isEqualTo(2_473);
    assertThat(review.at("/deals/open").asLong()).isEqualTo(500 + 1_589);
    assertThat(review.at("/funnel/stages/0/reached").asLong()).isEqualTo(8_800);
    assertThat(review.at("/funnel/stages/0/undecided").asLong()).isEqualTo(500);
    assertThat(review.at("/funnel/stages/1/reached").asLong()).isEqualTo(8_300);
    assertThat(review.at("/funnel/stages/1/undecided").asLong()).isEqualTo(1_589);
    assertThat(review.at("/funnel/stages/1/lost").asLong()).isEqualTo(2_473);
    // the sum of close_value where deal_stage is Won, by Python's csv and decimal modules
    assertThat(review.at("/deals/amountWon").asText()).isEqualTo("10005534.00");
    assertThat(review.at("/sellers")).hasSize(30);
    assertThat(review.at("/products")).hasSize(7);
  }
}
