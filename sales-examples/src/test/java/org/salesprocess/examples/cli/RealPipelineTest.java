package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    // the Aalen-Johansen sums over the 8,300 deals with an engage_date, in plain Python: open ones
    // are censored on 2017-12-31
    assertThat(review.at("/eventualWinRate/won").asDouble()).isCloseTo(0.519439, within(1e-6));
    assertThat(review.at("/eventualWinRate/lost").asDouble()).isCloseTo(0.301741, within(1e-6));
    assertThat(review.at("/eventualWinRate/days").asLong()).isEqualTo(423);
    assertThat(review.at("/sellers")).hasSize(30);
    assertThat(review.at("/products")).hasSize(7);
  }

  @Test
  void the_way_from_engagement_to_contract_is_asked_of_the_same_export_as_events()
      throws IOException {
    List<String> lines =
        Files.readAllLines(
            Path.of(System.getenv("SALES_DATA"), "crm-opportunities", "sales_pipeline.csv"));
    List<String> events = new ArrayList<>(List.of("subject,event,at,product"));
    for (String line : lines.subList(1, lines.size())) {
      // opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
      String[] row = line.split(",", -1);
      if (!row[5].isEmpty()) {
        events.add(String.join(",", row[0], "engaged", row[5], row[2]));
      }
      if (!row[6].isEmpty()) {
        events.add(String.join(",", row[0], row[4], row[6], row[2]));
      }
    }
    Path csv = Files.write(folder.resolve("events.csv"), events);
    Path json = folder.resolve("answer.json");

    Run run =
        Run.of(
            "funnel",
            "--events",
            csv.toString(),
            "--steps",
            "engaged,Won",
            "--subject",
            "deal",
            "--durations",
            "calendar-days",
            "--zone",
            "UTC",
            "--breakdown",
            "product",
            "--json",
            json.toString());

    assertThat(run.status()).isZero();
    JsonNode answer = JsonMapper.builder().build().readTree(json.toFile());
    // by Python: the rows with engage_date and those that are Won; statistics.quantiles of the days
    // between engage_date and close_date of the latter, by its inclusive method
    assertThat(answer.at("/all/entered").asLong()).isEqualTo(8_300);
    assertThat(answer.at("/all/converted").asLong()).isEqualTo(4_238);
    JsonNode times = answer.at("/all/steps/1/timesFromPrevious");
    assertThat(times.at("/firstQuartile").asDouble()).isEqualTo(9);
    assertThat(times.at("/median").asDouble()).isEqualTo(57);
    assertThat(times.at("/thirdQuartile").asDouble()).isEqualTo(88);
    assertThat(times.at("/greatest").asLong()).isEqualTo(138);
    assertThat(answer.at("/breakdown")).hasSize(7);
    assertThat(answer.at("/breakdown/0/group").asText()).isEqualTo("GTK 500");
    assertThat(answer.at("/breakdown/0/entered").asLong()).isEqualTo(40);
    assertThat(answer.at("/breakdown/0/converted").asLong()).isEqualTo(15);
  }
}
