package org.salesprocess.examples.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.deal.Deal;

class RejectedRowsTest {
  private static final String GOOD = "good,Won,Ann,Oak,Acme,2017-01-02,2017-02-03,100.50";

  @TempDir Path folder;

  /** Reads a bad row between two good ones, and returns what is said about it. */
  private String sentence(Export export, String badRow) {
    PipelineImport pipeline = export.readRows(GOOD, badRow, "good-2,New,Ann,Oak,,,,");
    assertThat(pipeline.dataset().deals())
        .extracting(Deal::id)
        .containsExactly(DealId.of("good"), DealId.of("good-2"));
    assertThat(pipeline.dataset().journeys()).hasSize(2);
    assertThat(pipeline.rowsRead()).isEqualTo(3);
    assertThat(pipeline.rowsAccepted()).isEqualTo(2);
    assertThat(pipeline.rejects()).hasSize(1);
    return pipeline.rejects().get(0).sentence();
  }

  private String sentence(String badRow) {
    return sentence(new Export(folder), badRow);
  }

  @Test
  void an_unknown_stage_is_rejected_with_the_known_ones() {
    assertThat(sentence("x,Winning,Ann,Oak,Acme,,,"))
        .isEqualTo(
            "pipeline.csv line 3, column stage, value Winning: "
                + "must be one of New, Engaging, Hot, Won, Lost");
  }

  @Test
  void an_empty_stage_is_rejected() {
    assertThat(sentence("x,,Ann,Oak,Acme,,,"))
        .isEqualTo(
            "pipeline.csv line 3, column stage, value (empty): "
                + "must be one of New, Engaging, Hot, Won, Lost");
  }

  @Test
  void a_month_that_does_not_exist_is_rejected() {
    assertThat(sentence("x,Won,Ann,Oak,Acme,2016-01-01,2016-13-01,1"))
        .isEqualTo(
            "pipeline.csv line 3, column closed, value 2016-13-01: must be a day that exists, written like yyyy-MM-dd");
  }

  @Test
  void the_30th_of_february_is_rejected() {
    assertThat(sentence("x,Engaging,Ann,Oak,Acme,2016-02-30,,"))
        .isEqualTo(
            "pipeline.csv line 3, column engaged, value 2016-02-30: must be a day that exists, written like yyyy-MM-dd");
  }

  @Test
  void a_year_of_five_digits_is_rejected() {
    assertThat(sentence("x,Engaging,Ann,Oak,Acme,+999999-02-20,,"))
        .endsWith("value +999999-02-20: must be a day that exists, written like yyyy-MM-dd");
  }

  @Test
  void an_end_before_the_start_is_rejected() {
    assertThat(sentence("x,Lost,Ann,Oak,Acme,2017-03-05,2017-03-04,0"))
        .isEqualTo(
            "pipeline.csv line 3, column closed, value 2017-03-04: "
                + "must not be before engaged 2017-03-05");
  }

  @Test
  void a_negative_amount_is_rejected() {
    assertThat(sentence("x,Won,Ann,Oak,Acme,,2017-03-04,-5"))
        .isEqualTo("pipeline.csv line 3, column amount, value -5: must not be negative");
  }

  @Test
  void an_unreadable_number_is_rejected() {
    assertThat(sentence("x,Won,Ann,Oak,Acme,,2017-03-04,\"1,000\""))
        .isEqualTo(
            "pipeline.csv line 3, column amount, value 1,000: must be a number like 1234.56");
  }

  @Test
  void a_seller_who_is_not_listed_is_rejected() {
    assertThat(sentence(new Export(folder).sellers("Ann,Max,East\n"), "x,New,Bob,Oak,Acme,,,"))
        .isEqualTo("pipeline.csv line 3, column seller, value Bob: must be in sellers.csv");
  }

  @Test
  void a_product_that_is_not_listed_is_rejected() {
    assertThat(sentence(new Export(folder).products("Oak,Wood,9.5\n"), "x,New,Ann,Elm,Acme,,,"))
        .isEqualTo("pipeline.csv line 3, column product, value Elm: must be in products.csv");
  }

  @Test
  void a_rejected_replacement_shows_what_the_file_says_and_what_was_read() {
    Export export =
        new Export(folder)
            .products("Oak,Wood,9.5\n")
            .mappingWith("\"replacements\": {\"product\": {\"ELM\": \"Elm\"}}");
    assertThat(sentence(export, "x,New,Ann,ELM,Acme,,,"))
        .isEqualTo(
            "pipeline.csv line 3, column product, value ELM: must be in products.csv, was read as Elm");
  }

