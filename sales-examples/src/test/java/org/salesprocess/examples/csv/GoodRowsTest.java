package org.salesprocess.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.funnel.Journey;

class GoodRowsTest {
  private static final String LOST_HEADER = Export.HEADER.replace("\n", ",given up\n");

  @TempDir Path folder;

  @Test
  void a_won_row_is_a_deal_and_a_journey() {
    PipelineImport pipeline =
        new Export(folder)
            .products("Oak,Wood,99\n")
            .readRows("a,Won,Ann,Oak,Acme,2017-01-02,2017-02-03,100.5");

    Deal deal = pipeline.dataset().deals().get(0);
    assertThat(deal.outcome()).isEqualTo(Outcome.WON);
    assertThat(deal.stage()).contains(StageId.of("won"));
    assertThat(deal.owner()).contains(SellerId.of("Ann"));
    assertThat(deal.customer()).contains(CustomerId.of("Acme"));
    assertThat(deal.amount()).contains(BigMoney.parse("USD 100.50"));
    assertThat(deal.lines().get(0).amount()).contains(BigMoney.parse("USD 100.50"));
    assertThat(deal.createdAt()).contains(Instant.parse("2017-01-02T00:00:00Z"));
    assertThat(deal.closedAt()).contains(Instant.parse("2017-02-03T00:00:00Z"));

    Journey journey = pipeline.dataset().journeys().get(0);
    assertThat(journey.subject()).isEqualTo(deal.id());
    assertThat(entries(journey))
        .containsExactly("a/engaging 2017-01-02T00:00:00Z 1", "a/won 2017-02-03T00:00:00Z 2");
    assertThat(journey.attributes().toString())
        .isEqualTo("{customer=Acme, owner=Ann, product=Oak, product-line=Wood}");
    assertThat(pipeline.dataset().asOf()).isEqualTo(LocalDate.of(2017, 2, 3));
    assertThat(pipeline.notes()).isEmpty();
  }

  @Test
  void an_open_row_without_a_date_is_in_its_stage_at_no_known_time() {
    PipelineImport pipeline =
        new Export(folder).readRows("a,New,,,,,,", "b,Engaging,Ann,Oak,,2017-01-02,,");
    Deal deal = pipeline.dataset().deals().get(0);
    assertThat(deal.createdAt()).isEmpty();
    assertThat(deal.amount()).isEmpty();
    assertThat(deal.lines()).isEmpty();
    assertThat(entries(pipeline.dataset().journeys().get(0))).containsExactly("a/new - 0");
  }

  @Test
  void a_zero_means_unknown_only_in_the_stages_that_say_so() {
    PipelineImport pipeline =
        new Export(folder)
            .readRows("a,Lost,,,,2017-01-01,2017-01-02,0", "b,Won,,,,2017-01-01,2017-01-02,0");
    assertThat(pipeline.dataset().deals().get(0).amount()).isEmpty();
    assertThat(pipeline.dataset().deals().get(1).amount()).contains(BigMoney.parse("USD 0.00"));
    assertThat(entries(pipeline.dataset().journeys().get(0)))
        .containsExactly("a/engaging 2017-01-01T00:00:00Z 1", "a/lost 2017-01-02T00:00:00Z 3");
  }

  @Test
  void a_closing_date_on_an_open_row_is_when_it_is_expected_to_close() {
    PipelineImport pipeline =
        new Export(folder).readRows("a,Engaging,,,,2017-01-01,2018-06-30,500");
    Deal deal = pipeline.dataset().deals().get(0);
    assertThat(deal.expectedClose()).contains(LocalDate.of(2018, 6, 30));
    assertThat(deal.closedAt()).isEmpty();
    assertThat(pipeline.dataset().asOf()).isEqualTo(LocalDate.of(2017, 1, 1));
  }

