package org.salesprocess.examples.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.core.deal.Deal;

class DuplicateRowsTest {
  private static final String FIRST = "a,Won,Ann,Oak,Acme,2017-01-02,2017-02-03,100";
  private static final String OTHER = "a,Lost,Ann,Oak,Acme,2017-01-02,2017-02-03,0";
  private static final String GOOD = "b,Engaging,Ann,Oak,,2017-01-02,,";

  @TempDir Path folder;

  @Test
  void a_row_with_the_same_content_counts_once() {
    PipelineImport pipeline = new Export(folder).readRows(FIRST, GOOD, FIRST, " " + FIRST);
    assertThat(pipeline.rowsRead()).isEqualTo(4);
    assertThat(pipeline.rowsAccepted()).isEqualTo(2);
    assertThat(pipeline.rowsRepeated()).isEqualTo(2);
    assertThat(pipeline.rejects()).isEmpty();
    assertThat(pipeline.dataset().deals()).hasSize(2);
  }

  @Test
  void rows_of_one_id_with_different_content_are_all_rejected_and_name_each_other() {
    PipelineImport pipeline = new Export(folder).readRows(FIRST, GOOD, OTHER, FIRST);
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 2, column id, value a: must have one content, but line 4 has another",
            "pipeline.csv line 4, column id, value a: must have one content, but line 2 has another",
            "pipeline.csv line 5, column id, value a: must have one content, but line 4 has another");
    assertThat(pipeline.dataset().deals())
        .extracting(deal -> deal.id().value())
        .containsExactly("b");
  }

  @Test
  void the_order_of_the_rows_does_not_matter() {
    PipelineImport one = new Export(folder).readRows(FIRST, OTHER, GOOD, FIRST);
    PipelineImport two = new Export(folder).readRows(FIRST, FIRST, GOOD, OTHER);
    PipelineImport three = new Export(folder).readRows(OTHER, GOOD, FIRST, FIRST);
    assertThat(one.dataset().deals())
        .isEqualTo(two.dataset().deals())
        .isEqualTo(three.dataset().deals());
    assertThat(one.dataset().journeys())
        .isEqualTo(two.dataset().journeys())
        .isEqualTo(three.dataset().journeys());
    assertThat(one.rejects())
        .extracting(RejectedRow::fields)
        .containsExactlyInAnyOrderElementsOf(
            two.rejects().stream().map(RejectedRow::fields).toList())
        .containsExactlyInAnyOrderElementsOf(
            three.rejects().stream().map(RejectedRow::fields).toList());
  }

  @Test
  void a_bad_row_of_the_same_id_makes_the_good_one_doubtful() {
    PipelineImport pipeline =
        new Export(folder).readRows("a,Won,Ann,Oak,Acme,2017-01-02,soon,100", FIRST, GOOD);
    assertThat(pipeline.rejects())
        .extracting(RejectedRow::sentence)
        .containsExactly(
            "pipeline.csv line 2, column closed, value soon: must be a day that exists, written like yyyy-MM-dd",
            "pipeline.csv line 3, column id, value a: must have one content, but line 2 has another");
  }

  @Test
  void a_repeat_with_undecodable_bytes_in_any_column_makes_both_doubtful() {
    String broken = FIRST + ",M\u00fcller\n";
    String plain = FIRST + ",Miller\n";
    String header = Export.HEADER.replace("\n", ",notes\n");
    for (String rows : List.of(broken + plain, plain + broken)) {
      PipelineImport pipeline = new Export(folder).read(header + rows, ISO_8859_1);
      assertThat(pipeline.rowsAccepted()).isZero();
      assertThat(pipeline.rejects())
          .extracting(RejectedRow::rule)
          .anyMatch("must be text in UTF-8"::equals)
          .anyMatch(rule -> rule.startsWith("must have one content, but line "));
    }
  }

  @Test
  void columns_without_a_meaning_do_not_make_rows_different() {
    PipelineImport pipeline =
        new Export(folder)
            .read(
                Export.HEADER.replace("\n", ",exported\n")
                    + FIRST
                    + ",09:00\n"
                    + FIRST
                    + ",09:01\n");
    assertThat(pipeline.dataset().deals()).extracting(Deal::id).hasSize(1);
    assertThat(pipeline.rowsRepeated()).isEqualTo(1);
  }
}
