package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionCommandTest {

  private static final String ORDERS =
      """
      customer,date,amount
      a,2026-01-05,100
      a,2026-02-06,50
      b,2026-01-20,30
      c,2026-02-03,10
      a,2026-02-10,-20
      c,2026-03-03,15
      """;

  @TempDir Path folder;

  private Run retention(String orders, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("orders.csv"), orders);
    List<String> arguments =
        new ArrayList<>(
            List.of("retention", "--transactions", file.toString(), "--currency", "USD"));
    Collections.addAll(arguments, more);
    return Run.of(arguments.toArray(String[]::new));
  }

  private JsonNode json(String orders, String... more) throws IOException {
    Path json = folder.resolve("retention.json");
    List<String> all = new ArrayList<>(List.of(more));
    Collections.addAll(all, "--json", json.toString());
    assertThat(retention(orders, all.toArray(String[]::new)).status()).isZero();
    return JsonMapper.builder().build().readTree(json.toFile());
  }

  private static String simulated() {
    return Simulated.SHOP.csv;
  }

  /** Orders of customers who buy and leave as the model says, and how many have not left. */
  private record Simulated(String csv, int staying) {
    private static final Simulated SHOP = shop();

    private static Simulated shop() {
      SplittableRandom random = new SplittableRandom(20_260_105);
      StringBuilder csv = new StringBuilder("customer,date,amount\n");
      LocalDate first = LocalDate.of(2025, 1, 1);
      int staying = 600;
      for (int customer = 0; customer < 600; customer++) {
        double rate = 0.01 + 0.04 * random.nextDouble();
        double leaves = 0.5 * random.nextDouble();
        double spends = 20 - 40 * Math.log(1 - random.nextDouble());
        double day = random.nextInt(90);
        while (day < 540) {
          csv.append(
              "c%d,%s,%d\n"
                  .formatted(
                      customer,
                      first.plusDays((long) day),
                      Math.round(spends * (0.5 + random.nextDouble()))));
          if (random.nextDouble() < leaves) {
            staying--;
            break;
          }
          day += -Math.log(1 - random.nextDouble()) / rate + 1;
        }
      }
      return new Simulated(csv.toString(), staying);
    }
  }

  @Test
  void without_options_the_built_in_department_is_studied() {
    Run run = Run.of("retention", "--calendar", "quarters", "--width", "100");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Customers who bought: 632")
        .contains(" 2025-04         96  2.1  3.1  3.1  3.1  1.0")
        .contains("Bought twice or more: 26 of 632 (4.1 %)")
        .contains("No model: BG/NBD");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void a_file_is_answered_with_its_triangle_movements_and_segments() throws IOException {
    Run run = retention(ORDERS, "--as-of", "2026-03-31", "--width", "100");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Rows: 6 read, 5 purchases, 1 returns, 0 left out, 0 ids in conflict")
        .contains("Customers who bought: 3; revenue USD 185.00; seen until 2026-03-31")
        .containsPattern(" 2026-01 +2 +50\\.0 +0\\.0")
        .containsPattern(" 2026-02 +1 +100\\.0")
        .contains("Bought twice or more: 2 of 3 (66.7 %)");
  }

  @Test
  void every_figure_is_in_the_json() throws IOException {
    JsonNode answer = json(ORDERS, "--as-of", "2026-03-31");

    JsonNode january = answer.at("/cohorts/0");
    assertThat(january.at("/size").asInt()).isEqualTo(2);
    assertThat(january.at("/cells/1/retained").asDouble()).isEqualTo(0.5);
    assertThat(january.at("/cells/1/amountUpToHere").asText()).isEqualTo("180.00");
    assertThat(answer.at("/cohorts/2/cells/1/observed").asText()).isEqualTo("not-yet");
    assertThat(answer.at("/cohorts/2/cells/1/retained").isMissingNode()).isTrue();
    assertThat(answer.at("/average/1/count").asInt()).isEqualTo(2);
    assertThat(answer.at("/average/1/total").asInt()).isEqualTo(3);
    JsonNode february = answer.at("/movements/1");
    assertThat(february.at("/start/amount").asDouble()).isEqualTo(130);
    assertThat(february.at("/movements/churn/amount").asDouble()).isEqualTo(30);
    assertThat(february.at("/movements/contraction/amount").asDouble()).isEqualTo(70);
    assertThat(february.at("/movements/new/amount").asDouble()).isEqualTo(10);
    assertThat(february.at("/end/amount").asDouble()).isEqualTo(40);
    assertThat(answer.at("/revenue").asText()).isEqualTo("185.00");
    assertThat(answer.at("/rfm")).hasSize(3);
  }

  @Test
  void models_forecast_and_are_held_against_what_came_after() throws IOException {
    JsonNode answer =
        json(simulated(), "--learn-until", "2025-09-30", "--ahead", "3", "--margin", "0.4");

    assertThat(answer.at("/models/0/parameters")).hasSize(4);
    JsonNode last = answer.at("/test/points").get(answer.at("/test/points").size() - 1);
    double made = last.at("/actual").asDouble();
    assertThat(made).isGreaterThan(300);
    assertThat(last.at("/expected").asDouble()).isBetween(0.8 * made, 1.25 * made);
    assertThat(answer.at("/forecast")).hasSize(3);
    int staying = Simulated.SHOP.staying;
    assertThat(answer.at("/expectedAlive").asDouble()).isBetween(0.7 * staying, 1.3 * staying);
    assertThat(answer.at("/worth/counted").asLong()).isEqualTo(600);
    assertThat(answer.at("/worth/most")).hasSize(10);
  }

  @Test
  void a_row_that_cannot_be_right_is_named_and_the_others_count() throws IOException {
    Path rejects = folder.resolve("rejects.csv");
    Run run = retention(ORDERS + "d,never,5\n", "--rejects", rejects.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("orders.csv").contains("line 8").contains("date");
    assertThat(run.out()).contains("1 left out");
    assertThat(Files.readString(rejects)).contains("d,never,5");
  }

  @Test
  void one_id_with_two_contents_is_named() throws IOException {
    Run run =
        retention(
            "id,customer,date,amount\n1,a,2026-01-05,5\n2,a,2026-01-05,5\n2,a,2026-01-06,5\n");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("2 of a has 2 contents");
  }

  @Test
  void amounts_may_come_from_the_lines_of_orders() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("lines.csv"), "order,price,quantity\n1,2.50,4\n1,1.00,1\n");
    Run run =
        retention(
            "id,customer,date\n1,a,2026-01-05\n",
            "--lines",
            lines.toString(),
            "--line-columns",
            "id=order");

    assertThat(run.out()).contains("revenue USD 11.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--calendar fortnights|must be days, weeks, months, quarters or years",
        "--rolling soon|--rolling: must be a length such as P30D or P1M, was soon",
        "--starts never|--starts: must be one of recurring, first-time, first-ever, was never",
        "--brackets 3,1|rising bounds from 1 on, were [3, 1]",
        "--least 0|least must be 1 or more, was 0",
        "--models magic|--models: must be one of bg-nbd, mbg-nbd, pareto-nbd, was magic",
        "--margin 2|margin: must lie between 0 and 1, was 2",
        "--idle 0|idle: must be above zero days, was 0",
        "--ahead 0|ahead: must be above zero periods, was 0",
        "--until 2020-01-01|--until: must be after 2026-01-05, was 2020-01-01",
        "--as-of 2020-01-01|asOf must not be before the range",
        "--line-columns id=order|--line-columns: needs --lines beside it"
      })
  void an_option_that_cannot_be_meant_is_refused(String words, String rule) throws IOException {
    Run run = retention(ORDERS, words.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(rule);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_used_is_refused() throws IOException {
    assertThat(retention("customer,date\na,2026-01-05\n").status()).isEqualTo(3);
    Run empty = retention("customer,date,amount\n");
    assertThat(empty.status()).isEqualTo(3);
    assertThat(empty.err()).contains("must have a purchase");
    Run unknown = Run.of("retention", "--transactions", "x.csv", "--currency", "NOPE");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("--currency").contains("NOPE");
  }

  @Test
  void the_order_of_rows_changes_nothing() throws IOException {
    List<String> rows = new ArrayList<>(simulated().lines().skip(1).toList());
    String before = json(simulated(), "--calendar", "quarters").toString();
    Collections.reverse(rows);

    JsonNode after =
        json("customer,date,amount\n" + String.join("\n", rows), "--calendar", "quarters");

    assertThat(after).hasToString(before);
  }
}