  @Test
  void a_row_that_ends_before_it_starts_can_be_kept_without_those_dates() {
    PipelineImport pipeline =
        new Export(folder)
            .mappingWith("\"endBeforeStart\": \"keep-without-duration\"")
            .readRows("a,Won,,,,2017-03-05,2017-03-04,7", "b,Won,,,,2017-03-05,2017-03-06,7");
    assertThat(pipeline.rowsAccepted()).isEqualTo(2);
    Deal deal = pipeline.dataset().deals().get(0);
    assertThat(deal.outcome()).isEqualTo(Outcome.WON);
    assertThat(deal.createdAt()).isEmpty();
    assertThat(deal.closedAt()).isEmpty();
    assertThat(entries(pipeline.dataset().journeys().get(0))).containsExactly("a/won - 2");
    assertThat(pipeline.notes())
        .extracting(RowNote::sentence)
        .containsExactly(
            "pipeline.csv line 2, column engaged, value 2017-03-05: "
                + "must not be after closed 2017-03-04, was left out",
            "pipeline.csv line 2, column closed, value 2017-03-04: "
                + "must not be before engaged 2017-03-05, was left out");
  }

  @Test
  void a_row_whose_dates_go_further_than_its_stage_was_moved_back() {
    PipelineImport pipeline = new Export(folder).readRows("a,New,,,,2017-01-01,,");
    Journey journey = pipeline.dataset().journeys().get(0);
    assertThat(journey.currentStage()).contains(StageId.of("new"));
    assertThat(entries(journey))
        .containsExactly("a/new - 0", "a/engaging 2017-01-01T00:00:00Z 1", "a/new/back - 4");
    assertThat(pipeline.notes())
        .extracting(RowNote::sentence)
        .containsExactly(
            "pipeline.csv line 2, column stage, value New: must be the stage entered last, "
                + "is taken as moved back on an unknown day");
  }