  @Test
  void a_missing_id_is_rejected() {
    assertThat(sentence(" ,New,Ann,Oak,Acme,,,"))
        .isEqualTo("pipeline.csv line 3, column id, value (empty): must be given");
  }

  @Test
  void a_name_over_two_lines_is_rejected_in_one_line() {
    assertThat(sentence("x,New,Ann,Oak,\"Ac\nme\",,,"))
        .isEqualTo("pipeline.csv line 3, column account, value Ac me: must be text on one line");
  }

  @Test
  void too_few_fields_are_rejected() {
    assertThat(sentence("x,New,Ann")).isEqualTo("pipeline.csv line 3: must have 8 fields, had 3");
  }

  @Test
  void too_many_fields_are_rejected() {
    assertThat(sentence("x,New,Ann,Oak,Acme,,,,,"))
        .isEqualTo("pipeline.csv line 3: must have 8 fields, had 10");
  }

  @Test
  void bytes_that_are_not_of_the_character_set_are_rejected() {
    PipelineImport pipeline =
        new Export(folder)
            .read(Export.HEADER + GOOD + "\nx,New,Ann,Oak,M\u00fcller,,,\n", ISO_8859_1);
    assertThat(pipeline.rowsAccepted()).isEqualTo(1);
    assertThat(pipeline.rejects().get(0).sentence())
        .isEqualTo("pipeline.csv line 3, column account, value M\ufffdller: must be text in UTF-8");
  }

  @Test
  void a_quotation_mark_that_never_closes_is_rejected_and_the_rows_before_it_count() {
    PipelineImport pipeline =
        new Export(folder).readRows(GOOD, "x,New,Ann,Oak,Acme,,,\"1", "y,New,Ann,Oak,,,,");
    assertThat(pipeline.rowsAccepted()).isEqualTo(1);
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 3: must close its quotation mark; "
                + "nothing from here on could be read");
  }

  @Test
  void a_quotation_mark_that_closes_lines_later_is_suspected() {
    PipelineImport pipeline =
        new Export(folder).readRows("x,New,Ann,Oak,\"Acme,,,", "y,New,Ann,Oak,Acme\"", GOOD);
    assertThat(pipeline.rowsAccepted()).isEqualTo(1);
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 2: must have 8 fields, had 5 over several lines; "
                + "a quotation mark may be missing");
  }

  @Test
  void a_reason_for_a_loss_on_a_row_that_is_not_lost_is_rejected() {
    Export export =
        new Export(folder).mapping("\"customer\": \"account\"", "\"lossReason\": \"account\"");
    PipelineImport pipeline =
        export.readRows("a,Won,Ann,Oak,price,,2017-01-01,1", "b,Lost,Ann,Oak,price,,2017-01-01,0");
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 2, column account, value price: "
                + "must be empty while the stage is Won");
    assertThat(pipeline.dataset().funnel().lossReasons()).hasSize(1);
  }

  @Test
  void kinds_quantities_and_own_attributes_are_checked() {
    Export export =
        new Export(folder)
            .mapping(
                "\"customer\": \"account\"", "\"kind\": \"account\", \"quantity\": \"engaged\"")
            .mapping(", \"amount\": \"amount\"", "")
            .mapping("\"Hot\"],", "\"Hot\"]")
            .mapping("\"entered\": \"engaged\"", "")
            .mappingWith(
                "\"attributes\": [{\"name\": \"vip\", \"column\": \"amount\", \"type\": \"flag\"}]");
    PipelineImport pipeline =
        export.readRows(
            "a,Won,Ann,Oak,Renewal,2,2017-01-01,yes",
            "b,Won,Ann,Oak,gift,2,2017-01-01,yes",
            "c,Won,Ann,Oak,,0,2017-01-01,yes",
            "d,Won,Ann,Oak,,2,2017-01-01,perhaps");
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 3, column account, value gift: "
                + "must be one of new, repeat, renewal, expansion",
            "pipeline.csv line 4, column engaged, value 0: must be above zero",
            "pipeline.csv line 5, column amount, value perhaps: "
                + "must be true or false, yes or no, y or n, 1 or 0");
    assertThat(pipeline.dataset().deals().get(0).attributes().asMap()).containsKey("vip");
  }

  @Test
  void a_number_of_too_many_digits_is_rejected_with_the_limit() {
    assertThat(sentence("x,Won,Ann,Oak,Acme,,2017-03-04," + "9".repeat(41)))
        .endsWith(": must have at most 40 characters and be a number like 1234.56");
  }
}