  @Test
  void created_and_closed_columns_go_before_the_days_of_the_stages() {
    PipelineImport pipeline =
        new Export(folder)
            .mapping(
                "\"id\": \"id\"", "\"id\": \"id\", \"created\": \"opened\", \"closed\": \"ended\"")
            .read(
                """
                id,stage,seller,product,account,opened,engaged,closed,ended,amount
                a,Won,,,,2017-01-01,2017-01-05,,2017-02-01,9
                b,Won,,,,2017-01-06,2017-01-05,,2017-02-01,9
                """);
    Deal deal = pipeline.dataset().deals().get(0);
    assertThat(deal.createdAt()).contains(Instant.parse("2017-01-01T00:00:00Z"));
    assertThat(deal.closedAt()).contains(Instant.parse("2017-02-01T00:00:00Z"));
    assertThat(entries(pipeline.dataset().journeys().get(0)))
        .containsExactly("a/engaging 2017-01-05T00:00:00Z 1", "a/won 2017-02-01T00:00:00Z 2");
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 3, column engaged, value 2017-01-05: "
                + "must not be before opened 2017-01-06");
  }

  @Test
  void quoted_line_breaks_and_empty_lines_keep_the_line_numbers_right() {
    PipelineImport pipeline =
        new Export(folder)
            .read(
                Export.HEADER.replace("\n", ",notes\n")
                    + "a,New,,,,,,,\"one\ntwo \"\"quoted\"\"\r\nthree\"\n"
                    + "\n"
                    + "b,Nowhere,,,,,,,\n"
                    + "c,Won,,,,,2017-01-01,1,\n");
    assertThat(pipeline.rowsAccepted()).isEqualTo(2);
    assertThat(pipeline.rejects()).extracting(RejectedRow::line).containsExactly(6L);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    PipelineImport pipeline =
        new Export(folder).read("\ufeff" + Export.HEADER + "a,Won,,,,,2017-01-01,1\n");
    assertThat(pipeline.rowsAccepted()).isEqualTo(1);
    assertThat(pipeline.header()).startsWith("id");
  }

  @Test
  void semicolons_decimal_commas_german_dates_zone_and_character_set_are_read() {
    PipelineImport pipeline =
        new Export(folder)
            .mapping("yyyy-MM-dd", "dd.MM.yyyy")
            .mapping("\"zone\": \"UTC\"", "\"zone\": \"Europe/Berlin\"")
            .mappingWith(
                """
                "separator": ";", "charset": "windows-1252", "decimalSign": ",", "groupingSign": "."
                """)
            .read(
                Export.HEADER.replace(',', ';')
                    + "a;Won;J\u00fcrgen;\u20ac-Oak;;02.01.2017;03.02.2017;1.234.567,89\n"
                    + "b;Won;;;;02.01.2017;03.02.2017;1.2345\n",
                Charset.forName("windows-1252"));
    Deal deal = pipeline.dataset().deals().get(0);
    assertThat(deal.owner()).contains(SellerId.of("J\u00fcrgen"));
    assertThat(deal.amount()).contains(BigMoney.parse("USD 1234567.89"));
    assertThat(deal.createdAt()).contains(Instant.parse("2017-01-01T23:00:00Z"));
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 3, column amount, value 1.2345: must be a number like 1.234,56");
  }

  @Test
  void own_attributes_channels_and_territories_are_kept_on_the_deal_and_its_journey() {
    PipelineImport pipeline =
        new Export(folder)
            .mapping(
                "\"customer\": \"account\"", "\"channel\": \"account\", \"territory\": \"product\"")
            .mapping("\"owner\": \"seller\", \"product\": \"product\",", "")
            .mappingWith(
                """
                "attributes": [
                  {"name": "size", "column": "size", "type": "number"},
                  {"name": "fair", "column": "fair", "type": "date"}]""")
            .read(
                """
                id,stage,product,account,engaged,closed,amount,size,fair
                a,Won,North,Web,,2017-01-01,1,12.50,2019-05-06
                """);
    Deal deal = pipeline.dataset().deals().get(0);
    assertThat(deal.attributes().toString()).isEqualTo("{fair=2019-05-06, size=12.5}");
    assertThat(pipeline.dataset().journeys().get(0).attributes().toString())
        .isEqualTo("{channel=Web, fair=2019-05-06, size=12.5, territory=North}");
    assertThat(pipeline.dataset().channels()).hasSize(1);
    assertThat(pipeline.dataset().territories()).hasSize(1);
    assertThat(pipeline.dataset().asOf()).isEqualTo(LocalDate.of(2017, 1, 1));
  }

  @Test
  void the_day_covered_is_the_one_given_or_the_latest_of_the_rows_that_count() {
    Export export = new Export(folder);
    assertThat(
            export
                .readRows("a,Engaging,,,,2017-01-01,,", "b,Nowhere,,,,2030-01-01,,")
                .dataset()
                .asOf())
        .isEqualTo(LocalDate.of(2017, 1, 1));
    PipelineImport undated = export.readRows("a,New,,,,,,", "b,Nowhere,,,,2030-01-01,,");
    assertThat(undated.dataset().asOf()).isEqualTo(LocalDate.EPOCH);
    assertThat(undated.rejects()).hasSize(1);
    LocalDate given = LocalDate.of(2018, 1, 1);
    PipelineReader reader = PipelineReader.of(export.readMapping()).asOf(given);
    assertThat(reader.read(folder.resolve("pipeline.csv")).dataset().asOf()).isEqualTo(given);
  }

  @Test
  void a_file_of_nothing_but_a_header_has_no_rows() {
    PipelineImport pipeline = new Export(folder).readRows();
    assertThat(pipeline.rowsRead()).isZero();
    assertThat(pipeline.dataset().deals()).isEmpty();
  }

  @Test
  void a_sale_that_was_won_and_then_lost_keeps_both_days() {
    PipelineImport pipeline =
        withLostColumn().read(LOST_HEADER + "a,Lost,,,,2017-01-01,2017-01-02,9,2017-01-03\n");
    assertThat(entries(pipeline.dataset().journeys().get(0)))
        .containsExactly(
            "a/engaging 2017-01-01T00:00:00Z 1",
            "a/won 2017-01-02T00:00:00Z 2",
            "a/lost 2017-01-03T00:00:00Z 3");
    assertThat(pipeline.dataset().deals().get(0).closedAt())
        .contains(Instant.parse("2017-01-03T00:00:00Z"));
  }

  @Test
  void a_day_of_loss_on_a_row_that_is_not_lost_is_left_out_and_noted() {
    PipelineImport pipeline =
        withLostColumn().read(LOST_HEADER + "a,Won,,,,2017-01-01,2017-01-02,9,2017-01-03\n");
    assertThat(entries(pipeline.dataset().journeys().get(0)))
        .containsExactly("a/engaging 2017-01-01T00:00:00Z 1", "a/won 2017-01-02T00:00:00Z 2");
    assertThat(pipeline.notes())
        .extracting(RowNote::sentence)
        .containsExactly(
            "pipeline.csv line 2, column given up, value 2017-01-03: "
                + "must be empty while the stage is Won, was left out");
  }

  private Export withLostColumn() {
    return new Export(folder)
        .mapping("[\"Lost\"], \"entered\": \"closed\"", "[\"Lost\"], \"entered\": \"given up\"");
  }

  @Test
  void a_role_that_owns_a_stage_is_known_to_the_organisation() {
    PipelineImport pipeline =
        new Export(folder)
            .mapping("\"kind\": \"won\"", "\"kind\": \"won\", \"ownerRole\": \"measurer\"")
            .readRows("a,Won,Ann,Oak,,2017-01-01,2017-01-02,1");
    assertThat(pipeline.dataset().funnel().wonStage().owner()).isPresent();
    assertThat(pipeline.dataset().organization().roles()).containsKey(RoleId.of("measurer"));
    assertThat(pipeline.dataset().organization().sellers()).containsKey(SellerId.of("Ann"));
    assertThat(pipeline.dataset().catalog().products()).hasSize(1);
  }

  @Test
  void progress_ends_at_the_size_of_the_file() {
    Export export = new Export(folder);
    StringBuilder csv = new StringBuilder(Export.HEADER);
    for (int i = 0; i < 10_000; i++) {
      csv.append(i).append(",Engaging,Ann,Oak,Acme,2017-01-01,,5\n");
    }
    List<Long> reported = new ArrayList<>();
    PipelineReader.of(export.readMapping())
        .asOf(LocalDate.of(2017, 12, 31))
        .reportingTo(
            (bytes, total) -> {
              assertThat(total).isEqualTo(csv.length());
              reported.add(bytes);
            })
        .read(export.write("pipeline.csv", csv.toString(), UTF_8));
    assertThat(reported).hasSize(3).isSorted().endsWith((long) csv.length());
  }

  private static List<String> entries(Journey journey) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < journey.size(); i++) {
      entries.add(
          journey.entry(i).id()
              + " "
              + journey.entry(i).at().map(Instant::toString).orElse("-")
              + " "
              + journey.entry(i).sequence());
    }
    return entries;
  }

  @Test
  void spaces_that_do_not_break_around_a_text_are_no_part_of_it() {
    PipelineImport pipeline =
        new Export(folder)
            .read(
                Export.HEADER.replace("stage", "stage\u00a0")
                    + "a,Won,Ann,Oak,,,2017-01-02,5\n"
                    + "\u00a0a,Won\u202f,Ann\u00a0,\u2007Oak,,\u00a0,2017-01-02,5\ufeff\n");
    assertThat(pipeline.rejects()).isEmpty();
    assertThat(pipeline.rowsRepeated()).isEqualTo(1);
    assertThat(pipeline.dataset().deals())
        .extracting(deal -> deal.owner().orElseThrow().value())
        .containsExactly("Ann");
  }

  @Test
  void two_won_stages_that_share_a_column_are_told_apart_by_the_stage() {
    Export export =
        new Export(folder)
            .mapping(
                "{ \"id\": \"lost\"",
                "{ \"id\": \"paid\", \"name\": \"Paid\", \"kind\": \"won\", \"values\": [\"Paid\"],"
                    + " \"entered\": \"closed\" }, { \"id\": \"lost\"");
    PipelineImport pipeline =
        export.readRows("a,Won,Ann,Oak,,,2017-01-02,5", "b,Paid,Ann,Oak,,,2017-01-02,5");
    assertThat(pipeline.notes()).isEmpty();
    assertThat(pipeline.dataset().journeys())
        .extracting(journey -> journey.size())
        .containsExactly(1, 2);
  }
}
